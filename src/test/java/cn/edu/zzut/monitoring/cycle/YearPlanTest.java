package cn.edu.zzut.monitoring.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.calendar.SpecialDay;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The six days of a year: what is planned or moved proves itself, and says what to do when it does not. */
class YearPlanTest {

    private static final LocalDate LAUNCH = LocalDate.parse("2026-03-02");
    private static final WorkingDays CALENDAR = new WorkingDays(Map::of);

    private final YearPlan plan = YearPlan.usual(LAUNCH, CALENDAR);

    private static WorkingDays withHoliday(LocalDate day, String name) {
        return new WorkingDays(() -> Map.of(day, new SpecialDay(day, false, name)));
    }

    private static LocalDate afterLaunch(int workingDays) {
        return CALENDAR.plus(LAUNCH, workingDays);
    }

    private void refused(Stage stage, LocalDate day, String... words) {
        assertThatThrownBy(() -> plan.moved(stage, day, LAUNCH)).hasMessageContainingAll(words);
    }

    @Test
    void aStageMovesBetweenItsNeighbours() {
        YearPlan moved = plan.moved(Stage.VERIFICATION, afterLaunch(40), LAUNCH);
        assertThat(moved.due(Stage.VERIFICATION)).isEqualTo(afterLaunch(40));
        assertThat(moved.due(Stage.FEEDBACK)).isEqualTo(plan.due(Stage.FEEDBACK));
        assertThat(plan.moved(Stage.VERIFICATION, plan.due(Stage.FEEDBACK), LAUNCH))
                .isNotNull();
    }

    @Test
    void stagesFollowOneAnother() {
        refused(Stage.VERIFICATION, afterLaunch(27), "“数据校验与审核”", "不得早于“平台采集与汇总”", "先调整前面的阶段");
        refused(Stage.VERIFICATION, afterLaunch(47), "“数据校验与审核”", "不得晚于“数据分析与反馈”", "请先调整后面的阶段");
        refused(Stage.DEPLOYMENT, afterLaunch(47), "不得晚于");
    }

    @Test
    void aDayIsAWorkingDayToCome() {
        LocalDate saturday = LocalDate.parse("2026-04-18");
        refused(Stage.VERIFICATION, saturday, "不是工作日", "2026年4月17日", "2026年4月20日");
        refused(Stage.VERIFICATION, LAUNCH.minusDays(3), "已过", "今天或以后");
        assertThat(plan.moved(Stage.DEPLOYMENT, LAUNCH, LAUNCH).due(Stage.DEPLOYMENT))
                .isEqualTo(LAUNCH);
    }

    @Test
    void aHolidayIsNoDayToBeDue() {
        LocalDate holiday = afterLaunch(40);
        WorkingDays festive = withHoliday(holiday, "校庆");
        YearPlan kept = YearPlan.usual(LAUNCH, festive);
        assertThatThrownBy(() -> kept.moved(Stage.FEEDBACK, holiday, LAUNCH)).hasMessageContaining("不是工作日");
    }

    @Test
    void baseTablesAndAssistingUnitsComeFirst() {
        assertThat(plan.tableDue(false)).isEqualTo(afterLaunch(28));
        assertThat(plan.tableDue(true)).isEqualTo(afterLaunch(18));
        assertThat(plan.assistantDue(false)).isEqualTo(afterLaunch(24));
        assertThat(plan.assistantDue(true)).isEqualTo(afterLaunch(14));
    }

    @Test
    void nothingIsCollectedBeforeTheUnitsHaveTheirTables() {
        assertThat(plan.moved(Stage.COLLECTION, afterLaunch(24), LAUNCH)).isNotNull();
        refused(Stage.COLLECTION, afterLaunch(23), "太近", "第十九条", afterLaunch(24) + "或以后");
        refused(Stage.DEPLOYMENT, afterLaunch(15), "太近", afterLaunch(29) + "或以后");
    }

