package cn.edu.zzut.monitoring.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.archive.province.Figure;
import cn.edu.zzut.monitoring.archive.province.IndicatorPackage;
import cn.edu.zzut.monitoring.archive.province.RollUpCommand;
import cn.edu.zzut.monitoring.archive.province.SchoolOfPackage;
import cn.edu.zzut.monitoring.archive.seal.PackageWriter;
import cn.edu.zzut.monitoring.archive.seal.SigningKey;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.DebianPostgres;
import cn.edu.zzut.monitoring.support.MadeApplication;
import cn.edu.zzut.monitoring.support.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A province: schools with a few years of the small demo school each, on one machine and one PostgreSQL, provisioned, started,
 * upgraded and rolled up by what a province has. Needs {@code mvn -DskipTests package} before, and Debian's postgresql.
 */
class ProvinceBenchmark {

    private static final int SCHOOLS = Integer.getInteger("bench.schools", 10);
    private static final int IDLE_SECONDS = Integer.getInteger("bench.idle", 60);
    private static final int LOOKS = 40;
    private static final int YEAR = 2025;

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();

    @Test
    void manySchoolsOnOneMachine() throws Exception {
        try (DebianPostgres server = DebianPostgres.start(folder.resolve("postgres"));
                Province province = new Province(folder.resolve("province"), server, SCHOOLS)) {
            aSmallYear(province, server);
            provisionAndStart(province);
            idle(province);
            looks(province);
            rollUp(province);
            upgrade(province);
            province.run("schools.sh", "stop");
            Measured.report("province", lines);
        }
    }

    /** Each school's database is a copy of one that the demo has filled, owned by the school's owner. */
    private void aSmallYear(Province province, DebianPostgres server) throws Exception {
        province.tell("postgres", "create role maker login", "create database template_school owner maker");
        try (MadeApplication demo = MadeApplication.demo(
                server.url("template_school", "maker"), folder.resolve("demo"), "--monitoring.school.code=10000")) {
            demo.bean(Packages.class).report(YEAR);
        }
        // what only benches have
        province.tell(
                "template_school",
                "drop table monitoring.conventional_student",
                "delete from monitoring.flyway_schema_history where version = '9000'");
        for (String code : province.codes()) {
            province.tell("postgres", "create role school_" + code + "_owner login");
            province.tell("postgres", "create database school_" + code + " template template_school");
            province.tell(
                    "school_" + code,
                    "grant create on database school_" + code + " to maker",
                    "reassign owned by maker to school_" + code + "_owner");
        }
    }

    private void provisionAndStart(Province province) throws Exception {
        double provisioned = province.run("provision.sh", Packed.jar().toString());
        double first = province.run("schools.sh", "start", province.codes().get(0));
        double all = province.run("schools.sh", "start");
        lines.add(
                "%d schools, provisioned: %.1f s each; the first start, twice for its archive of classes: %.1f s; each start after it: %.1f s"
                        .formatted(SCHOOLS, provisioned / SCHOOLS, first, all / (SCHOOLS - 1)));
    }

    private void idle(Province province) throws Exception {
        double had = province.processorSeconds();
        double machine = Province.machineSeconds();
        Thread.sleep(IDLE_SECONDS * 1000L);
        lines.add(
                "idle: %.1f %% of a processor for each school, %.1f %% with its share of PostgreSQL and all else on the machine"
                        .formatted(
                                (province.processorSeconds() - had) / IDLE_SECONDS / SCHOOLS * 100,
                                (Province.machineSeconds() - machine) / IDLE_SECONDS / SCHOOLS * 100));
        lines.add("connections: " + connections(province));
        memory(province, "idle");
        lines.add("database of a school: %.0f MB"
                .formatted(province.ask("postgres", "select pg_database_size('school_10001')") / 1e6));
    }

    private static String connections(Province province) throws Exception {
        String of = "select count(*) from pg_stat_activity where datname like 'school_%'";
        return province.ask("postgres", of) + " of " + SCHOOLS + " schools, max_connections "
                + province.ask("postgres", "select current_setting('max_connections')::int");
    }

    private void memory(Province province, String when) throws Exception {
        double resident = 0;
        double own = 0;
        for (String code : province.codes()) {
            resident += province.megabytes(code, "VmRSS");
            own += province.megabytes(code, "Pss");
        }
        lines.add("%s: %.0f MB resident each, %.0f MB with shared pages divided"
                .formatted(when, resident / SCHOOLS, own / SCHOOLS));
    }

