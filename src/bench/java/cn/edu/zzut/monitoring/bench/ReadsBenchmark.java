package cn.edu.zzut.monitoring.bench;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.support.Visitor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What people look at every day, with 102 tables × 20 units open ({@code -Dbench.units} takes others), looked at
 * by 20 people at once; beside
 * {@code /actuator/health} of the same run, each in a session.
 */
@SchoolTest
class ReadsBenchmark {

    private static final int PEOPLE = 20;
    private static final int LOOKS = 30;
    private static final int RUNS = 3;
    private static final String FILER = LargeYear.filer(1);
    private static final String HEAD = LargeYear.head(1);
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
        new LargeYear(story, organization, withoutUser, jdbc).fill();
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
                new Look("progress, office", OFFICE, "/api/cycles/" + LargeYear.YEAR + "/progress"),
                new Look("progress, a unit's filer", FILER, "/api/cycles/" + LargeYear.YEAR + "/progress"),
                new Look("matrix", OFFICE, "/api/cycles/" + LargeYear.YEAR + "/matrix"),
                new Look("holders", OFFICE, "/api/cycles/" + LargeYear.YEAR + "/holders"),
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
        Measured.report(LargeYear.UNITS == 20 ? "reads" : "reads-" + LargeYear.UNITS + "-units", lines);
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
