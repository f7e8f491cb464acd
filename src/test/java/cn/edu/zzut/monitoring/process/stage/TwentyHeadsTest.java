package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.organization.UnitKind;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The heads of a table's twenty assisting units approve in the same moment: each is done, and the table goes on. */
@SchoolTest
class TwentyHeadsTest {

    private static final int MANY = 20;

    @Autowired
    Story story;

    @Autowired
    Organization organization;

    ProcessInstance collection;
    final ExecutorService threads = Executors.newFixedThreadPool(MANY);
    private final TableCode table = new TableCode("4-2");
    private int year;

    @BeforeEach
    void twentyUnitsHaveFilledInTheirParts() {
        year = story.newYear();
        String[] units =
                IntStream.rangeClosed(1, MANY).mapToObj("9%02d"::formatted).toArray(String[]::new);
        for (String unit : units) {
            organization.add(new Unit(new UnitCode(unit), "学院" + unit, UnitKind.COLLEGE));
            joins("neu-filer-" + unit, unit, Role.FILER);
            joins("neu-head-" + unit, unit, Role.UNIT_HEAD);
        }
        List<TableRow> rows = story.sample(story.assigned(year, "4-2", "104", "201"));
        story.assigned(year, "4-2", "104", units);
        collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "4-2"));
        story.completes(collection, "state-requirements", "requirement", "按培养方案填报");
        for (Submission part : story.submissions.assisting(year, table)) {
            if (part.unit().value().startsWith("9")) {
                story.uploads(part, rows);
            }
        }
        for (Task fill : story.tasks(collection, "fill")) {
            story.engine().getFormService().submitTaskForm(fill.getId(), Map.of("responsible", true));
        }
        story.runJobs();
    }

    private void joins(String person, String unit, Role role) {
        organization.add(new Person(
                new PersonId(person), person, new UnitCode(unit), person + "@zzut.example", "", Set.of(role)));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private interface Act {
        void run() throws Exception;
    }

    private void together(List<? extends Act> acts) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(acts.size());
        List<Future<?>> all = new ArrayList<>();
        for (Act act : acts) {
            all.add(threads.submit(() -> {
                barrier.await();
                act.run();
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
    }

    @Test
    void noneFailsAndTheTableGoesOn() throws Exception {
        List<Act> approvals = new ArrayList<>();
        for (Task audit : story.tasks(collection, "unit-head-audit")) {
            approvals.add(() -> story.engine()
                    .getFormService()
                    .submitTaskForm(audit.getId(), Map.of("decision", "approve", "responsible", true)));
        }
        assertThat(approvals).hasSize(MANY);
        together(approvals);
        assertThat(story.tasks(collection, "unit-head-audit")).isEmpty();

        List<Act> ends = new ArrayList<>();
        for (Job job : story.engine()
                .getManagementService()
                .createJobQuery()
                .processDefinitionKey("unit-filing")
                .executable()
                .list()) {
            ends.add(() -> story.engine().getManagementService().executeJob(job.getId()));
        }
        assertThat(ends).hasSize(MANY);
        together(ends);

        story.runJobs();
        assertThat(story.tasks(collection, "merge-and-fill")).hasSize(1);
        assertThat(story.submissions.assisting(year, table).stream()
                        .filter(part -> part.unit().value().startsWith("9")))
                .allMatch(part -> part.state() == SubmissionState.AUDITED);
    }
}
