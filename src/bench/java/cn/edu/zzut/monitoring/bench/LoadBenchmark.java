package cn.edu.zzut.monitoring.bench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.demo.Samples;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * 200 sessions of 40 accounts in a school of 2,040 open tasks, each of which does something every ten seconds: looks, uploads,
 * hands in, gives back, while jobs run and mails leave. {@code -Dbench.minutes=30}; the first fifth warms up.
 */
@SchoolTest
class LoadBenchmark {

    private static final int MINUTES = Integer.getInteger("bench.minutes", 30);
    private static final int WINDOWS = 5;
    private static final int SESSIONS_A_UNIT = 10;
    private static final int FILERS_A_UNIT = 7;
    private static final long PAUSE_MILLIS = 10_000;
    private static final TableCode TABLE = new TableCode("4-2");
    private static final String COLLEGE = "201";
    private static final String NAME = "机械工程学院";
    private static final String TEXT = "培养目标";

    @Autowired
    Story story;

    @Autowired
    Organization organization;

    @Autowired
    WithoutUser withoutUser;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource dataSource;

    @LocalServerPort
    int port;

    private final List<Map<String, ConcurrentLinkedQueue<Long>>> times = new ArrayList<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private long began;

    @Test
    void aDayOfTwoHundredPeople() throws Exception {
        new LargeYear(story, organization, withoutUser, jdbc).fill();
        story.jobExecutor().start();
        for (int window = 0; window < WINDOWS; window++) {
            times.add(new ConcurrentHashMap<>());
        }
        List<Workday> people = people();
        people.forEach(Workday::begins);
        List<String> lines = new ArrayList<>();
        began = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        for (int i = 0; i < people.size(); i++) {
            Workday person = people.get(i);
            long later = PAUSE_MILLIS * i / people.size();
            threads.execute(() -> day(person, later));
        }
        threads.shutdown();
        for (int window = 0; window < WINDOWS; window++) {
            Thread.sleep(windowMillis());
            lines.add(state(window));
        }
        if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
            wrong.add("somebody still waits for an answer");
        }
        lines.addAll(drift());
        lines.add("refusals of who came too late: " + new TreeMap<>(refusals));
        lines.add("jobs without retries: "
                + story.engine()
                        .getManagementService()
                        .createJobQuery()
                        .noRetriesLeft()
                        .count());
        lines.add("wrong: " + wrong.size() + " " + wrong.stream().limit(5).toList());
        Measured.report("load", lines);
        assertThat(wrong).isEmpty();
    }

    private static long windowMillis() {
        return TimeUnit.MINUTES.toMillis(MINUTES) / WINDOWS;
    }

    private List<Workday> people() {
        List<Workday> people = new ArrayList<>();
        for (int unit = 1; unit <= LargeYear.UNITS; unit++) {
            for (int i = 0; i < SESSIONS_A_UNIT; i++) {
                String account = i < FILERS_A_UNIT ? LargeYear.filer(unit) : LargeYear.head(unit);
                String code = LargeYear.unit(unit);
                people.add(new Workday(
                        port, account, TABLE.value(), number -> workbook(code, number), 1000L * unit + i, this::saw));
            }
        }
        return people;
    }

    private byte[] workbook(String unit, int number) {
        Submission part = story.submissions.assisting(LargeYear.YEAR, TABLE).get(0);
        TableDefinition table = story.table(part);
        List<TableRow> rows = Samples.ofSmallSchool(table, COLLEGE).stream()
                .map(row -> new TableRow(row.number(), unit, ofUnit(row.values(), unit)))
                .toList();
        return WorkbookWriter.write(table, Story.with(rows, TEXT, "培养目标之" + number));
    }

    /** What one college would have, by another one. */
    private static Map<String, String> ofUnit(Map<String, String> values, String unit) {
        Map<String, String> own = new HashMap<>();
        values.forEach((column, value) ->
                own.put(column, value.equals(COLLEGE) ? unit : value.equals(NAME) ? LargeYear.name(unit) : value));
        return own;
    }

    private void day(Workday person, long later) {
        try {
            Thread.sleep(later);
            while (millis() < windowMillis() * WINDOWS) {
                long start = System.nanoTime();
                person.goesOn();
                Thread.sleep(Math.max(0, PAUSE_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            wrong.add(e.toString());
        }
    }

    private long millis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private void saw(String what, long nanoseconds, Browser.Answer answer) {
        int window = (int) Math.min(WINDOWS - 1, millis() / windowMillis());
        times.get(window)
                .computeIfAbsent(what, first -> new ConcurrentLinkedQueue<>())
                .add(nanoseconds);
        if (Workday.isLostRace(answer)) {
            refusals.merge(what + " " + answer.status(), 1, Integer::sum);
        } else if (answer.status() >= 300) {
            wrong.add(what + " " + answer.status() + " " + answer.text());
        }
    }

    /** Memory after a collection, connections and threads. */
    private String state(int window) {
        System.gc();
        HikariDataSource pool;
        try {
            pool = dataSource.unwrap(HikariDataSource.class);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return "after %d min: heap %d MB, connections %d, threads %d, waiting mails %d, answers %d"
                .formatted(
                        (window + 1) * MINUTES / WINDOWS,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
                        pool.getHikariPoolMXBean().getTotalConnections(),
                        ManagementFactory.getThreadMXBean().getThreadCount(),
                        jdbc.queryForObject(
                                "select count(*) from monitoring.mail where state = 'PENDING'", Integer.class),
                        times.get(window).values().stream()
                                .mapToInt(ConcurrentLinkedQueue::size)
                                .sum());
    }

    /** Of each kind p50 and p95, and what p95 of the last window is to that of the second. */
    private List<String> drift() {
        Map<String, Long> second = new HashMap<>();
        times.get(1).forEach((what, all) -> second.put(what, at(all, 95)));
        List<String> lines = new ArrayList<>();
        new TreeMap<>(times.get(WINDOWS - 1))
                .forEach((what, all) ->
                        lines.add("%s: %d in the last window, p50 %.0f ms, p95 %.0f ms, p95 to the second window's %.2f"
                                .formatted(
                                        what,
                                        all.size(),
                                        at(all, 50) / 1e6,
                                        at(all, 95) / 1e6,
                                        (double) at(all, 95) / second.getOrDefault(what, at(all, 95)))));
        return lines;
    }

    private static long at(ConcurrentLinkedQueue<Long> all, int percent) {
        List<Long> sorted = all.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
