package cn.edu.zzut.monitoring.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.rectification.ListState;
import cn.edu.zzut.monitoring.support.Shipped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a check finds is among what a report is made from: the numbers, not the moment. */
class GroundTest {

    private static final Subject COLLEGE = new Subject(Level.COLLEGE, "201", "机械学院", "201", "");
    private static final Subject OTHER = new Subject(Level.COLLEGE, "202", "电气学院", "202", "");

    private static FiledTable table(boolean checked, int anomalies, int unexplained) {
        return new FiledTable(
                "1-3", "表1-3", "201", Part.RESPONSIBLE, "已锁定", true, 1, 10, checked, anomalies, unexplained, 0, false);
    }

    private static Ground ground(FiledTable table, boolean yearChecked) {
        return new Ground(
                Shipped.CATALOG,
                "",
                List.of(),
                0,
                Map.of(),
                List.of(table),
                yearChecked,
                List.of(),
                List.of(),
                ListState.OPEN,
                ListState.NEVER,
                List.of());
    }

    private static List<String> changes(Subject subject, Ground before, Ground now) {
        return now.of(subject).since(before.of(subject));
    }

    @Test
    void aCheckThatFindsTheSameAgainChangesNothing() {
        assertThat(changes(COLLEGE, ground(table(true, 2, 1), true), ground(table(true, 2, 1), true)))
                .isEmpty();
    }

    @Test
    void otherNumbersTheFirstCheckAndAnExplanationMakeADraftOutOfDate() {
        Ground before = ground(table(true, 2, 1), false);
        for (Ground now : List.of(
                ground(table(true, 3, 1), false), ground(table(true, 2, 0), false), ground(table(true, 2, 1), true))) {
            assertThat(changes(COLLEGE, before, now)).containsExactly("校验结果或异常说明有变化");
            assertThat(changes(Subject.SCHOOL, before, now)).containsExactly("校验结果或异常说明有变化");
        }
        assertThat(changes(COLLEGE, ground(table(false, 0, 0), true), ground(table(true, 0, 0), true)))
                .hasSize(1);
    }

    @Test
    void anotherCollegesCheckDoesNotMatter() {
        assertThat(changes(OTHER, ground(table(true, 2, 1), true), ground(table(true, 9, 9), true)))
                .isEmpty();
    }

    @Test
    void ofReportsFromBeforeChecksWereKeptNothingIsSaid() {
        MadeFrom former = new MadeFrom(
                new TreeMap<>(ground(table(true, 2, 1), true).of(COLLEGE).pieces()));
        former.pieces().remove(MadeFrom.CHECKS);
        assertThat(ground(table(true, 9, 9), true).of(COLLEGE).since(former)).isEmpty();
    }
}
