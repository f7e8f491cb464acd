package cn.edu.zzut.monitoring.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.integrity.HashCheck;
import cn.edu.zzut.monitoring.integrity.Outcome;
import cn.edu.zzut.monitoring.upgrade.DatabaseOfBefore;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the built application at random moments of people's work, in every fourth round PostgreSQL too, and compares what was
 * answered as done with what is there. Goes on with the running year of {@code upgrade/v68}. Needs {@code mvn -DskipTests
 * package} before; {@code -Dbench.kills=200 -Dbench.seed=…}.
 */
class CrashBenchmark {

    private static final int KILLS = Integer.getInteger("bench.kills", 10);
    private static final long SEED = Long.getLong("bench.seed", System.nanoTime());
    private static final int ROUNDS_PER_SERVER_KILL = 4;
    private static final int LONGEST_WAIT_SECONDS = 60;
    private static final int LONGEST_WORK_MILLIS = 20_000;
    private static final String RESERVED = "select count(*) from act_ru_job where lock_owner_ is not null";

    private final Random random = new Random(SEED);
    private final Journal journal = new Journal();
    private final List<Double> starts = new ArrayList<>();
    private final Set<String> wrong = new TreeSet<>();
    private int serverKills;
    private long lastMailBefore;
    private long reserved;

    @TempDir
    private Path folder;

    private EmbeddedPostgres server;

    @Test
    void nothingThatWasAnsweredIsLost() throws Exception {
        System.out.println("seed " + SEED);
        server = server(0);
        String url = server.getJdbcUrl("postgres", "postgres");
        DatabaseOfBefore.into(url, "v68");
        try (Connection database = DriverManager.getConnection(url)) {
            lastMailBefore = number(database, "select coalesce(max(id), 0) from monitoring.mail");
        }
        GreenMail outside = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        outside.getUserManager().setAuthRequired(false);
        outside.start();
        Path log = Files.createFile(folder.resolve("log"));
        Map<String, String> settings = Map.of(
                "SPRING_DATASOURCE_URL", url,
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "",
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT", Integer.toString(outside.getSmtp().getPort()),
                "MONITORING_DATA_DIRECTORY", folder.resolve("data").toString(),
                "JAVA_OPTS", "-Xmx1g -XX:+UseSerialGC");
        try {
            // ends by itself, and so leaves the archive of classes
            Packed.start(Packed.demoByScript(), settings, log).close();
            for (int kill = 1; kill <= KILLS; kill++) {
                round(kill, url, settings, log);
            }
            try (Packed last = Packed.start(Packed.demoByScript(), settings, log)) {
                Deeds after = new Deeds(last.port(), journal, SEED);
                int before = journal.size();
                after.begin();
                Thread.sleep(30_000);
                after.end();
                assertThat(journal.size()).as("the year goes on").isGreaterThan(before);
            }
            report(url, outside);
        } finally {
            outside.stop();
            server.close();
            Files.copy(log, Path.of("target", "bench", "crash.log"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void round(int kill, String url, Map<String, String> settings, Path log) throws Exception {
        Packed application = Packed.start(Packed.demoByScript(), settings, log);
        starts.add(application.secondsToReady());
        Deeds deeds = new Deeds(application.port(), journal, random.nextLong());
        int before = journal.size();
        deeds.begin();
        // where others have the processors, whoever is killed too early has answered nothing
        for (int second = 0; second < LONGEST_WAIT_SECONDS && journal.size() == before; second++) {
            Thread.sleep(1000);
        }
        Thread.sleep(500 + random.nextInt(LONGEST_WORK_MILLIS));
        if (kill % ROUNDS_PER_SERVER_KILL == 0) {
            killServer();
            Thread.sleep(random.nextInt(3000));
        }
        application.kill();
        deeds.end();
        try (Connection database = DriverManager.getConnection(url)) {
            wrong.addAll(journal.missingOrDoubled(database));
            reserved += number(database, RESERVED);
        }
        System.out.printf("kill %d: %s, wrong %s%n", kill, journal.perKind(), wrong);
    }

    /** As by a power cut, the files of the killed one taken up again. */
    private void killServer() throws Exception {
        int port = server.getPort();
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0));
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        serverKills++;
        // its own processes notice, and end
        Thread.sleep(1500);
        try {
            server.close();
        } catch (IOException | RuntimeException dead) {
            System.out.println("a server was killed: " + dead.getMessage());
        }
        server = server(port);
    }

    private EmbeddedPostgres server(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setPGStartupWait(java.time.Duration.ofSeconds(60))
                .start();
    }

    private void report(String url, GreenMail outside) throws Exception {
        Map<String, Integer> received = new TreeMap<>();
        for (MimeMessage mail : outside.getReceivedMessages()) {
            received.merge(mail.getMessageID(), 1, Integer::sum);
        }
        long twice = received.values().stream().filter(times -> times > 1).count();
        try (Connection database = DriverManager.getConnection(url)) {
            wrong.addAll(journal.missingOrDoubled(database));
            Outcome hashes = new HashCheck(Catalogs.readFrom(database)).look(database, (looked, all) -> {});
            long sent = number(
                    database,
                    "select count(*) from monitoring.mail where state = 'SENT' and channel = 'MAIL' and id > "
                            + lastMailBefore);
            double[] seconds =
                    starts.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            Measured.report(
                    "crash",
                    List.of(
                            "seed %d, %d kills of the application, %d of PostgreSQL"
                                    .formatted(SEED, KILLS, serverKills),
                            "answered as done: %d %s, missing or doubled: %d %s"
                                    .formatted(journal.size(), journal.perKind(), wrong.size(), wrong),
                            "unanswered or refused: %d".formatted(journal.unansweredCount()),
                            "hashes looked at %d, different %d"
                                    .formatted(
                                            hashes.looked(),
                                            hashes.differences().size()),
                            "mails sent by the register %d, received %d different, %d of them twice"
                                    .formatted(sent, received.size(), twice),
                            "jobs reserved by a dead process, all rounds: %d, at the end: %d"
                                    .formatted(reserved, number(database, RESERVED)),
                            "seconds to readiness: median %.1f, longest %.1f"
                                    .formatted(seconds[seconds.length / 2], seconds[seconds.length - 1])));
            assertThat(wrong).isEmpty();
            assertThat(hashes.differences()).isEmpty();
            assertThat((long) received.size()).as("sent mails that nobody got").isGreaterThanOrEqualTo(sent);
        }
    }

    private static long number(Connection database, String sql) throws Exception {
        try (ResultSet answer = database.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
