package cn.edu.zzut.monitoring.bench;

import cn.edu.zzut.monitoring.support.DebianPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schools on one machine and one PostgreSQL, run by scripts/province as a province runs them. */
final class Province implements AutoCloseable {

    private final Path home;
    private final DebianPostgres server;
    private final Map<String, Integer> ports = new LinkedHashMap<>();

    Province(Path home, DebianPostgres server, int schools) throws IOException {
        this.home = home;
        this.server = server;
        StringBuilder list = new StringBuilder();
        for (int i = 1; i <= schools; i++) {
            try (ServerSocket free = new ServerSocket(0)) {
                ports.put(String.valueOf(10_000 + i), free.getLocalPort());
            }
        }
        ports.forEach(
                (code, port) -> list.append(code + "|第" + code + "大学|" + port).append('\n'));
        Files.createDirectories(home);
        Files.writeString(list(), list);
    }

    Path list() {
        return home.resolve("schools.list");
    }

    Path keys() {
        return home.resolve("keys");
    }

    List<String> codes() {
        return List.copyOf(ports.keySet());
    }

    int port(String code) {
        return ports.get(code);
    }

    /** Runs one of the scripts, which must succeed. @return the seconds that it took */
    double run(String script, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", "scripts/province/" + script));
        command.addAll(List.of(arguments));
        Path said = home.resolve("said");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment()
                .putAll(Map.of(
                        "PROVINCE_HOME",
                        home.toString(),
                        "PROVINCE_JAVA_OPTS",
                        "-Xmx512m -Xms128m -XX:+UseSerialGC",
                        "PGHOST",
                        "127.0.0.1",
                        "PGPORT",
                        String.valueOf(server.port()),
                        "PGUSER",
                        "postgres",
                        "PG_BIN",
                        server.programs().toString(),
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "LC_ALL",
                        "C.UTF-8"));
        long began = System.nanoTime();
        int ended = builder.start().onExit().join().exitValue();
        if (ended != 0) {
            throw new IllegalStateException(script + " " + ended + ": " + Files.readString(said));
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private long process(String code) throws IOException {
        return Long.parseLong(
                Files.readString(home.resolve("schools").resolve(code).resolve("pid"))
                        .strip());
    }

    /** VmRSS or, of what is shared only its part, Pss of a school's process. */
    double megabytes(String code, String figure) throws IOException {
        String file = figure.equals("Pss") ? "smaps_rollup" : "status";
        return Files.readAllLines(Path.of("/proc/" + process(code) + "/" + file)).stream()
                        .filter(line -> line.startsWith(figure + ":"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow()
                / 1024.0;
    }

    /** What all schools' processes have had of the processors so far. */
    double processorSeconds() throws IOException {
        double all = 0;
        for (String code : codes()) {
            all += ProcessHandle.of(process(code))
                            .orElseThrow()
                            .info()
                            .totalCpuDuration()
                            .orElseThrow()
                            .toMillis()
                    / 1e3;
        }
        return all;
    }

    /** What the whole machine has had to do so far, in seconds of one processor; other work is in it. */
    static double machineSeconds() throws IOException {
        String[] ticks = Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +");
        long busy = 0;
        for (int i : new int[] {1, 2, 3, 6, 7, 8}) {
            busy += Long.parseLong(ticks[i]);
        }
        return busy / 100.0;
    }

    long ask(String database, String question) throws Exception {
        try (Connection connection = DriverManager.getConnection(server.url(database));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            found.next();
            return found.getLong(1);
        }
    }

    void tell(String database, String... commands) throws Exception {
        try (Connection connection = DriverManager.getConnection(server.url(database));
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** A jar like the one that was built, and yet another one. */
    static Path another(Path jar, Path to) throws Exception {
        Files.copy(jar, to);
        try (var zip = java.nio.file.FileSystems.newFileSystem(to)) {
            Files.writeString(zip.getPath("/another-version"), "1", StandardCharsets.UTF_8);
        }
        return to;
    }

    /** Whatever came, none of its processes goes on. */
    @Override
    public void close() throws IOException {
        for (String code : codes()) {
            if (Files.exists(home.resolve("schools").resolve(code).resolve("pid"))) {
                ProcessHandle.of(process(code)).ifPresent(school -> {
                    school.destroyForcibly();
                    school.onExit().join();
                });
            }
        }
    }
}
