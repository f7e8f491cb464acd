package cn.edu.zzut.monitoring.bench;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.support.Visitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What people look at every day, with 102 tables × 20 units open ({@code -Dbench.units} takes others), looked at by 20 people at once; beside
 * {@code /actuator/health} of the same run, each in a session.
 */
@SchoolTest
class ReadsBenchmark {

    private static final int YEAR = 2036;
    private static final int UNITS = Integer.getInteger("bench.units", 20);
    private static final int TABLES = 102;
    private static final int CLEAN = 36;
    private static final int PEOPLE = 20;
    private static final int LOOKS = 30;
    private static final int RUNS = 3;
    private static final String FILER = "b01-filer";
    private static final String HEAD = "b01-head";
    private static final String OFFICE = "office";

    @Autowired
    Story story;

    @Autowired
    Organization organization;

    @Autowired
    WithoutUser withoutUser;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private final Map<String, List<Visitor>> sessions = new HashMap<>();

    /** @param who empty for nobody */
    private record Look(String what, String who, String path) {}

    @Test
    void twentyPeopleLookAtOnce() throws Exception {
        story.forgetOtherStories();
        fill();
        story.jobExecutor().start();
        String task = story.engine()
                .getTaskService()
                .createTaskQuery()
                .taskAssignee(FILER)
                .list()
                .get(0)
                .getId();
        List<Look> looks = List.of(
                new Look("health", FILER, "/actuator/health"),
                new Look("me", FILER, "/api/me"),
                new Look("home", FILER, "/api/home"),
                new Look("my tasks (102)", FILER, "/api/me/tasks"),
                new Look("one task", FILER, "/api/tasks/" + task),
                new Look("progress, office", OFFICE, "/api/cycles/" + YEAR + "/progress"),
                new Look("progress, a unit's filer", FILER, "/api/cycles/" + YEAR + "/progress"),
                new Look("matrix", OFFICE, "/api/cycles/" + YEAR + "/matrix"),
                new Look("holders", OFFICE, "/api/cycles/" + YEAR + "/holders"),
                new Look("clean audits (36)", HEAD, "/api/me/routine"),
                new Look(
                        "Tasklist 我的任务",
                        FILER,
                        "/engine-rest/task?assignee=" + FILER + "&sortBy=dueDate&sortOrder=asc&maxResults=15"),
                new Look(
                        "Tasklist 本单位任务",
                        FILER,
                        "/engine-rest/task?candidateGroup=unit-B01&includeAssignedTasks=true&maxResults=15"));
        Map<Look, List<Double>> times = new LinkedHashMap<>();
        looks.forEach(look -> times.put(look, new ArrayList<>()));
        for (int run = -1; run < RUNS; run++) {
            for (Look look : looks) {
                double middle = middle(look);
                if (run >= 0) {
                    times.get(look).add(middle);
                }
            }
        }
        double floor = median(times.get(looks.get(0)));
        List<String> lines = new ArrayList<>();
        times.forEach((look, all) ->
                lines.add("%s: p50 %.1f ms, ratio %.1f".formatted(look.what(), median(all), median(all) / floor)));
        Measured.report(UNITS == 20 ? "reads" : "reads-" + UNITS + "-units", lines);
    }

    private void fill() {
        story.cycles.launch(YEAR, new PersonId(OFFICE));
        List<TableDefinition> tables = new ArrayList<>(story.catalogs.of(YEAR).tables());
        List<String> codes = tables.stream().map(table -> table.code().value()).toList();
        for (int unit = 1; unit <= UNITS; unit++) {
            String code = "B%02d".formatted(unit);
            jdbc.update(
                    """
                    insert into monitoring.unit (code, name, kind, from_day) select ?, ?, kind, from_day from monitoring.unit limit 1
                    on conflict do nothing""",
                    code,
                    "单位" + unit);
            for (Role role : List.of(Role.FILER, Role.UNIT_HEAD)) {
                String id = code.toLowerCase(java.util.Locale.ROOT) + (role == Role.FILER ? "-filer" : "-head");
                organization.add(new Person(
                        new PersonId(id), "某" + id, new UnitCode(code), id + "@zzut.example", "1", Set.of(role)));
            }
        }
        int tasks = 0;
        for (int i = 0; i < TABLES; i++) {
            TableDefinition table = tables.get(i % tables.size());
            if (i < tables.size()) {
                story.cycles.assign(YEAR, table.code(), new UnitCode("104"), units());
            }
            for (int unit = 1; unit <= UNITS; unit++) {
                begins(table, "B%02d".formatted(unit), i < tables.size());
                tasks++;
            }
        }
        filled(tables);
        jdbc.execute("analyze");
        System.out.println(tasks + " tasks of " + codes.size() + " tables");
    }

