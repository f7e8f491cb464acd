package cn.edu.zzut.monitoring.filing;

import static cn.edu.zzut.monitoring.filing.SubmissionState.ANSWERED;
import static cn.edu.zzut.monitoring.filing.SubmissionState.AUDITED;
import static cn.edu.zzut.monitoring.filing.SubmissionState.CLOSED;
import static cn.edu.zzut.monitoring.filing.SubmissionState.CORRECTING;
import static cn.edu.zzut.monitoring.filing.SubmissionState.FILLING;
import static cn.edu.zzut.monitoring.filing.SubmissionState.LOCKED;
import static cn.edu.zzut.monitoring.filing.SubmissionState.NOT_STARTED;
import static cn.edu.zzut.monitoring.filing.SubmissionState.REPORTED;
import static cn.edu.zzut.monitoring.filing.SubmissionState.RETURNED;
import static cn.edu.zzut.monitoring.filing.SubmissionState.SUBMITTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.PeriodData.Asked;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The ladder of a submission: what each state allows leads where it should, and what it does not changes nothing. */
class SubmissionLadderTest {

    private static final Instant EARLY = Instant.parse("2026-09-08T01:00:00Z");
    private static final Instant THEN = Instant.parse("2026-09-09T01:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-09-30");
    private static final ZoneId SCHOOL = ZoneId.of("Asia/Shanghai");
    private static final LocalDate LAST_DAY = LocalDate.parse("2026-10-31");

    /** The last of the last day, in the school. */
    private static final ZonedDateTime LAST_MINUTE = LAST_DAY.atTime(23, 59).atZone(SCHOOL);

    /** What can be done to a submission. */
    private enum Step {
        BEGIN(Submission::begin),
        UPLOAD(submission -> submission.nextVersion(LAST_DAY)),
        SUBMIT(Submission::submit),
        GIVE_BACK(submission -> submission.giveBack("合计不符")),
        APPROVE(submission -> submission.approve(THEN)),
        LOCK(submission -> submission.lock(THEN)),
        UNLOCK(submission -> submission.unlock("更正")),
        REPORT(Submission::reported),
        UNREPORT(Submission::unreported),
        OPEN(submission -> submission.openFor(5, "更正第3行")),
        GIVE_UP(Submission::closeUncorrected);

        private final Consumer<Submission> action;

        Step(Consumer<Submission> action) {
            this.action = action;
        }
    }

    /** From each state the steps that it allows, and where they lead; every other one is refused. */
    private static final Map<SubmissionState, Map<Step, SubmissionState>> LADDER = Map.ofEntries(
            Map.entry(NOT_STARTED, Map.of(Step.BEGIN, FILLING, Step.GIVE_BACK, RETURNED)),
            Map.entry(
                    FILLING,
                    Map.of(
                            Step.BEGIN, FILLING,
                            Step.UPLOAD, FILLING,
                            Step.SUBMIT, SUBMITTED,
                            Step.GIVE_BACK, RETURNED)),
            Map.entry(SUBMITTED, Map.of(Step.BEGIN, SUBMITTED, Step.GIVE_BACK, RETURNED, Step.APPROVE, AUDITED)),
            Map.entry(
                    RETURNED,
                    Map.of(
                            Step.BEGIN, RETURNED,
                            Step.UPLOAD, RETURNED,
                            Step.SUBMIT, SUBMITTED,
                            Step.GIVE_BACK, RETURNED)),
            Map.entry(
                    CORRECTING,
                    Map.of(
                            Step.BEGIN, CORRECTING,
                            Step.UPLOAD, CORRECTING,
                            Step.SUBMIT, SUBMITTED,
                            Step.GIVE_BACK, CORRECTING,
                            Step.GIVE_UP, LOCKED)),
            Map.entry(AUDITED, Map.of(Step.BEGIN, AUDITED, Step.GIVE_BACK, RETURNED, Step.LOCK, LOCKED)),
            Map.entry(
                    LOCKED,
                    Map.of(
                            Step.BEGIN, LOCKED,
                            Step.UNLOCK, RETURNED,
                            Step.REPORT, REPORTED,
                            Step.OPEN, CORRECTING)),
            Map.entry(REPORTED, Map.of(Step.BEGIN, REPORTED, Step.UNREPORT, LOCKED, Step.OPEN, CORRECTING)),
            Map.entry(ANSWERED, Map.of(Step.BEGIN, ANSWERED)),
            Map.entry(CLOSED, Map.of(Step.BEGIN, CLOSED)));

