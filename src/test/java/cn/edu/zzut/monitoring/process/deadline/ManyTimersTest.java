package cn.edu.zzut.monitoring.process.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.accountability.RecordState;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Timers of the same minute, many times as many as the real job executor can hold at once; it is stopped and started in
 * between.
 */
@SchoolTest
class ManyTimersTest {

    private static final int MANY = 120;

    @Autowired
    Story story;

    @Autowired
    Accountability accountability;

    int year;

    @BeforeEach
    void manyRecordsWaitForTheirExplanations() {
        year = story.newYear();
        for (int i = 0; i < MANY; i++) {
            accountability.found(new Fault(
                    year,
                    FaultKind.LATE,
                    "case " + i,
                    new UnitCode("202"),
                    "",
                    "迟报" + i,
                    Optional.of(story.clock.today().minusDays(i))));
        }
        accountability.takeUp(year).parallelStream()
                .forEach(id -> story.start("accountability", Map.of("year", year, "recordId", id)));
    }

    @AfterEach
    void stop() {
        story.jobExecutor().shutdown();
    }

    private long decisions() {
        return story.engine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("office-decision")
                .count();
    }

    @Test
    void allFireOnceAlsoWhenTheExecutorStopsInBetween() {
        assertThat(story.engine()
                        .getManagementService()
                        .createJobQuery()
                        .timers()
                        .processDefinitionKey("accountability")
                        .count())
                .isEqualTo(MANY);
        story.clock.moveTo(story.clock.instant().plus(Duration.ofDays(30)));
        story.jobExecutor().start();
        await().atMost(Duration.ofMinutes(2)).until(() -> decisions() > 20);
        story.jobExecutor().shutdown();
        long before = decisions();
        // what the stopped executor had taken is free again when its lock ends
        story.clock.moveTo(story.clock.instant().plus(Duration.ofMinutes(10)));
        story.jobExecutor().start();
        await().atMost(Duration.ofMinutes(4)).until(() -> decisions() == MANY);

        assertThat(before).isBetween(1L, MANY - 1L);
        List<AccountabilityRecord> records = accountability.ofYear(year);
        assertThat(records).hasSize(MANY).allSatisfy(record -> assertThat(record.state())
                .isEqualTo(RecordState.EXPLAINED));
        assertThat(story.engine().getRuntimeService().createIncidentQuery().count())
                .isZero();
        assertThat(story.engine()
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .activityId("no-explanation")
                        .finished()
                        .count())
                .isEqualTo(MANY);
    }
}
