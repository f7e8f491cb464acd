package cn.edu.zzut.monitoring.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packed application as a school runs it: {@code target/quality-monitoring-*.jar} in a process of its own. */
final class Packed implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final int port;
    private final double secondsToReady;

    private Packed(Process process, int port, double secondsToReady) {
        this.process = process;
        this.port = port;
        this.secondsToReady = secondsToReady;
    }

    /** The jar that {@code mvn package} has made. */
    static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("quality-monitoring-[\\d.]+\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("there is no jar: mvn -DskipTests package"));
        }
    }

    /** As {@code java -jar} does. */
    static List<String> plainly(String... javaOptions) throws IOException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(List.of(javaOptions));
        command.addAll(List.of("-jar", jar().toString()));
        return command;
    }

    /** As scripts/run.sh does, with its archive of classes once there is one. */
    static List<String> byScript() throws IOException {
        return List.of("scripts/run.sh", jar().toString());
    }

    /** The demo's jar by scripts/run.sh, its first start having made the archive. */
    static List<String> demoByScript() throws IOException {
        Path plain = jar();
        return List.of(
                "scripts/run.sh",
                plain.resolveSibling("demo")
                        .resolve(plain.getFileName().toString().replace(".jar", "-demo.jar"))
                        .toString(),
                "--spring.profiles.active=demo",
                "--monitoring.demo.school=small");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Returns when it is ready. */
    static Packed start(List<String> command, Map<String, String> environment, Path log) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long began = System.nanoTime();
        Process process = builder.start();
        while (!ready(port)) {
            if (!process.isAlive() || System.nanoTime() - began > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("it does not start, see " + log);
            }
            Thread.sleep(20);
        }
        return new Packed(process, port, (System.nanoTime() - began) / 1e9);
    }

    private static boolean ready(int port) {
        try {
            HttpURLConnection asked =
                    (HttpURLConnection) URI.create("http://localhost:" + port + "/actuator/health/readiness")
                            .toURL()
                            .openConnection();
            asked.setConnectTimeout(1000);
            asked.setReadTimeout(5000);
            return asked.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    double secondsToReady() {
        return secondsToReady;
    }

    /** What it has had of the processors so far: says more than the clock where others have them too. */
    double processorSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** What the system has given it, after a collection. */
    double residentMegabytes() throws Exception {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Thread.sleep(1000);
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    boolean runs() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