    private static List<UnitCode> units() {
        List<UnitCode> units = new ArrayList<>();
        for (int unit = 1; unit <= UNITS; unit++) {
            units.add(new UnitCode("B%02d".formatted(unit)));
        }
        return units;
    }

    private void begins(TableDefinition table, String unit, boolean first) {
        if (first) {
            story.submissions.open(YEAR, table.code(), new UnitCode(unit), Part.ASSISTING, LocalDate.of(YEAR, 12, 1));
        }
        start(table, unit);
    }

    private void start(TableDefinition table, String unit) {
        withoutUser.run(() -> story.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        "unit-filing",
                        Map.of("year", YEAR, "tableCode", table.code().value(), "unitCode", unit)));
    }

    /** Its head has it, whose filer has it still in the other instances. */
    private void liesWithTheHead(TableDefinition table) {
        withoutUser.run(() -> {
            var runtime = story.engine().getRuntimeService();
            String instance = runtime.startProcessInstanceByKey(
                            "unit-filing",
                            Map.of("year", YEAR, "tableCode", table.code().value(), "unitCode", "B01"))
                    .getId();
            runtime.createProcessInstanceModification(instance)
                    .cancelAllForActivity("fill")
                    .startBeforeActivity("unit-head-audit")
                    .execute();
        });
    }

    private long submission(TableDefinition table, String unit) {
        return jdbc.queryForObject(
                "select id from monitoring.submission where year = ? and table_code = ? and unit_code = ?",
                Long.class,
                YEAR,
                table.code().value(),
                unit);
    }

    /** Half of the parts have data, of the others nothing is there yet; what lies with a head is without error. */
    private void filled(List<TableDefinition> tables) {
        jdbc.update(
                """
                insert into monitoring.submission_version (submission_id, number, sha256, row_count, origin, file_name, created_by, created_at)
                select id, 1, repeat('0', 64), 10, 'UPLOAD', 'x.xlsx', 'office', now() from monitoring.submission
                where unit_code like 'B%' and id % 2 = 0""");
        jdbc.update("update monitoring.submission set latest_version = 1 where unit_code like 'B%' and id % 2 = 0");
        jdbc.update(
                """
                insert into monitoring.check_run (version_id, errors, anomalies, checked_at)
                select v.id, 0, 0, now() from monitoring.submission_version v
                join monitoring.submission s on s.id = v.submission_id where s.unit_code like 'B%'""");
        tables.stream()
                .filter(table -> submission(table, "B01") % 2 == 0)
                .limit(CLEAN)
                .forEach(this::liesWithTheHead);
    }

    /** The middle of all looks, in milliseconds. */
    private double middle(Look look) throws Exception {
        List<Visitor> people = sessions.computeIfAbsent(look.who(), this::signedIn);
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Callable<List<Long>>> all = people.stream()
                    .<Callable<List<Long>>>map(person -> () -> looks(person, look.path()))
                    .toList();
            List<Long> times = new ArrayList<>();
            for (Future<List<Long>> done : threads.invokeAll(all)) {
                times.addAll(done.get());
            }
            Collections.sort(times);
            return times.get(times.size() / 2) / 1e6;
        } finally {
            threads.shutdown();
        }
    }

    private List<Visitor> signedIn(String who) {
        List<Visitor> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Visitor person = new Visitor(port);
            if (person.signsIn(who, "demo") != 200) {
                throw new IllegalStateException(who + " was not signed in");
            }
            people.add(person);
        }
        return people;
    }

    private static List<Long> looks(Visitor person, String path) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            long start = System.nanoTime();
            Browser.Answer answer = person.asks(path);
            times.add(System.nanoTime() - start);
            if (answer.status() != 200) {
                throw new IllegalStateException(path + " answered " + answer.status() + " " + answer.text());
            }
        }
        return times;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
