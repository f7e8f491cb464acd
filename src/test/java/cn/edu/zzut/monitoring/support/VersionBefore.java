package cn.edu.zzut.monitoring.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * The diagrams of the version before, of which those that have changed are kept in {@code src/test/resources}, and how
 * they are followed by today's: each deployment holds everything that its diagrams call.
 */
public final class VersionBefore implements AutoCloseable {

    private static final Path BEFORE = Path.of("src/test/resources/version-before");
    /** It would be sent by each version's timer. */
    private static final String DIGEST = "deadline-digest.bpmn";

    private final RepositoryService repository;
    private final List<String> deployments = new ArrayList<>();

    private VersionBefore(RepositoryService repository) {
        this.repository = repository;
    }

    public static VersionBefore deployed(RepositoryService repository) {
        VersionBefore version = new VersionBefore(repository);
        DeploymentBuilder deployment = repository.createDeployment().name("version before");
        for (Path file : files("processes")) {
            add(deployment, before(file));
        }
        files("forms").forEach(form -> add(deployment, before(form)));
        for (String form : List.of("hand-over", "receive")) {
            deployment.addString(
                    "forms/stage-3-verification." + form + ".form",
                    text(Path.of("forms/lock-and-hand-over." + form + ".form"))
                            .replace("lock-and-hand-over", "stage-3-verification"));
        }
        version.deployments.add(deployment.deploy().getId());
        return version;
    }

    private static Path before(Path file) {
        Path before = BEFORE.resolve(file.getFileName());
        return Files.exists(before) ? before : file;
    }

    /** As the start of the new version does. */
    public void isFollowedByTodays() {
        DeploymentBuilder deployment = repository.createDeployment().name("today's");
        files("processes").forEach(file -> add(deployment, file));
        files("forms").forEach(form -> add(deployment, form));
        deployments.add(deployment.deploy().getId());
    }

    /** The version's diagram of that process. */
    public ProcessDefinition definition(String key) {
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(deployments.get(0))
                .processDefinitionKey(key)
                .singleResult();
    }

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> !file.endsWith(DIGEST)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(DeploymentBuilder deployment, Path file) {
        String name = file.getFileName().toString();
        deployment.addString((name.endsWith(".form") ? "forms/" : "processes/") + name, text(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only the diagrams that the application itself deployed are left. */
    @Override
    public void close() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true, true, true));
    }
}
