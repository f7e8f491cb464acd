package cn.edu.zzut.monitoring.rectification;

import static cn.edu.zzut.monitoring.rectification.RectificationState.AGREED;
import static cn.edu.zzut.monitoring.rectification.RectificationState.CLOSING_ASKED;
import static cn.edu.zzut.monitoring.rectification.RectificationState.CLOSING_CONFIRMED;
import static cn.edu.zzut.monitoring.rectification.RectificationState.DRAFT;
import static cn.edu.zzut.monitoring.rectification.RectificationState.MEASURES_CONFIRMED;
import static cn.edu.zzut.monitoring.rectification.RectificationState.MEASURES_PROPOSED;
import static cn.edu.zzut.monitoring.rectification.RectificationState.PUBLISHED;
import static cn.edu.zzut.monitoring.rectification.RectificationState.STRUCK_OFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A rectification: measures, agreement, a request, a check; each may be sent back, and what is struck off may be opened. */
class RectificationLadderTest {

    private static final Instant THEN = Instant.parse("2026-12-01T01:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-12-31");
    private static final LocalDate PLAN_DUE = LocalDate.parse("2026-12-15");
    private static final LocalDate LATER = LocalDate.parse("2027-03-31");
    private static final PersonId PERSON = new PersonId("wang");
    private static final PersonId OFFICE = new PersonId("office");

    /** What can be done to it. */
    private enum Step {
        IS_PUBLISHED(item -> item.publish(PLAN_DUE, THEN)),
        IS_REWRITTEN(item -> item.redraft(demand("实验室面积不足"))),
        PROPOSES(item -> item.propose(new Measures("经费不足", "增加实验室", Optional.empty()))),
        CONFIRMS_MEASURES(Rectification::confirmMeasures),
        AGREES(Rectification::agree),
        REJECTS_MEASURES(item -> item.rejectMeasures("太笼统")),
        REPORTS(item -> item.progress(50)),
        ASKS(item -> item.askToClose(new Closing("验收单", "12", ""), THEN)),
        CONFIRMS_REQUEST(Rectification::confirmClosing),
        REJECTS_REQUEST(item -> item.rejectClosing("缺照片", Optional.empty())),
        STRIKES_OFF(item -> item.strikeOff("属实", "", OFFICE, THEN)),
        LOOKS_AGAIN(item -> item.lookedAt(THEN)),
        REOPENS(item -> item.reopen("又不足", LATER, LATER, THEN));

        private final Consumer<Rectification> action;

        Step(Consumer<Rectification> action) {
            this.action = action;
        }
    }

    private static final Map<RectificationState, Map<Step, RectificationState>> LADDER = Map.of(
            DRAFT, Map.of(Step.IS_PUBLISHED, PUBLISHED, Step.IS_REWRITTEN, DRAFT),
            PUBLISHED, Map.of(Step.PROPOSES, MEASURES_PROPOSED),
            MEASURES_PROPOSED, Map.of(Step.CONFIRMS_MEASURES, MEASURES_CONFIRMED, Step.REJECTS_MEASURES, PUBLISHED),
            MEASURES_CONFIRMED, Map.of(Step.AGREES, AGREED, Step.REJECTS_MEASURES, PUBLISHED),
            AGREED, Map.of(Step.ASKS, CLOSING_ASKED, Step.REPORTS, AGREED),
            CLOSING_ASKED, Map.of(Step.CONFIRMS_REQUEST, CLOSING_CONFIRMED, Step.REJECTS_REQUEST, AGREED),
            CLOSING_CONFIRMED, Map.of(Step.STRIKES_OFF, STRUCK_OFF, Step.REJECTS_REQUEST, AGREED),
            STRUCK_OFF, Map.of(Step.LOOKS_AGAIN, STRUCK_OFF, Step.REOPENS, PUBLISHED));

    private static final List<Step> WAY = List.of(
            Step.IS_PUBLISHED,
            Step.PROPOSES,
            Step.CONFIRMS_MEASURES,
            Step.AGREES,
            Step.ASKS,
            Step.CONFIRMS_REQUEST,
            Step.STRIKES_OFF);

    private static Demand demand(String problem) {
        return new Demand(
                new UnitCode("201"),
                List.of(new UnitCode("104")),
                PERSON,
                problem,
                "年内补齐",
                "达到12平方米",
                "9",
                Kind.BY_DATE,
                DUE);
    }

    private static Rectification in(RectificationState state) {
        Rectification item = new Rectification(2026, Cause.OFFICE, demand("实验室不足"), THEN);
        WAY.subList(0, state.ordinal()).forEach(step -> step.action.accept(item));
        assertThat(item.state()).isEqualTo(state);
        return item;
    }