    /** A submission with one version in that state, or with none where nothing has begun. */
    private static Submission in(SubmissionState state, Part part) {
        return state == ANSWERED || state == CLOSED ? inPeriod(state, part) : inYear(state, part);
    }

    private static Submission inPeriod(SubmissionState state, Part part) {
        Submission submission = begunInPeriod(part);
        if (state == ANSWERED) {
            submission.answer(THEN.atZone(SCHOOL));
        }
        submission.endPeriod();
        assertThat(submission.state()).isEqualTo(state);
        return submission;
    }

    private static Submission begunInPeriod(Part part) {
        Submission submission =
                Submission.ofPeriod(new Asked(7, 2026, new TableCode("4-2"), new UnitCode("201"), part, DUE, LAST_DAY));
        submission.begin();
        submission.nextVersion(LAST_DAY);
        return submission;
    }

    private static Submission inYear(SubmissionState state, Part part) {
        Submission submission = new Submission(2026, new TableCode("4-2"), new UnitCode("201"), part, DUE);
        List<Step> way =
                switch (state) {
                    case NOT_STARTED -> List.of();
                    case FILLING -> List.of(Step.BEGIN, Step.UPLOAD);
                    case SUBMITTED -> List.of(Step.BEGIN, Step.UPLOAD, Step.SUBMIT);
                    case RETURNED -> List.of(Step.BEGIN, Step.UPLOAD, Step.SUBMIT, Step.GIVE_BACK);
                    case AUDITED -> List.of(Step.BEGIN, Step.UPLOAD, Step.SUBMIT, Step.APPROVE);
                    case LOCKED -> List.of(Step.BEGIN, Step.UPLOAD, Step.SUBMIT, Step.APPROVE, Step.LOCK);
                    case REPORTED ->
                        List.of(Step.BEGIN, Step.UPLOAD, Step.SUBMIT, Step.APPROVE, Step.LOCK, Step.REPORT);
                    case CORRECTING ->
                        List.of(Step.BEGIN, Step.UPLOAD, Step.SUBMIT, Step.APPROVE, Step.LOCK, Step.OPEN);
                    case ANSWERED, CLOSED -> throw new IllegalArgumentException("of periods only");
                };
        way.forEach(step -> step.action.accept(submission));
        assertThat(submission.state()).isEqualTo(state);
        return submission;
    }

    @Test
    void ofAPeriodNothingIsTakenAfterItsLastDayThoughNothingHasClosedIt() {
        Submission submission = begunInPeriod(Part.RESPONSIBLE);
        assertThat(submission.nextVersion(LAST_DAY)).isEqualTo(2);
        LocalDate after = LAST_DAY.plusDays(1);
        assertThatThrownBy(() -> submission.nextVersion(after)).hasMessage(SubmissionState.PERIOD_IS_OVER);
        assertThatThrownBy(() -> submission.answer(after.atStartOfDay(SCHOOL)))
                .hasMessage(SubmissionState.PERIOD_IS_OVER);
        assertThat(submission.latestVersion()).isEqualTo(2);
        submission.answer(LAST_MINUTE);
        assertThat(submission.state()).isEqualTo(ANSWERED);
        assertThatThrownBy(() -> submission.nextVersion(after))
                .as("what was answered in time says so")
                .hasMessageContaining("已经答复");
    }

