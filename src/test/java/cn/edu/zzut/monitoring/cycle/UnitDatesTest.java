package cn.edu.zzut.monitoring.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.SpecialDay;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.TableCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Units' days within the plan: an academic table with its assistant, and a base table. */
class UnitDatesTest {

    private static final LocalDate LAUNCH = LocalDate.parse("2026-03-02");
    private static final WorkingDays CALENDAR = new WorkingDays(Map::of);
    private static final long TABLE = 1;
    private static final long ASSISTANT = 2;
    private static final long BASE = 3;

    private final UnitDates dates = dates(YearPlan.usual(LAUNCH, CALENDAR));

    private static UnitDates dates(YearPlan plan) {
        return new UnitDates(
                plan,
                List.of(
                        new PlannedPart(
                                TABLE, new TableCode("4-2"), "教务处的表4-2", false, false, false, plan.tableDue(false)),
                        new PlannedPart(
                                ASSISTANT,
                                new TableCode("4-2"),
                                "机械学院的表4-2",
                                false,
                                true,
                                false,
                                plan.assistantDue(false)),
                        new PlannedPart(
                                BASE, new TableCode("1-5-1"), "人事处的表1-5-1", true, false, false, plan.tableDue(true))));
    }

    private static WorkingDays withHoliday(LocalDate day, String name) {
        return new WorkingDays(() -> Map.of(day, new SpecialDay(day, false, name)));
    }

    private static LocalDate afterLaunch(int workingDays) {
        return CALENDAR.plus(LAUNCH, workingDays);
    }

    private void refused(long id, LocalDate day, String... words) {
        assertThatThrownBy(() -> dates.withOwn(id, day, LAUNCH)).hasMessageContainingAll(words);
    }

    @Test
    void aUnitIsGivenADayWithinThePlan() {
        UnitDates own = dates.withOwn(ASSISTANT, afterLaunch(26), LAUNCH);
        assertThat(own.movedFrom(dates)).singleElement().satisfies(part -> {
            assertThat(part.id()).isEqualTo(ASSISTANT);
            assertThat(part.day()).isEqualTo(afterLaunch(26));
            assertThat(part.own()).isTrue();
        });
    }

    @Test
    void aDayIsAWorkingDayToCome() {
        refused(ASSISTANT, LocalDate.parse("2026-04-04"), "机械学院的表4-2", "不是工作日");
        refused(ASSISTANT, LAUNCH.minusDays(3), "机械学院的表4-2", "已过");
    }

    @Test
    void nothingIsDueAfterItsStage() {
        refused(
                TABLE,
                afterLaunch(29),
                "教务处的表4-2",
                "不得晚于“平台采集与汇总”（" + SchoolClock.inChinese(afterLaunch(28)) + "）",
                "请先调整");
    }

    @Test
    void assistingUnitsComeBeforeTheResponsibleOne() {
        UnitDates earlier = dates.withOwn(TABLE, afterLaunch(25), LAUNCH);
        assertThatThrownBy(() -> earlier.withOwn(ASSISTANT, afterLaunch(26), LAUNCH))
                .hasMessageContainingAll("协助单位应先于责任单位完成", "机械学院的表4-2", "教务处的表4-2");
        refused(TABLE, afterLaunch(23), "协助单位应先于责任单位完成");
        assertThat(dates.withOwn(TABLE, afterLaunch(24), LAUNCH)).isNotNull();
    }

    @Test
    void baseTablesComeBeforeTheOthers() {
        UnitDates earlier = dates.withOwn(TABLE, afterLaunch(25), LAUNCH);
        assertThatThrownBy(() -> earlier.withOwn(BASE, afterLaunch(26), LAUNCH))
                .hasMessageContainingAll("基础数据表应先于其他表", "第十九条", "人事处的表1-5-1");
        assertThat(earlier.withOwn(BASE, afterLaunch(25), LAUNCH)).isNotNull();
        UnitDates later = dates.withOwn(BASE, afterLaunch(26), LAUNCH);
        assertThatThrownBy(() -> later.withOwn(TABLE, afterLaunch(25), LAUNCH)).hasMessageContaining("基础数据表应先于其他表");
    }

    @Test
    void baseTablesHaveNoOrderAmongThemselves() {
        YearPlan plan = dates.plan();
        UnitDates twoBases = new UnitDates(
                plan,
                List.of(
                        new PlannedPart(
                                TABLE, new TableCode("1-3"), "校办的表1-3", true, false, false, plan.tableDue(true)),
                        new PlannedPart(
                                BASE, new TableCode("1-5-1"), "人事处的表1-5-1", true, false, false, plan.tableDue(true))));
        assertThat(twoBases.withOwn(BASE, afterLaunch(26), LAUNCH)).isNotNull();
    }

    @Test
    void aTableWithoutAssistantsIsNotHeldAgainstAssistantsOfAnother() {
        refused(BASE, afterLaunch(29), "不得晚于");
        assertThat(dates.withOwn(BASE, afterLaunch(25), LAUNCH)).isNotNull();
    }

