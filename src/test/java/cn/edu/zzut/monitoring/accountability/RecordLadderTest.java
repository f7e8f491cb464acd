package cn.edu.zzut.monitoring.accountability;

import static cn.edu.zzut.monitoring.accountability.RecordState.CLOSED;
import static cn.edu.zzut.monitoring.accountability.RecordState.DECIDED;
import static cn.edu.zzut.monitoring.accountability.RecordState.EXPLAINED;
import static cn.edu.zzut.monitoring.accountability.RecordState.FOUND;
import static cn.edu.zzut.monitoring.accountability.RecordState.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A record from its finding to its close; what is not its turn is refused. */
class RecordLadderTest {

    private static final Instant THEN = Instant.parse("2026-09-09T01:00:00Z");
    private static final Instant LATER = Instant.parse("2026-09-10T01:00:00Z");
    private static final LocalDate PLANNED = LocalDate.parse("2026-09-08");

    /** What can be done to a record. */
    private enum Step {
        OPENS(AccountabilityRecord::open),
        EXPLAINS(record -> record.explain("系统故障")),
        SETTLES(record -> record.settle("已更正", LATER)),
        DECIDES(record -> record.decide(Grade.TALK, "按认定等级处理", new PersonId("office"))),
        APPEALS(record -> record.appeal("并非本单位迟报")),
        CLOSES(record -> record.close(LATER));

        private final Consumer<AccountabilityRecord> action;

        Step(Consumer<AccountabilityRecord> action) {
            this.action = action;
        }
    }

    private static final Map<RecordState, Map<Step, RecordState>> LADDER = Map.of(
            FOUND, Map.of(Step.OPENS, OPEN),
            OPEN, Map.of(Step.EXPLAINS, EXPLAINED, Step.SETTLES, CLOSED),
            EXPLAINED, Map.of(Step.DECIDES, DECIDED),
            DECIDED, Map.of(Step.DECIDES, DECIDED, Step.APPEALS, EXPLAINED, Step.CLOSES, CLOSED),
            CLOSED, Map.of());

    private static AccountabilityRecord found(String key) {
        return found(FaultKind.LATE, key);
    }

    private static AccountabilityRecord found(FaultKind kind, String key) {
        return new AccountabilityRecord(
                new Fault(2026, kind, key, new UnitCode("201"), "4-2", "表4-2迟报", Optional.of(PLANNED)), THEN);
    }

    private static AccountabilityRecord in(RecordState state) {
        AccountabilityRecord record = found(FaultKind.ANOMALY, "submission:7");
        List<Step> way =
                switch (state) {
                    case FOUND -> List.of();
                    case OPEN -> List.of(Step.OPENS);
                    case EXPLAINED -> List.of(Step.OPENS, Step.EXPLAINS);
                    case DECIDED -> List.of(Step.OPENS, Step.EXPLAINS, Step.DECIDES);
                    case CLOSED -> List.of(Step.OPENS, Step.EXPLAINS, Step.DECIDES, Step.CLOSES);
                };
        way.forEach(step -> step.action.accept(record));
        assertThat(record.state()).isEqualTo(state);
        return record;
    }