    /** One person at each school at once, beside one at one school. */
    private void looks(Province province) throws Exception {
        List<String> one = province.codes().subList(0, 1);
        looked(province, province.codes());
        double alone = looked(province, one);
        double together = looked(province, province.codes());
        lines.add(
                "home page's reads, middle of %d: one school %.0f ms, one person at each of %d at once %.0f ms, ratio %.1f"
                        .formatted(LOOKS, alone, SCHOOLS, together, together / alone));
        lines.add("connections after it: " + connections(province));
        memory(province, "after it");
    }

    private static double looked(Province province, List<String> codes) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(codes.size());
        try {
            List<Future<List<Double>>> all = new ArrayList<>();
            for (String code : codes) {
                all.add(people.submit(() -> {
                    Visitor office = new Visitor(province.port(code));
                    assertThat(office.signsIn("office", "demo")).isEqualTo(200);
                    List<Double> times = new ArrayList<>();
                    for (int i = 0; i < LOOKS; i++) {
                        long began = System.nanoTime();
                        assertThat(office.asks("/api/home").status()).isEqualTo(200);
                        times.add((System.nanoTime() - began) / 1e6);
                    }
                    return times;
                }));
            }
            List<Double> times = new ArrayList<>();
            for (Future<List<Double>> one : all) {
                times.addAll(one.get());
            }
            return times.stream().sorted().toList().get(times.size() / 2);
        } finally {
            people.shutdown();
        }
    }

    private void rollUp(Province province) throws Exception {
        Path packages = Files.createDirectory(folder.resolve("packages"));
        for (String code : province.codes()) {
            Browser office = new Browser(province.port(code), "office");
            String path = "/api/cycles/" + YEAR + "/packages/indicators";
            Browser.Answer made = office.post(path, Map.of());
            assertThat(made.status()).as(made.text()).isEqualTo(200);
            Files.write(
                    packages.resolve(code + ".zip"), office.get(path + ".zip").body());
        }
        province.run("schools.sh", "keys");
        double ten = rolledUp(province.list(), province.keys(), packages);
        Path many = Files.createDirectory(folder.resolve("many"));
        int schools = 150;
        invented(many, schools);
        double hundreds = rolledUp(many.resolve("schools.list"), many.resolve("keys"), many);
        lines.add("roll-up: %d schools' own packages %.2f s, %d invented ones of 160 indicators %.2f s"
                .formatted(SCHOOLS, ten, schools, hundreds));
    }

    private double rolledUp(Path list, Path keys, Path packages) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        long began = System.nanoTime();
        int ended = RollUpCommand.run(
                List.of(
                        String.valueOf(YEAR),
                        list.toString(),
                        keys.toString(),
                        folder.resolve("rolled.xlsx").toString(),
                        packages.toString()),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(ended).as(said.toString(StandardCharsets.UTF_8)).isZero();
        return seconds;
    }

    private static void invented(Path many, int schools) throws Exception {
        Files.createDirectory(many.resolve("keys"));
        List<String> list = new ArrayList<>();
        for (int i = 0; i < schools; i++) {
            String code = String.valueOf(20_000 + i);
            list.add(code + "|第" + code + "大学|" + (9000 + i));
            SigningKey key = SigningKey.in(many.resolve("of-" + code));
            Files.copy(
                    many.resolve("of-" + code).resolve("archive-public-key.pem"),
                    many.resolve("keys").resolve(code + ".pem"));
            int school = i;
            List<Figure> figures = IntStream.range(0, 160)
                    .mapToObj(n -> new Figure(
                            "indicator-" + n,
                            "指标" + n,
                            "%",
                            BigDecimal.valueOf(school * 37L + n, 2),
                            2,
                            "",
                            "%016x".formatted(n)))
                    .toList();
            try (OutputStream out = Files.newOutputStream(many.resolve(code + ".zip"));
                    PackageWriter writer = new PackageWriter(out, LocalDateTime.of(2026, 1, 1, 0, 0))) {
                IndicatorPackage.of(
                                new SchoolOfPackage(code, "第" + code + "大学", ""),
                                YEAR,
                                Instant.parse("2026-01-01T00:00:00Z"),
                                figures)
                        .writeTo(writer);
                writer.seal(key);
            }
        }
        Files.write(many.resolve("schools.list"), list);
    }

    private void upgrade(Province province) throws Exception {
        Path another = Province.another(Packed.jar(), folder.resolve("another.jar"));
        double first =
                province.run("upgrade.sh", another.toString(), province.codes().get(0));
        double all = province.run("upgrade.sh", another.toString());
        lines.add("upgrade with a backup each: the first school %.1f s, each other %.1f s, all %.0f s"
                .formatted(first, all / (SCHOOLS - 1), first + all));
        assertThat(province.codes()).as("ready afterwards").allMatch(code -> ready(province, code));
    }

    private static boolean ready(Province province, String code) {
        return new Browser(province.port(code), "office")
                        .get("/actuator/health/readiness")
                        .status()
                == 200;
    }
}