    static Stream<Arguments> everyStepFromEveryState() {
        return Arrays.stream(RectificationState.values())
                .flatMap(state -> Arrays.stream(Step.values()).map(step -> Arguments.of(state, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStepFromEveryState")
    void aStepLeadsWhereTheLadderSaysOrIsRefusedAndChangesNothing(RectificationState state, Step step) {
        Rectification item = in(state);
        String measures = item.measures();
        String evidence = item.evidence();
        RectificationState next = LADDER.get(state).get(step);
        if (next == null) {
            assertThatThrownBy(() -> step.action.accept(item))
                    .hasMessageContaining("当前为“" + state.title() + "”，不能进行此操作。");
            assertThat(item.state()).isEqualTo(state);
            assertThat(item.measures()).isEqualTo(measures);
            assertThat(item.evidence()).isEqualTo(evidence);
        } else {
            step.action.accept(item);
            assertThat(item.state()).isEqualTo(next);
        }
    }

    @Test
    void itKeepsWhatIsToBeMendedByWhomAndHow() {
        Rectification item = in(CLOSING_CONFIRMED);
        assertThat(item.unit().value()).isEqualTo("201");
        assertThat(item.assisting()).containsExactly(new UnitCode("104"));
        assertThat(item.responsible()).hasValue(PERSON);
        assertThat(item.problem()).isEqualTo("实验室不足");
        assertThat(item.causes()).isEqualTo("经费不足");
        assertThat(item.measures()).isEqualTo("增加实验室");
        assertThat(item.plannedOn())
                .as("the list's day where the unit says none")
                .hasValue(DUE);
        assertThat(item.evidence()).isEqualTo("验收单");
        assertThat(item.progress()).isEqualTo(100);
    }

    @Test
    void aLaterDayOfTheUnitsOwnCountsOnceTheOfficeHasAgreed() {
        Rectification item = in(PUBLISHED);
        item.propose(new Measures("招标", "分两期", Optional.of(LATER)));
        item.confirmMeasures();
        assertThat(item.dueOn()).isEqualTo(DUE);
        item.agree();
        assertThat(item.dueOn()).isEqualTo(LATER);
    }

    @Test
    void anEarlierDayOfTheUnitsOwnLeavesTheListsDay() {
        Rectification item = in(PUBLISHED);
        item.propose(new Measures("口径", "马上改", Optional.of(PLAN_DUE)));
        item.confirmMeasures();
        item.agree();
        assertThat(item.dueOn()).isEqualTo(DUE);
    }

    @Test
    void nobodyChecksWhatTheyWereToMendThemselves() {
        Rectification item = in(CLOSING_CONFIRMED);
        assertThatThrownBy(() -> item.strikeOff("属实", "", PERSON, THEN)).hasMessageContaining("不能复查自己负责的整改");
        assertThat(item.state()).isEqualTo(CLOSING_CONFIRMED);
    }

    @Test
    void theCheckersFigureCountsAndTheUnitsWhereThereIsNone() {
        Rectification theirs = in(CLOSING_CONFIRMED);
        theirs.strikeOff("属实", "", OFFICE, THEN);
        assertThat(theirs.valueAfter()).isEqualTo("12");
        Rectification checked = in(CLOSING_CONFIRMED);
        checked.strikeOff("少一间", "11", OFFICE, THEN);
        assertThat(checked.valueAfter()).isEqualTo("11");
        assertThat(checked.checkedBy()).hasValue(OFFICE);
    }

    @Test
    void whatIsOpenedAgainIsAFurtherRoundWithDaysOfItsOwn() {
        Rectification item = in(STRUCK_OFF);
        item.reopen("又不足", LATER, LATER.plusDays(3), THEN);
        assertThat(item.round()).isEqualTo(2);
        assertThat(item.verifiedAt()).isEmpty();
        assertThat(item.progress()).isZero();
        assertThat(item.dueOn()).isEqualTo(LATER);
        assertThat(item.planDueOn()).as("never after it is to be done").isEqualTo(LATER);
        assertThat(item.returnReason()).isEqualTo("又不足");
    }

    @ParameterizedTest
    @EnumSource(
            value = RectificationState.class,
            names = {"PUBLISHED", "MEASURES_PROPOSED", "AGREED", "CLOSING_ASKED"})
    void whatWaitsForTheUnitIsOverdueAfterItsDay(RectificationState state) {
        Rectification item = in(state);
        LocalDate day = state.ordinal() < AGREED.ordinal() ? PLAN_DUE : DUE;
        assertThat(item.isOverdue(day)).isFalse();
        assertThat(item.isOverdue(day.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = RectificationState.class,
            names = {"DRAFT", "MEASURES_CONFIRMED", "CLOSING_CONFIRMED", "STRUCK_OFF"})
    void whatWaitsForTheOfficeIsNoUnitsDelay(RectificationState state) {
        assertThat(in(state).isOverdue(LATER)).isFalse();
    }
}
