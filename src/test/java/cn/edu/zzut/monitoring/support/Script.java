package cn.edu.zzut.monitoring.support;

import cn.edu.zzut.monitoring.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs the scripts that an administrator runs, with the application as it has just been compiled in place of its jar. */
public final class Script {

    private static final Path SCRIPTS = Path.of("scripts").toAbsolutePath();

    private final Path folder;
    private final Path programs;
    private final Path java;

    /** @param programs PostgreSQL's */
    public Script(Path folder, Path programs) {
        this.folder = folder;
        this.programs = programs;
        this.java = folder.resolve("java");
        try {
            Path classPath = Files.writeString(
                    folder.resolve("class-path"), "-cp \"" + System.getProperty("java.class.path") + "\"");
            Files.writeString(
                    java,
                    """
                    #!/bin/sh
                    # in place of java -jar the-application.jar
                    shift 2
                    exec '%s/bin/java' -XX:TieredStopAtLevel=1 -Xmx400m '@%s' %s "$@"
                    """
                            .formatted(System.getProperty("java.home"), classPath, Application.class.getName()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shell("chmod +x '" + java + "'");
    }

    /** The same with another program in place of Java. */
    public Script with(Path other) {
        return new Script(folder, programs, other);
    }

    private Script(Path folder, Path programs, Path java) {
        this.folder = folder;
        this.programs = programs;
        this.java = java;
    }

    /** What it printed, and with which code it ended. */
    public record Said(int code, String text) {}

    /** Stands for the application's jar. */
    public Path jar() {
        return folder.resolve("class-path");
    }

    public Said run(Map<String, String> settings, String script, String... arguments) {
        var command = new java.util.ArrayList<String>(
                List.of("bash", SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        return run(settings, command);
    }

    /** Does that, which must succeed. */
    public void shell(String command) {
        Said said = run(Map.of(), List.of("bash", "-c", command));
        if (said.code() != 0) {
            throw new IllegalStateException(command + ": " + said.text());
        }
    }

    private Said run(Map<String, String> settings, List<String> command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(settings);
            builder.environment()
                    .putAll(Map.of("PG_BIN", programs.toString(), "JAVA", java.toString(), "LC_ALL", "C.UTF-8"));
            Process process = builder.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.onExit().join().exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