    static Stream<Arguments> everyStepFromEveryState() {
        return Arrays.stream(SubmissionState.values())
                .flatMap(state -> Arrays.stream(Step.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryState")
    void aStepLeadsWhereTheLadderSaysOrIsRefusedInChineseAndChangesNothing(SubmissionState state, Step step) {
        Submission submission = in(state, Part.RESPONSIBLE);
        int versions = submission.latestVersion();
        SubmissionState next = LADDER.get(state).get(step);
        if (next == null) {
            assertThatThrownBy(() -> step.action.accept(submission)).hasMessageFindingMatch("[。！]$");
            assertThat(submission.state()).isEqualTo(state);
            assertThat(submission.latestVersion()).isEqualTo(versions);
        } else {
            step.action.accept(submission);
            assertThat(submission.state()).isEqualTo(next);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNewVersionIsMadeWhereTheStateIsOpen(SubmissionState state) {
        assertThat(state.isOpen()).isEqualTo(LADDER.get(state).containsKey(Step.UPLOAD));
        assertThat(state.title()).isNotBlank();
    }

    @Test
    void aNewSubmissionIsEmptyAndDueByThePlan() {
        Submission fresh = in(NOT_STARTED, Part.ASSISTING);
        assertThat(fresh.year()).isEqualTo(2026);
        assertThat(fresh.table()).hasToString("4-2");
        assertThat(fresh.unit().value()).isEqualTo("201");
        assertThat(fresh.part()).isEqualTo(Part.ASSISTING);
        assertThat(fresh.requirement()).isEmpty();
        assertThat(fresh.returnReason()).isEmpty();
        assertThat(fresh.latestVersion()).isZero();
        assertThat(fresh.lockedVersion()).isEmpty();
        assertThat(fresh.doneAt()).isEmpty();
        assertThat(fresh.plannedOn()).isEqualTo(DUE);
        assertThat(fresh.dueOn()).isEqualTo(DUE);
    }

    @Test
    void anExtensionMovesTheDueDayAndAPlanBoth() {
        Submission submission = in(FILLING, Part.RESPONSIBLE);
        submission.extend(DUE.plusDays(7));
        assertThat(submission.plannedOn()).isEqualTo(DUE);
        assertThat(submission.dueOn()).isEqualTo(DUE.plusDays(7));
        submission.plan(DUE.plusDays(14));
        assertThat(submission.plannedOn()).isEqualTo(DUE.plusDays(14));
        assertThat(submission.dueOn()).isEqualTo(DUE.plusDays(14));
    }

    @Test
    void theRequirementIsKept() {
        Submission submission = in(NOT_STARTED, Part.ASSISTING);
        submission.require("含在线课程");
        assertThat(submission.requirement()).isEqualTo("含在线课程");
    }

    @Test
    void versionsAreNumberedFromOne() {
        Submission submission = in(FILLING, Part.RESPONSIBLE);
        assertThat(submission.latestVersion()).isEqualTo(1);
        assertThat(submission.nextVersion(LAST_DAY)).isEqualTo(2);
        assertThat(submission.latestVersion()).isEqualTo(2);
    }

    @Test
    void withoutDataNothingIsSubmitted() {
        Submission submission = in(NOT_STARTED, Part.RESPONSIBLE);
        submission.begin();
        assertThatThrownBy(submission::submit).hasMessageContaining("还没有上传数据");
        assertThat(submission.state()).isEqualTo(FILLING);
    }

    @Test
    void theReasonOfAReturnStandsUntilItIsSubmittedAgain() {
        Submission submission = in(RETURNED, Part.RESPONSIBLE);
        assertThat(submission.returnReason()).isEqualTo("合计不符");
        submission.nextVersion(LAST_DAY);
        assertThat(submission.returnReason()).isEqualTo("合计不符");
        submission.submit();
        assertThat(submission.returnReason()).isEmpty();
    }

    @Test
    void anAssistingUnitIsDoneWhenItsHeadApprovesAndNoLongerWhenItComesBack() {
        Submission submission = in(SUBMITTED, Part.ASSISTING);
        submission.approve(EARLY);
        assertThat(submission.doneAt()).contains(EARLY);
        submission.giveBack("合计不符");
        assertThat(submission.doneAt()).isEmpty();
    }

    @Test
    void theResponsibleUnitIsDoneWhenItsTableIsLocked() {
        Submission submission = in(SUBMITTED, Part.RESPONSIBLE);
        submission.approve(EARLY);
        assertThat(submission.doneAt()).isEmpty();
        submission.lock(THEN);
        assertThat(submission.doneAt()).contains(THEN);
    }

    @Test
    void aLockHoldsTheNewestVersionUntilTheOfficeUnlocksIt() {
        Submission submission = in(FILLING, Part.RESPONSIBLE);
        submission.nextVersion(LAST_DAY);
        submission.submit();
        submission.approve(EARLY);
        submission.lock(THEN);
        assertThat(submission.lockedVersion()).hasValue(2);
        assertThatThrownBy(() -> submission.nextVersion(LAST_DAY)).hasMessageContaining("版本2已锁定");
        assertThatThrownBy(() -> submission.giveBack("合计不符")).hasMessageContaining("第十九条");
        assertThat(submission.returnReason()).isEmpty();

        submission.unlock("更正学时");
        assertThat(submission.lockedVersion()).isEmpty();
        assertThat(submission.doneAt()).isEmpty();
        assertThat(submission.returnReason()).isEqualTo("更正学时");
        assertThat(submission.nextVersion(LAST_DAY)).isEqualTo(3);
    }

    @Test
    void theLockHoldsWhileRowsAreCorrectedBesideIt() {
        Submission submission = in(LOCKED, Part.RESPONSIBLE);
        submission.openFor(5, "更正第3行");
        assertThat(submission.lockedVersion()).hasValue(1);
        assertThat(submission.doneAt()).contains(THEN);
        submission.nextVersion(LAST_DAY);
        submission.submit();
        submission.giveBack("还差一处");
        assertThat(submission.state()).isEqualTo(CORRECTING);
        assertThat(submission.doneAt()).contains(THEN);
        submission.submit();
        submission.approve(THEN);
        submission.lock(THEN.plusSeconds(86_400));
        assertThat(submission.lockedVersion()).hasValue(2);
        assertThat(submission.doneAt()).as("done when it was locked first").contains(THEN);
        assertThat(submission.correction()).isEmpty();
        assertThatThrownBy(() -> submission.nextVersion(LAST_DAY)).hasMessageContaining("版本2已锁定");
    }

    @Test
    void whatIsGivenUpStandsAsItStood() {
        Submission submission = in(REPORTED, Part.RESPONSIBLE);
        submission.openFor(5, "更正第3行");
        submission.closeUncorrected();
        assertThat(submission.state()).isEqualTo(REPORTED);
        assertThat(submission.returnReason()).isEmpty();
        assertThatThrownBy(() -> submission.nextVersion(LAST_DAY)).hasMessageContaining("已锁定");
    }

    @Test
    void whatIsAnsweredInAPeriodStaysAnsweredAfterItsEnd() {
        assertThat(in(ANSWERED, Part.ASSISTING).doneAt()).contains(THEN);
        assertThatThrownBy(() -> in(CLOSED, Part.ASSISTING).answer(LAST_MINUTE)).hasMessageContaining("监测期已经截止");
        assertThatThrownBy(() -> in(FILLING, Part.ASSISTING).answer(LAST_MINUTE))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @MethodSource("whyNothingIsUploaded")
    void whoMayNotUploadReadsWhomToAsk(SubmissionState state, String advice) {
        assertThatThrownBy(() -> in(state, Part.RESPONSIBLE).nextVersion(LAST_DAY))
                .hasMessageContaining(advice);
        assertThatThrownBy(() -> in(state, Part.RESPONSIBLE).submit())
                .hasMessageContaining("当前状态为“" + state.title() + "”")
                .hasMessageContaining(advice);
    }

    static Stream<Arguments> whyNothingIsUploaded() {
        return Stream.of(
                Arguments.of(NOT_STARTED, "请等待任务分派"),
                Arguments.of(SUBMITTED, "请联系审核人退回"),
                Arguments.of(AUDITED, "请联系责任单位或评估督导处退回"),
                Arguments.of(LOCKED, "申请“数据更正”"),
                Arguments.of(REPORTED, "申请“数据更正”"),
                Arguments.of(ANSWERED, "请在下一监测期的任务中更新"),
                Arguments.of(CLOSED, "请在下一监测期的任务中更新"));
    }
}