    @Test
    void aStageTakesWithItWhatGoesByThePlan() {
        UnitDates own = dates.withOwn(ASSISTANT, afterLaunch(26), LAUNCH);
        UnitDates moved = own.moved(Stage.COLLECTION, afterLaunch(30), LAUNCH);
        assertThat(moved.plan().due(Stage.COLLECTION)).isEqualTo(afterLaunch(30));
        assertThat(moved.movedFrom(own))
                .extracting(PlannedPart::id, PlannedPart::day)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TABLE, afterLaunch(30)),
                        org.assertj.core.groups.Tuple.tuple(BASE, afterLaunch(20)));
        assertThat(own.moved(Stage.FEEDBACK, afterLaunch(47), LAUNCH).movedFrom(own))
                .isEmpty();
    }

    @Test
    void aStageIsNotMovedBeforeWhatAUnitWasGranted() {
        UnitDates own = dates.withOwn(ASSISTANT, afterLaunch(27), LAUNCH);
        assertThatThrownBy(() -> own.moved(Stage.COLLECTION, afterLaunch(26), LAUNCH))
                .hasMessageContainingAll("机械学院的表4-2", "请先调整该单位的日期");
        UnitDates base = dates.withOwn(BASE, afterLaunch(26), LAUNCH);
        assertThatThrownBy(() -> base.moved(Stage.COLLECTION, afterLaunch(25), LAUNCH))
                .hasMessageContaining("人事处的表1-5-1");
    }

    @Test
    void nobodyBecomesLateByAMove() {
        LocalDate today = afterLaunch(17);
        assertThatThrownBy(() -> dates.moved(Stage.COLLECTION, afterLaunch(26), today))
                .hasMessageContainingAll("人事处的表1-5-1", "已经过去", "请选择晚一些的日期");
        assertThat(dates.moved(Stage.COLLECTION, afterLaunch(27), today)).isNotNull();
        assertThat(dates.moved(Stage.COLLECTION, afterLaunch(27), afterLaunch(20)))
                .as("the base table was late before")
                .isNotNull();
    }

    @Test
    void moreTimeIsLaterThanNow() {
        Instant dueAt = WorkingDays.closeOf(afterLaunch(24)).toInstant();
        assertThatThrownBy(() -> dates.extended(ASSISTANT, dueAt, afterLaunch(24), dueAt))
                .hasMessageContainingAll("不晚于现在的截止日期", "请选择更晚的日期");
        assertThat(dates.extended(ASSISTANT, dueAt, afterLaunch(25), dueAt)).isNotNull();
        assertThatThrownBy(() -> dates.extended(ASSISTANT, dueAt, afterLaunch(29), dueAt))
                .hasMessageContainingAll("太晚，最晚可以延至" + SchoolClock.inChinese(afterLaunch(28)), "请联系评估督导处");
    }

    /** Without advice that only the office could follow, such as moving the stage. */
    @Test
    void theWholeTablesLastDayIsTheStages() {
        LocalDate last = YearPlan.usual(LAUNCH, CALENDAR).due(Stage.COLLECTION);
        Instant dueAt = WorkingDays.closeOf(last).toInstant();
        for (LocalDate day : List.of(CALENDAR.plus(last, 1), LocalDate.parse("2026-06-06"))) {
            assertThatThrownBy(() -> dates.extended(TABLE, dueAt, day, dueAt))
                    .hasMessageContainingAll("不能再延期", "请联系评估督导处")
                    .hasMessageNotContainingAny("请先调整", "例如");
        }
    }

    @Test
    void moreTimeIsAskedForBeforeTheTimeIsOver() {
        Instant dueAt = WorkingDays.closeOf(afterLaunch(24)).toInstant();
        assertThat(UnitDates.mayBeExtended(dueAt, dueAt)).isTrue();
        assertThat(UnitDates.mayBeExtended(dueAt, dueAt.plusSeconds(1))).isFalse();
        assertThatThrownBy(() -> dates.extended(ASSISTANT, dueAt, afterLaunch(25), dueAt.plusSeconds(1)))
                .hasMessageContainingAll("截止时间已过", "请尽快完成");
    }

    @Test
    void whatFallsOnAHolidayNowIsListedUntilItIsPast() {
        YearPlan usual = YearPlan.usual(LAUNCH, CALENDAR);
        LocalDate holiday = usual.due(Stage.COLLECTION);
        WorkingDays festive = withHoliday(holiday, "校庆");
        YearPlan kept = YearPlan.kept(
                Arrays.stream(Stage.values()).collect(Collectors.toMap(stage -> stage, usual::due)), festive);
        PlannedPart table = new PlannedPart(TABLE, new TableCode("4-2"), "教务处的表4-2", false, false, false, holiday);
        UnitDates now = new UnitDates(kept, Stream.of(table).toList());
        assertThat(now.onRestDays(holiday))
                .containsExactly(
                        "“平台采集与汇总”（" + SchoolClock.inChinese(holiday) + "）",
                        "教务处的表4-2（" + SchoolClock.inChinese(holiday) + "）");
        assertThat(now.onRestDays(holiday.plusDays(1))).isEmpty();
        assertThat(dates.onRestDays(LAUNCH)).isEmpty();
    }
}