    @Test
    void whatDoesNotConcernTheRoomIsMovedWithoutIt() {
        Map<Stage, LocalDate> tight = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            tight.put(stage, afterLaunch(10 + stage.number()));
        }
        YearPlan kept = YearPlan.kept(tight, CALENDAR);
        assertThat(kept.moved(Stage.ARCHIVING, afterLaunch(20), LAUNCH).due(Stage.ARCHIVING))
                .isEqualTo(afterLaunch(20));
    }

    @Test
    void aPlanIsProvenAsAWhole() {
        Map<Stage, LocalDate> wished = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            wished.put(stage, CALENDAR.plus(plan.due(stage), 100));
        }
        assertThat(plan.planned(wished, LAUNCH).due(Stage.ARCHIVING)).isEqualTo(afterLaunch(170));
        assertThat(plan.planned(Map.of(), LAUNCH).due(Stage.ARCHIVING)).isEqualTo(afterLaunch(70));
        wished.put(Stage.DEPLOYMENT, CALENDAR.plus(wished.get(Stage.FEEDBACK), 1));
        assertThatThrownBy(() -> plan.planned(wished, LAUNCH)).hasMessageContaining("不得早于“组织部署与培训”");
        assertThatThrownBy(() -> plan.planned(Map.of(), afterLaunch(11))).hasMessageContaining("“组织部署与培训”的截止日期");
    }

    @Test
    void aYearLaunchedInNovemberGoesOnIntoTheNext() {
        WorkingDays festival = withHoliday(LocalDate.parse("2027-01-01"), "元旦");
        YearPlan late = YearPlan.usual(LocalDate.parse("2026-11-26"), festival);
        assertThat(late.due(Stage.DEPLOYMENT)).isEqualTo("2026-12-10");
        assertThat(late.due(Stage.COLLECTION)).isEqualTo("2027-01-06");
        assertThat(late.due(Stage.ARCHIVING)).isEqualTo("2027-03-05");
        assertThat(late.onRestDays()).isEmpty();
    }

    @Test
    void theNextYearTakesTheSameNumberOfWorkingDays() {
        YearPlan last = plan.moved(Stage.COLLECTION, afterLaunch(32), LAUNCH);
        LocalDate saturday = LocalDate.parse("2027-03-06");
        YearPlan next = last.again(LAUNCH, saturday);
        for (Stage stage : Stage.values()) {
            LocalDate planned = next.due(stage);
            assertThat(CALENDAR.late(saturday, planned)).isEqualTo(CALENDAR.late(LAUNCH, last.due(stage)));
        }
        assertThat(next.onRestDays()).isEmpty();
    }

    @Test
    void aPlanThatWasNoneIsNotRepeated() {
        Map<Stage, LocalDate> upsideDown = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            upsideDown.put(stage, afterLaunch(70 - stage.number()));
        }
        YearPlan next = YearPlan.kept(upsideDown, CALENDAR).again(LAUNCH, LAUNCH.plusYears(1));
        assertThat(next.due(Stage.DEPLOYMENT)).isEqualTo(CALENDAR.plus(LAUNCH.plusYears(1), 10));
        assertThat(plan.again(plan.due(Stage.DEPLOYMENT), LAUNCH.plusYears(1)).due(Stage.COLLECTION))
                .as("the first stage ended on the day of the launch")
                .isEqualTo(CALENDAR.plus(LAUNCH.plusYears(1), 28));
    }

    @Test
    void whatBecameAHolidayIsSaidAndStopsNoOtherMove() {
        Map<Stage, LocalDate> days = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            days.put(stage, plan.due(stage));
        }
        WorkingDays festive = withHoliday(plan.due(Stage.VERIFICATION), "校庆");
        YearPlan kept = YearPlan.kept(days, festive);
        assertThat(kept.onRestDays()).containsExactly(Stage.VERIFICATION);
        YearPlan moved = kept.moved(Stage.APPROVAL, afterLaunch(65), LAUNCH);
        assertThat(moved.due(Stage.APPROVAL)).isEqualTo(afterLaunch(65));
        assertThat(moved.onRestDays()).containsExactly(Stage.VERIFICATION);
    }

    @Test
    void aDayMoreThanTwoYearsAheadIsASlip() {
        assertThatThrownBy(() -> plan.moved(Stage.ARCHIVING, LocalDate.parse("9999-12-31"), LAUNCH))
                .hasMessageContaining("太远");
    }
}
