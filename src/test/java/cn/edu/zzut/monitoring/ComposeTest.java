package cn.edu.zzut.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is in docker/ passes on every setting that the documentation knows, and nothing that is only for trying. */
class ComposeTest {

    private static final Path DOCKER = Path.of("docker");
    private static final Pattern VARIABLE = Pattern.compile("`([A-Z][A-Z0-9_]+)`");
    /** What compose itself says, and what only the demo reads. */
    private static final Set<String> OTHERWISE = Set.of(
            "SPRING_DATASOURCE_URL",
            "SPRING_DATASOURCE_USERNAME",
            "SPRING_DATASOURCE_PASSWORD",
            "MONITORING_DATA_DIRECTORY",
            "MONITORING_DEMO_SCHOOL");

    private static JsonNode yaml(String file) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(DOCKER.resolve(file).toFile());
    }

    /** The first column of the table of settings. */
    private static Set<String> documented() throws IOException {
        Set<String> variables = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("docs/configuration.md"))) {
            if (line.startsWith("| `")) {
                Matcher variable = VARIABLE.matcher(line.substring(0, line.indexOf('|', 1)));
                while (variable.find()) {
                    variables.add(variable.group(1));
                }
            }
        }
        return variables;
    }

    /** Set, or offered behind a #. */
    private static Set<String> offered() throws IOException {
        Set<String> variables = new TreeSet<>();
        Pattern offer = Pattern.compile("^#?([A-Z][A-Z0-9_]+)=");
        for (String line : Files.readAllLines(DOCKER.resolve(".env.example"))) {
            Matcher variable = offer.matcher(line);
            if (variable.find()) {
                variables.add(variable.group(1));
            }
        }
        return variables;
    }

    @Test
    void everySettingOfTheDocumentationIsOfferedAndReachesTheApplication() throws IOException {
        Set<String> missing = documented();
        assertThat(missing).hasSizeGreaterThan(30);
        missing.removeAll(OTHERWISE);
        missing.removeAll(offered());
        assertThat(missing).as("not in docker/.env.example").isEmpty();
        assertThat(yaml("compose.yaml").at("/services/application/env_file/0").asText())
                .isEqualTo(".env");
    }

    @Test
    void whatIsOfferedIsKnownToTheDocumentationOrToCompose() throws IOException {
        StringBuilder compose = new StringBuilder();
        for (String file : composeFiles()) {
            compose.append(Files.readString(DOCKER.resolve(file)));
        }
        Set<String> unknown = offered();
        unknown.removeAll(documented());
        unknown.removeIf(variable -> compose.indexOf("${" + variable) >= 0);
        assertThat(unknown).isEmpty();
    }

    @Test
    void mailsAreCaughtOnlyWhereSomebodySaysSo() throws IOException {
        JsonNode compose = yaml("compose.yaml");
        assertThat(compose.path("services").fieldNames()).toIterable().containsExactly("application", "database");
        assertThat(compose.at("/services/application/environment").has("SPRING_MAIL_HOST"))
                .isFalse();
    }

    @Test
    void everythingHasItsNameAndItsBounds() throws IOException {
        assertThat(yaml("compose.yaml").path("name").asText()).isEqualTo("quality-monitoring");
        for (String file : composeFiles()) {
            yaml(file).path("services").properties().forEach(service -> {
                boolean own =
                        service.getValue().has("image") || service.getValue().has("build");
                assertThat(service.getValue().has("mem_limit"))
                        .as(file + " " + service.getKey())
                        .isEqualTo(own);
            });
        }
    }

    @Test
    void healthIsAskedForAtTheApplicationsPortAndPath() throws IOException {
        assertThat(Files.readString(DOCKER.resolve("Dockerfile")))
                .contains("${SERVER_PORT:-8080}${SERVER_SERVLET_CONTEXT_PATH:-}/actuator/health/readiness");
    }

    @Test
    void theProxysWordIsTakenBecauseItStandsInTheNetworkThatIsTrusted() throws IOException {
        JsonNode compose = yaml("compose.yaml");
        String network = compose.at("/networks/default/ipam/config/0/subnet").asText();
        assertThat(compose.at("/services/application/environment/MONITORING_PROXY_ADDRESSES")
                        .asText())
                .contains(network);
        assertThat(compose.at("/services/application/ports/0").asText()).startsWith("${MONITORING_BIND:-127.0.0.1}:");
    }

    @Test
    void twoNodesAreEachAskedWhetherTheyAreReady() throws IOException {
        JsonNode services = yaml("compose.two-nodes.yaml").path("services");
        String proxy = Files.readString(DOCKER.resolve("Caddyfile.two-nodes"));
        for (String node : List.of("application", "application-2")) {
            assertThat(services.at("/" + node + "/environment/MONITORING_NODE_NAME")
                            .asText())
                    .isEqualTo(node);
            assertThat(proxy).containsPattern("reverse_proxy .*\\b" + node + ":\\{\\$SERVER_PORT}");
        }
        assertThat(proxy).contains("health_uri {$SERVER_SERVLET_CONTEXT_PATH}/actuator/health/readiness");
        assertThat(services.at("/proxy/environment").has("SERVER_SERVLET_CONTEXT_PATH"))
                .isTrue();
        assertThat(services.at("/proxy/volumes/0").asText()).startsWith("./Caddyfile.two-nodes:");
    }

    @Test
    void theDashboardAsksForFiguresThatThereAre() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(DOCKER.resolve("grafana/monitoring.json").toFile());
        List<String> asked = new ArrayList<>();
        dashboard.findValuesAsText("expr").forEach(expression -> {
            Matcher figure = Pattern.compile("monitoring_([a-z_]+)\\{").matcher(expression);
            while (figure.find()) {
                asked.add(figure.group(1).replace('_', '.'));
            }
        });
        String figures = Files.readString(Path.of("src/main/java/cn/edu/zzut/monitoring/operation/WorkFigures.java"));
        assertThat(asked).isNotEmpty().allSatisfy(figure -> assertThat(figures).contains("\"" + figure + "\""));
    }

    private static List<String> composeFiles() throws IOException {
        try (var files = Files.list(DOCKER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("compose"))
                    .sorted()
                    .toList();
        }
    }
}