    static Stream<Arguments> everyStepFromEveryState() {
        return Arrays.stream(RecordState.values())
                .flatMap(state -> Arrays.stream(Step.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryState")
    void aStepLeadsWhereTheLadderSaysOrIsRefusedAndChangesNothing(RecordState state, Step step) {
        AccountabilityRecord record = in(state);
        String decision = record.decision();
        RecordState next = LADDER.get(state).get(step);
        if (next == null) {
            assertThatThrownBy(() -> step.action.accept(record))
                    .hasMessageContaining("当前为“" + state.title() + "”，不能进行此操作。");
            assertThat(record.state()).isEqualTo(state);
            assertThat(record.decision()).isEqualTo(decision);
        } else {
            step.action.accept(record);
            assertThat(record.state()).isEqualTo(next);
        }
    }

    /** What is corrected is no anomaly any more; what was late stays late. */
    @Test
    void onlyAnAnomalyIsSettled() {
        AccountabilityRecord late = found("submission:7");
        late.open();
        assertThatThrownBy(() -> late.settle("已更正", LATER)).isInstanceOf(IllegalStateException.class);
        assertThat(late.state()).isEqualTo(OPEN);
        assertThat(late.decision()).isEmpty();
    }

    @Test
    void whatWasNeverExplainedIsNotCalledExplained() {
        AccountabilityRecord record = in(OPEN);
        record.explain("");
        assertThat(record.stateTitle()).isEqualTo("逾期未说明");
        assertThat(in(EXPLAINED).stateTitle()).isEqualTo("已说明");
        AccountabilityRecord appealed = in(DECIDED);
        appealed.appeal("并非本单位迟报");
        assertThat(appealed.stateTitle()).isEqualTo("已申诉");
        assertThat(in(CLOSED).stateTitle()).isEqualTo("已结案");
    }

    @Test
    void whatIsFoundIsKeptAndNothingElseIsKnown() {
        AccountabilityRecord record = found("submission:7");
        assertThat(record.year()).isEqualTo(2026);
        assertThat(record.kind()).isEqualTo(FaultKind.LATE);
        assertThat(record.unit().value()).isEqualTo("201");
        assertThat(record.lines()).singleElement().satisfies(line -> assertThat(line.table())
                .isEqualTo("4-2"));
        assertThat(record.subject()).isEqualTo("表4-2迟报");
        assertThat(record.plannedOn()).contains(PLANNED);
        assertThat(record.foundAt()).isEqualTo(THEN);
        assertThat(record.closedAt()).isEmpty();
        assertThat(record.explanation()).isEmpty();
        assertThat(record.decision()).isEmpty();
        assertThat(record.appeal()).isEmpty();
        assertThat(record.grade()).isEqualTo(Grade.NONE);
        assertThat(record.assessment())
                .isEqualTo(new Assessment(
                        List.of(new LineFacts("4-2", Optional.empty(), 0, 0, "", 0, Consequence.NONE, true)), 0));
    }

    @ParameterizedTest
    @CsvSource({"submission:7, 7", "verification:12, 12"})
    void theSubmissionIsReadFromTheFaultsKey(String key, long submission) {
        assertThat(found(key).lines().get(0).submission()).contains(new SubmissionId(submission));
    }

    @ParameterizedTest
    @CsvSource({"rectification:7", "submission:", "submission:7:x", "my submission:7"})
    void aFaultOfAnotherKindIsAboutNoSubmission(String key) {
        assertThat(found(key).lines().get(0).submission()).isEmpty();
    }

    @Test
    void whatItIsGradedByIsKept() {
        Assessment facts = new Assessment(
                List.of(new LineFacts(
                        "4-2", Optional.of(PLANNED.plusDays(4)), 4, 3, "教务处1天", 2, Consequence.OTHERS_WAITED, false)),
                30);
        AccountabilityRecord record = in(EXPLAINED);
        record.assessed(facts);
        record.graded(Grade.CRITICISM);
        assertThat(record.assessment()).isEqualTo(facts);
        assertThat(record.grade()).isEqualTo(Grade.CRITICISM);
        assertThat(record.explanation()).isEqualTo("系统故障");
    }

    @Test
    void aDecisionMayDifferFromWhatWasProposed() {
        AccountabilityRecord record = in(EXPLAINED);
        record.graded(Grade.CRITICISM);
        record.decide(Grade.TALK, "由“通报”变更", new PersonId("office"));
        assertThat(record.grade()).isEqualTo(Grade.TALK);
        assertThat(record.decision()).isEqualTo("由“通报”变更");
    }

    private static AccountabilityRecord untrue(String explanation) {
        AccountabilityRecord record = new AccountabilityRecord(
                new Fault(
                        2026,
                        FaultKind.FALSE_DATA,
                        "table:2-1",
                        new UnitCode("101"),
                        "2-1",
                        "绿化面积失实",
                        Optional.empty(),
                        "规划图标注120亩"),
                THEN);
        record.open();
        record.explain(explanation);
        return record;
    }

    @Test
    void untrueDataAreOnRecordOnlyWithTheirProof() {
        assertThatThrownBy(() -> found(FaultKind.FALSE_DATA, "table:2-1")).hasMessageContaining("须有专家的证明");
    }

    @Test
    void nobodysDataAreFoundUntrueUnheard() {
        AccountabilityRecord silent = untrue("");
        assertThat(silent.isToBeHeard()).isTrue();
        assertThatThrownBy(() -> silent.decide(Grade.TALK, "核实", new PersonId("office")))
                .hasMessageContaining("须听取单位的陈述和申辩");
        assertThat(silent.state()).isEqualTo(EXPLAINED);
        silent.heard("9月10日当面听取，单位无异议");
        silent.decide(Grade.TALK, "核实", new PersonId("office"));
        assertThat(silent.state()).isEqualTo(DECIDED);
    }

    @Test
    void whoeverExplainedIsHeard() {
        AccountabilityRecord record = untrue("规划图已更新");
        record.decide(Grade.TALK, "核实", new PersonId("office"));
        assertThat(record.state()).isEqualTo(DECIDED);
        assertThat(in(EXPLAINED).isToBeHeard()).isFalse();
    }

    @Test
    void aUnitAppealsOnce() {
        AccountabilityRecord record = in(DECIDED);
        record.appeal("并非本单位迟报");
        assertThat(record.appeal()).isEqualTo("并非本单位迟报");
        record.decide(Grade.REMINDER, "申诉部分成立", new PersonId("office"));
        assertThatThrownBy(() -> record.appeal("仍不服")).hasMessageContaining("已经申诉过一次");
        assertThat(record.appeal()).isEqualTo("并非本单位迟报");
        assertThat(record.state()).isEqualTo(DECIDED);
    }

    @Test
    void nobodyIsBlamedForWhatWasSettledInTime() {
        AccountabilityRecord record = in(OPEN);
        record.graded(Grade.TALK);
        record.settle("已按期更正", LATER);
        assertThat(record.grade()).isEqualTo(Grade.NONE);
        assertThat(record.explanation()).isEqualTo("已按期更正");
        assertThat(record.decision()).isEqualTo("已按期更正");
        assertThat(record.closedAt()).contains(LATER);
    }

    @Test
    void aClosedRecordSaysWhen() {
        AccountabilityRecord record = in(DECIDED);
        record.close(LATER);
        assertThat(record.closedAt()).contains(LATER);
    }

    @ParameterizedTest
    @EnumSource
    void theLeaderDecidesOnWhatIsSerious(Grade grade) {
        assertThat(grade.isSerious()).isEqualTo(grade == Grade.CRITICISM || grade == Grade.SANCTION);
    }

    @Test
    void everyStateAndGradeHasItsOwnTitle() {
        assertThat(RecordState.values())
                .extracting(RecordState::title)
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(Grade.values())
                .extracting(Grade::title)
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }
}
