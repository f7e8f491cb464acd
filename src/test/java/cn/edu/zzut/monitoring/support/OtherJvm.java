package cn.edu.zzut.monitoring.support;

import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.Application;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * The application in a process of its own, by default with the small demo school, which can be killed. It comes out of a jar, as it is
 * shipped: what is in a jar has no files, and other names.
 */
public final class OtherJvm implements AutoCloseable {

    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
    private static final Path JAR = Path.of("target", "other-jvm.jar").toAbsolutePath();

    private static boolean packed;

    private final Process process;
    private final int port;
    private final Browser asker;

    private OtherJvm(Process process, int port, Browser asker) {
        this.process = process;
        this.port = port;
        this.asker = asker;
    }

    /** Returns when it answers. */
    public static OtherJvm start(Path data) {
        return start(
                data,
                port -> new Browser(port, "office"),
                "--spring.profiles.active=demo",
                "--monitoring.demo.school=small");
    }

    /** Without the demo, on that database; the administrator's password is "secret", that of new people "first". */
    public static OtherJvm inProduction(String database, Path data) {
        return start(
                data,
                port -> new Browser(port, "admin", "secret"),
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=",
                "--monitoring.administrator.password=secret",
                "--monitoring.initial-password=first");
    }

    private static OtherJvm start(Path data, IntFunction<Browser> asker, String... settings) {
        try {
            pack();
            int port = freePort();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-BytecodeVerificationRemote",
                    "-Xms600m",
                    "-Xmn300m",
                    "-XX:MetaspaceSize=320m",
                    "-cp",
                    classPath(),
                    Application.class.getName(),
                    "--server.port=" + port,
                    "--monitoring.data-directory=" + data));
            command.addAll(List.of(settings));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            Path.of("target", "other-jvm.log").toFile()))
                    .start();
            OtherJvm jvm = new OtherJvm(process, port, asker.apply(port));
            await().atMost(Duration.ofMinutes(2)).until(jvm::answers);
            return jvm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ours without what the test runner starts itself by, which names everything a second time. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("surefirebooter"))
                .map(entry -> Path.of(entry).equals(CLASSES) ? JAR.toString() : entry)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Once: one that runs reads it. */
    private static synchronized void pack() {
        if (packed) {
            return;
        }
        int failed = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--create",
                        "--no-compress",
                        "--file",
                        JAR.toString(),
                        "-C",
                        CLASSES.toString(),
                        ".");
        if (failed != 0) {
            throw new IllegalStateException("the application was not packed: " + failed);
        }
        packed = true;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the application ended with " + process.exitValue());
        }
        try {
            return asker.get("/api/me").status() == 200;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** As by a power cut. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
