package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Twenty parts of one step end in the same moment: none collides with another and has to be tried again. */
@SchoolTest
class TwentyAtOnceTest {

    private static final int MANY = 20;

    @Autowired
    Story story;

    @Autowired
    Accountability accountability;

    ProcessInstance running;
    final ExecutorService threads = Executors.newFixedThreadPool(MANY);

    @BeforeEach
    void twentyRecordsAreAboutToBeClosed() {
        int year = story.newYear();
        BpmnAwareTests.init(story.engine());
        for (int i = 0; i < MANY; i++) {
            accountability.found(new Fault(
                    year,
                    FaultKind.ANOMALY,
                    "case " + i,
                    new UnitCode("202"),
                    "",
                    "异常" + i,
                    Optional.of(story.clock.today().minusDays(i))));
        }
        running = story.engine()
                .getRuntimeService()
                .createProcessInstanceByKey("annual-monitoring")
                .setVariable("year", year)
                .startBeforeActivity("take-up-faults")
                .execute();
        story.runJobs();
        for (Task explain : story.tasks(running, "explain")) {
            story.engine()
                    .getRuntimeService()
                    .createMessageCorrelation("anomaly-settled")
                    .processInstanceId(explain.getProcessInstanceId())
                    .correlate();
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private List<Job> closing() {
        return story.engine()
                .getManagementService()
                .createJobQuery()
                .processDefinitionKey("accountability")
                .executable()
                .list();
    }

    private long records() {
        return story.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("accountability")
                .count();
    }

    @Test
    void allEndAtTheFirstTry() throws Exception {
        CyclicBarrier together = new CyclicBarrier(MANY);
        List<Future<?>> ends = new ArrayList<>();
        for (Job job : closing()) {
            ends.add(threads.submit(() -> {
                together.await();
                story.engine().getManagementService().executeJob(job.getId());
                return null;
            }));
        }
        assertThat(ends).hasSize(MANY);
        for (Future<?> end : ends) {
            end.get();
        }

        assertThat(records()).isZero();
        story.runJobs();
        BpmnAwareTests.assertThat(running).hasPassed("faults-settled").isEnded();
    }
}
