package cn.edu.zzut.monitoring.process.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.DueBasis;
import cn.edu.zzut.monitoring.process.engine.Step;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the page of a task offers follows from what the step is for, whose it is and how far the data are. */
class MayTest {

    private static final Instant DUE = Instant.parse("2026-10-09T10:00:00Z");
    private static final Instant BEFORE = DUE.minusSeconds(1);
    private static final DueBasis STAGE = DueBasis.ofStage(3);

    private static final Optional<SubmissionId> SUBMISSION = Optional.of(new SubmissionId(7));

    private static TaskView task(Does does, DueBasis due, Optional<SubmissionId> submission) {
        return new TaskView(
                "1",
                "任务",
                "process",
                "step",
                new Step("任务", Optional.of(does), Optional.of(due), Optional.empty(), Optional.empty(), false, false),
                Optional.of(new PersonId("zhang")),
                "2",
                Optional.of(2026),
                Optional.of("1-1"),
                Optional.of("104"),
                submission,
                Optional.of(DUE));
    }

    private static May may(Does does, DueBasis due, SubmissionState state, Instant now) {
        return May.of(task(does, due, SUBMISSION), new PersonId("zhang"), Optional.of(state), now);
    }

    @Test
    void nobodyButTheAssigneeMayDoAnything() {
        for (Does does : Does.values()) {
            TaskView task = task(does, DueBasis.SUBMISSION, SUBMISSION);
            May other = May.of(task, new PersonId("li"), Optional.of(SubmissionState.FILLING), BEFORE);
            assertThat(other)
                    .as(does.word())
                    .isEqualTo(new May(
                            false, false, false, false, false, false, false, false, false, false, false, false, false,
                            false));
        }
    }

    @Test
    void aFilerUploadsAndProvesAsLongAsTheSubmissionIsOpen() {
        May open = may(Does.FILL, STAGE, SubmissionState.RETURNED, BEFORE);
        assertThat(open.upload()).isTrue();
        assertThat(open.prove()).isTrue();
        assertThat(open.audit()).isFalse();
        May locked = may(Does.FILL, STAGE, SubmissionState.LOCKED, BEFORE);
        assertThat(locked.upload()).isFalse();
        assertThat(locked.prove()).isFalse();
    }

    @Test
    void moreTimeIsAskedForInTimeAndWhereTheSubmissionsOwnDateCounts() {
        assertThat(may(Does.FILL, DueBasis.SUBMISSION, SubmissionState.FILLING, BEFORE)
                        .extend())
                .isTrue();
        assertThat(may(Does.FILL, DueBasis.SUBMISSION, SubmissionState.FILLING, DUE.plusSeconds(1))
                        .extend())
                .isFalse();
        assertThat(may(Does.FILL, STAGE, SubmissionState.FILLING, BEFORE).extend())
                .isFalse();
    }

    @Test
    void eachPurposeOpensItsOwnPartOfTheDesk() {
        assertThat(may(Does.EXPLAIN, STAGE, SubmissionState.SUBMITTED, BEFORE))
                .matches(May::explain)
                .matches(May::prove)
                .matches(may -> !may.upload());
        assertThat(may(Does.AUDIT, STAGE, SubmissionState.SUBMITTED, BEFORE)).matches(May::audit);
        assertThat(may(Does.ANSWER, STAGE, SubmissionState.LOCKED, BEFORE)).matches(May::answer);
        assertThat(may(Does.RECHECK, STAGE, SubmissionState.LOCKED, BEFORE)).matches(May::recheck);
    }

    @Test
    void expertsAndTheOfficeHaveTasksWithoutASubmissionOfTheirOwn() {
        assertThat(May.of(task(Does.COMMENT, STAGE, Optional.empty()), new PersonId("zhang"), Optional.empty(), BEFORE))
                .matches(May::comment);
        assertThat(May.of(
                        task(Does.DECOMPOSE, STAGE, Optional.empty()), new PersonId("zhang"), Optional.empty(), BEFORE))
                .matches(May::decompose);
    }
}
