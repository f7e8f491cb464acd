package cn.edu.zzut.monitoring.bench;

import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every parallel multi-instance of our diagrams with ten parts each, all of which are completed in the same moment, step
 * after step: how many are refused or have to be tried again, and how long until the last is through. Beside it the same
 * diagrams without {@code asyncAfter} on the multi-instances.
 */
@SchoolTest
class TogetherBenchmark {

    private static final int PARTS = 10;
    private static final int STEPS = 20;

    @Autowired
    Story story;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource dataSource;

    private final Map<String, BpmnModelInstance> diagrams = new LinkedHashMap<>();

    /**
     * What became of them.
     *
     * @param most in one moment
     * @param waiting multi-instances that nobody's task is left in: they wait for a message
     */
    private record Outcome(int completed, int most, int refused, long failedJobs, long waiting, double seconds) {}

    @Test
    void allTogether() throws Exception {
        story.forgetOtherStories();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*.bpmn")) {
            diagrams.put(file.getFilename().replace(".bpmn", ""), Bpmn.readModelFromStream(file.getInputStream()));
        }
        Outcome without = outcome("bare_without", TogetherBenchmark::withoutAsyncAfter);
        Outcome with = outcome("bare_together", model -> {});
        Measured.report(
                "together",
                List.of(
                        "%d parallel multi-instances × %d parts".formatted(bodies().count(), PARTS),
                        inWords("as they are", with),
                        inWords("without asyncAfter", without)));
    }

    private static String inWords(String which, Outcome outcome) {
        return "%s: %d completions, at most %d in one moment, %d refused, %d jobs failed; the last was through %.2f s after them; %d wait for a message"
                .formatted(
                        which,
                        outcome.completed(),
                        outcome.most(),
                        outcome.refused(),
                        outcome.failedJobs(),
                        outcome.seconds(),
                        outcome.waiting());
    }

    private static void withoutAsyncAfter(BpmnModelInstance model) {
        model.getModelElementsByType(MultiInstanceLoopCharacteristics.class)
                .forEach(loop -> loop.setCamundaAsyncAfter(false));
    }

    private record Body(String process, String activity) {}

    private Stream<Body> bodies() {
        return diagrams.entrySet().stream()
                .flatMap(diagram ->
                        diagram.getValue().getModelElementsByType(MultiInstanceLoopCharacteristics.class).stream()
                                .filter(loop -> !loop.isSequential())
                                .map(loop -> new Body(diagram.getKey(), ((Activity) loop.getParentElement()).getId())));
    }

    private Outcome outcome(String name, Consumer<BpmnModelInstance> change) throws Exception {
        try (BareEngine bare = new BareEngine(
                dataSource.unwrap(HikariDataSource.class),
                jdbc,
                name,
                PARTS,
                change.andThen(BareEngine.deciding(false)),
                new ArrayList<>(diagrams.keySet()))) {
            ProcessEngine engine = bare.engine();
            List<String> instances = bodies().map(body -> start(engine, body)).toList();
            bare.jobExecutor().start();
            await(engine);
            int completed = 0;
            int most = 0;
            AtomicInteger refused = new AtomicInteger();
            double seconds = 0;
            for (int step = 0; step < STEPS; step++) {
                List<Task> open = engine.getTaskService().createTaskQuery().list();
                if (open.isEmpty()) {
                    break;
                }
                completed += open.size();
                most = Math.max(most, open.size());
                complete(engine, open, refused);
                long start = System.nanoTime();
                await(engine);
                seconds = Math.max(seconds, (System.nanoTime() - start) / 1e9);
            }
            long failed = engine.getHistoryService()
                    .createHistoricJobLogQuery()
                    .failureLog()
                    .count();
            return new Outcome(completed, most, refused.get(), failed, waiting(engine, instances), seconds);
        }
    }

    private static String start(ProcessEngine engine, Body body) {
        return engine.getRuntimeService()
                .createProcessInstanceByKey(body.process())
                .setVariables(Map.of("year", 2090, "tableCode", "T", "unitCode", "104", "submissionId", 1L))
                .startBeforeActivity(body.activity() + "#multiInstanceBody")
                .execute()
                .getId();
    }

    private static void complete(ProcessEngine engine, List<Task> open, AtomicInteger refused) throws Exception {
        CyclicBarrier together = new CyclicBarrier(open.size());
        ExecutorService people = Executors.newFixedThreadPool(open.size());
        List<Future<?>> answers = new ArrayList<>();
        for (Task task : open) {
            answers.add(people.submit(() -> {
                together.await();
                try {
                    engine.getTaskService().complete(task.getId());
                } catch (OptimisticLockingException lost) {
                    refused.incrementAndGet();
                }
                return null;
            }));
        }
        for (Future<?> answer : answers) {
            answer.get();
        }
        people.shutdown();
    }

    /** Until no job is left that is to be done now, or again. */
    private static void await(ProcessEngine engine) throws InterruptedException {
        for (int i = 0; i < 6000; i++) {
            if (engine.getManagementService()
                            .createJobQuery()
                            .messages()
                            .withRetriesLeft()
                            .count()
                    == 0) {
                return;
            }
            Thread.sleep(20);
        }
        throw new IllegalStateException(
                engine.getManagementService().createJobQuery().list().toString());
    }

    private long waiting(ProcessEngine engine, List<String> instances) {
        return bodies().filter(body -> engine.getHistoryService()
                                .createHistoricActivityInstanceQuery()
                                .activityId(body.activity() + "#multiInstanceBody")
                                .processInstanceId(
                                        instances.get(bodies().toList().indexOf(body)))
                                .finished()
                                .count()
                        == 0)
                .count();
    }
}
