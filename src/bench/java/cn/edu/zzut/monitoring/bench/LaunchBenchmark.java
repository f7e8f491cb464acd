package cn.edu.zzut.monitoring.bench;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A school of 102 tables, each with 20 assisting units: from the approved plan to 2,142 submissions, and from the last
 * statement of requirements to 2,040 tasks with their timers, beside the bare engine with the same diagrams.
 */
@SchoolTest
class LaunchBenchmark {

    private static final int TABLES = 102;
    private static final int UNITS = 20;
    private static final int RUNS = Integer.getInteger("bench.runs", 3);

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource dataSource;

    private int year;

    @Test
    void ourSchoolAndTheBareEngine() throws Exception {
        HikariDataSource ours = dataSource.unwrap(HikariDataSource.class);
        try (BareEngine bare = new BareEngine(
                ours,
                jdbc,
                "bare_launch",
                UNITS,
                BareEngine.deciding(true),
                List.of("stage-2-collection", "unit-filing"))) {
            double[] floors = new double[RUNS];
            double[] publications = new double[RUNS];
            double[] launches = new double[RUNS];
            double[] ratios = new double[RUNS];
            double kilobytes = 0;
            for (int run = -1; run < RUNS; run++) {
                double floor = bareLaunch(bare);
                decomposed();
                double publication = publication();
                double before = engineRows();
                double launch = launch();
                System.out.printf(
                        "run %d: bare %.2f s, publish %.2f s, ours %.2f s%n", run, floor, publication, launch);
                if (run >= 0) {
                    floors[run] = floor;
                    publications[run] = publication;
                    launches[run] = launch;
                    ratios[run] = launch / floor;
                    kilobytes = (engineRows() - before) / 1024 / TABLES / UNITS;
                }
            }
            double floor = median(floors);
            double launch = median(launches);
            Measured.report(
                    "launch",
                    List.of(
                            "%d tables × %d units: %.2f s from the last statement of requirements to the last task, bare engine %.2f s, median of the ratios %.2f"
                                    .formatted(TABLES, UNITS, launch, floor, median(ratios)),
                            "publish of %d submissions: %.2f s".formatted(TABLES * (UNITS + 1), median(publications)),
                            "%.1f kB of rows of the engine an instance".formatted(kilobytes)));
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Of the engine's rows, without indexes: what was deleted before takes no part. */
    private double engineRows() {
        double bytes = 0;
        for (String table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_name like 'act\\_%' and table_schema = current_schema()",
                String.class)) {
            bytes += jdbc.queryForObject(
                    "select coalesce(sum(pg_column_size(t.*)), 0) from " + table + " t", Long.class);
        }
        return bytes;
    }

    private double bareLaunch(BareEngine bare) {
        bare.forget();
        ProcessEngine engine = bare.engine();
        for (int table = 0; table < TABLES; table++) {
            engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            "stage-2-collection",
                            String.valueOf(2090),
                            Map.of("year", 2090, "tableCode", "T" + table, "unitCode", "104", "submissionId", 1L));
        }
        return stated(engine, bare.jobExecutor());
    }

    /** 102 tables given to one unit with 20 assisting ones, in a year in which nothing else has happened. */
    private void decomposed() {
        year = story.newYear();
        List<UnitCode> units = IntStream.rangeClosed(1, UNITS)
                .mapToObj(unit -> new UnitCode("B%02d".formatted(unit)))
                .toList();
        units.forEach(this::staffed);
        story.cycles.assignAll(
                year,
                story.catalogs.of(year).tables().stream()
                        .limit(TABLES)
                        .map(table -> new Cycles.Assigned(table.code(), new UnitCode("104"), units))
                        .toList());
        if (story.cycles.assignments(year).size() != TABLES) {
            throw new IllegalStateException(story.cycles.assignments(year).size() + " tables");
        }
    }

    private void staffed(UnitCode unit) {
        jdbc.update(
                "insert into monitoring.unit (code, name, kind, from_day) select ?, ?, kind, from_day from monitoring.unit limit 1 on conflict do nothing",
                unit.value(),
                "学院" + unit);
        for (String role : List.of("FILER", "UNIT_HEAD", "DATA_LEAD")) {
            String person =
                    unit.value().toLowerCase(java.util.Locale.ROOT) + "-" + role.toLowerCase(java.util.Locale.ROOT);
            jdbc.update(
                    "insert into monitoring.person (id, name, unit_code, email, phone) values (?, ?, ?, ?, '') on conflict do nothing",
                    person,
                    "人员" + person,
                    unit.value(),
                    person + "@zzut.example");
            jdbc.update(
                    "insert into monitoring.person_role (person_id, role) values (?, ?) on conflict do nothing",
                    person,
                    role);
        }
    }

    private double publication() {
        JobExecutor jobs = story.jobExecutor();
        story.engine()
                .getRuntimeService()
                .createProcessInstanceByKey("stage-1-deployment")
                .setVariable("year", year)
                .startBeforeActivity("publish")
                .execute();
        double seconds = seconds(
                jobs,
                () -> story.engine()
                                .getTaskService()
                                .createTaskQuery()
                                .taskDefinitionKey("name-filers")
                                .count()
                        > 0);
        jobs.shutdown();
        return seconds;
    }

    private double launch() {
        for (var assignment : story.cycles.assignments(year)) {
            story.engine()
                    .getRuntimeService()
                    .startProcessInstanceByKey(
                            "stage-2-collection",
                            String.valueOf(year),
                            Map.of("year", year, "tableCode", assignment.table().value()));
        }
        return stated(story.engine(), story.jobExecutor());
    }

    /** Seconds from the last statement of requirements until every unit has its task. */
    private static double stated(ProcessEngine engine, JobExecutor jobs) {
        TaskService tasks = engine.getTaskService();
        List<Task> statements = new ArrayList<>(
                tasks.createTaskQuery().taskDefinitionKey("state-requirements").list());
        if (statements.size() != TABLES) {
            throw new IllegalStateException(statements.size() + " statements");
        }
        statements.forEach(
                task -> engine.getFormService().submitTaskForm(task.getId(), Map.of("requirement", "按指南填报，不漏报、不错报。")));
        double seconds = seconds(
                jobs, () -> tasks.createTaskQuery().taskDefinitionKey("fill").count() == TABLES * UNITS);
        jobs.shutdown();
        long timers = engine.getManagementService()
                .createJobQuery()
                .timers()
                .activityId("overdue")
                .count();
        if (timers < TABLES * UNITS) {
            throw new IllegalStateException(timers + " timers");
        }
        return seconds;
    }

    private static double seconds(JobExecutor jobs, BooleanSupplier done) {
        long start = System.nanoTime();
        jobs.start();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - start > 300e9) {
                throw new IllegalStateException("not done");
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
