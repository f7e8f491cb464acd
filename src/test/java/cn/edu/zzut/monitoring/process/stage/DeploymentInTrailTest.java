package cn.edu.zzut.monitoring.process.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.cycle.YearPlan;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.stage.DeploymentInTrail.Given;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever reads the trail sees which day was moved and which table was given to whom, and no line for what stays. */
class DeploymentInTrailTest {

    private static final UnitCode OFFICE = new UnitCode("101");
    private static final UnitCode STAFF = new UnitCode("105");
    private static final UnitCode COLLEGE = new UnitCode("201");

    private Attempt attempt;

    @BeforeEach
    void somebodyIsAtWork() {
        attempt = Attempt.begin("10.0.0.1", "test", about -> "单位" + about.unit());
    }

    @AfterEach
    void theyHaveDone() {
        attempt.end();
    }

    private static YearPlan plan(LocalDate second) {
        Map<Stage, LocalDate> days = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            days.put(stage, LocalDate.of(2031, stage.number() + 3, 2));
        }
        days.put(Stage.COLLECTION, second);
        return YearPlan.kept(days, new WorkingDays(Map::of));
    }

    @Test
    void aDayThatIsMovedIsToldBeforeAndAfter() {
        DeploymentInTrail.planned(plan(LocalDate.of(2031, 5, 2)), plan(LocalDate.of(2031, 5, 6)));
        assertThat(attempt.details())
                .extracting(Attempt.Detail::of, Attempt.Detail::before, Attempt.Detail::after)
                .containsExactly(tuple("第2阶段“平台采集与汇总”截止日期", "2031-05-02", "2031-05-06"));
    }

    @Test
    void aTableThatIsGivenToOthersIsToldBeforeAndAfter() {
        Given stays = new Given(OFFICE, List.of());
        DeploymentInTrail.decomposed(
                Map.of(
                        new TableCode("1-3"), stays,
                        new TableCode("1-4-1"), stays,
                        new TableCode("2-1"), stays),
                Map.of(
                        new TableCode("1-3"), new Given(STAFF, List.of()),
                        new TableCode("1-4-1"), new Given(OFFICE, List.of(COLLEGE)),
                        new TableCode("2-1"), stays));
        assertThat(attempt.isUnchanged()).isFalse();
        assertThat(attempt.details())
                .extracting(Attempt.Detail::of, Attempt.Detail::before, Attempt.Detail::after)
                .containsExactlyInAnyOrder(
                        tuple("表1-3", "责任单位单位101（101）", "责任单位单位105（105）"),
                        tuple("表1-4-1", "责任单位单位101（101）", "责任单位单位101（101），协助单位单位201（201）"));
    }

    @Test
    void theSameOnceMoreChangesNothing() {
        Map<TableCode, Given> same = Map.of(new TableCode("1-3"), new Given(OFFICE, List.of(COLLEGE)));
        DeploymentInTrail.decomposed(same, same);
        assertThat(attempt.isUnchanged()).isTrue();
        assertThat(attempt.details()).isEmpty();
    }
}
