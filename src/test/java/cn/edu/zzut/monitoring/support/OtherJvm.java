package cn.edu.zzut.monitoring.support;

import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.Application;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The application in a process of its own, by default with the small demo school, which can be killed. It comes out of a jar, as it is
 * shipped: what is in a jar has no files, and other names.
 */
public final class OtherJvm implements AutoCloseable {

    private static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
    private static final Path JAR = Path.of("target", "other-jvm.jar").toAbsolutePath();

    private static final Path LOG = Path.of("target", "other-jvm.log");
    private static final Predicate<String> DEMO = part -> true;
    /** As the pom packs it. */
    private static final Predicate<String> PRODUCTION =
            part -> Stream.of("icegreen", "zonky", "tukaani").noneMatch(part::contains);

    private static boolean packed;

    private final Process process;
    private final int port;
    private final Browser asker;
    private final long logBegins;

    private OtherJvm(Process process, int port, Browser asker, long logBegins) {
        this.process = process;
        this.port = port;
        this.asker = asker;
        this.logBegins = logBegins;
    }

    /** Returns when it answers. */
    public static OtherJvm start(Path data) {
        return start(
                data,
                port -> new Browser(port, "office"),
                DEMO,
                "--spring.profiles.active=demo",
                "--monitoring.demo.school=small");
    }

    /** The same on that database, which others may be on too. */
    public static OtherJvm inDemo(String database, Path data, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.profiles.active=demo",
                "--monitoring.demo.school=small",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password="));
        settings.addAll(List.of(more));
        return start(data, port -> new Browser(port, "office"), DEMO, settings.toArray(String[]::new));
    }

    /**
     * What a school runs, which has nothing of the demo in it, on that database; the administrator's password is "secret", that of new people "first". The school has a
     * name.
     */
    public static OtherJvm inProduction(String database, Path data, String... more) {
        List<String> named = new ArrayList<>(List.of(
                "--monitoring.school.name=某某大学",
                "--monitoring.regulation.title=监测数据填报办法",
                "--monitoring.regulation.office=质量处"));
        named.addAll(List.of(more));
        return ofNoName(database, data, named.toArray(String[]::new));
    }

    /** The same, of a school of which nothing is known. */
    public static OtherJvm ofNoName(String database, Path data, String... more) {
        List<String> settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=",
                "--monitoring.administrator.password=secret",
                "--monitoring.initial-password=first"));
        settings.addAll(List.of(more));
        return start(data, port -> new Browser(port, "admin", "secret"), PRODUCTION, settings.toArray(String[]::new));
    }

    /** The same as {@link #inProduction}, on a database that has its accounts: no password of theirs is set any more. */
    public static OtherJvm again(String database, Path data) {
        return start(
                data,
                port -> new Browser(port, "admin", "secret"),
                PRODUCTION,
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=",
                "--monitoring.initial-password=first",
                "--monitoring.school.name=某某大学",
                "--monitoring.regulation.title=监测数据填报办法",
                "--monitoring.regulation.office=质量处");
    }

    private static OtherJvm start(Path data, IntFunction<Browser> asker, Predicate<String> parts, String... settings) {
        try {
            int port = freePort();
            long before = Files.exists(LOG) ? Files.size(LOG) : 0;
            Process process = begin(data, port, parts, settings)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                    .start();
            OtherJvm jvm = new OtherJvm(process, port, asker.apply(port), before);
            await().atMost(Duration.ofMinutes(2)).until(jvm::answers);
            return jvm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a school's application says that cannot start, until it ends. */
    public static String refusedInProduction(Path data, String... settings) throws IOException {
        Process process = begin(data, freePort(), PRODUCTION, settings).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() == 0) {
            throw new IllegalStateException("it was not refused: " + said);
        }
        return said;
    }

    private static ProcessBuilder begin(Path data, int port, Predicate<String> parts, String... settings) {
        pack();
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
                classPath(parts),
                Application.class.getName(),
                "--server.port=" + port,
                "--monitoring.data-directory=" + data));
        command.addAll(List.of(settings));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        // a server's locale, in which nothing has Chinese in it
        process.environment().put("LC_ALL", "C");
        return process;
    }

    /** Ours without what the test runner starts itself by, which names everything a second time. */
    private static String classPath(Predicate<String> parts) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("surefirebooter"))
                .filter(parts)
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

    /** Its log so far; what else runs beside it may stand between. */
    public String log() throws IOException {
        byte[] all = Files.readAllBytes(LOG);
        return new String(all, (int) logBegins, (int) (all.length - logBegins), StandardCharsets.UTF_8);
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
