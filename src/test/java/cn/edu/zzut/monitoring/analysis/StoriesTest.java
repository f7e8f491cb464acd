package cn.edu.zzut.monitoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.analysis.Highlight.Kind;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.support.Shipped;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one change has moved is one story. */
class StoriesTest {

    private static final Subject COLLEGE = new Subject(Level.COLLEGE, "204", "软件学院", "204", "");
    private static final Subject MAJOR = new Subject(Level.MAJOR, "20401", "软件工程", "204", "080902");
    private static final Subject ELSEWHERE = new Subject(Level.MAJOR, "20501", "土木工程", "205", "081001");

    private static Stories.Found found(Subject subject, Kind kind, boolean welcome, String... causes) {
        Highlight highlight = new Highlight(
                Shipped.CATALOG.indicators().get(0).indicator(),
                subject,
                BigDecimal.ONE,
                List.of(kind),
                subject.name() + "变了。",
                1,
                Optional.empty(),
                Optional.empty());
        return new Stories.Found(highlight, Set.of(causes), welcome);
    }

    private static List<String> led(Stories.Found... found) {
        return Stories.of(Arrays.asList(found)).stream()
                .filter(one -> !one.isToldWithAnother())
                .map(one -> one.subject().name())
                .toList();
    }

    @Test
    void whatOnePartHasMovedInACollegeAndItsMajorsTheCollegeTells() {
        List<Highlight> all = Stories.of(
                List.of(found(MAJOR, Kind.DRIFT, false, "本科生数"), found(COLLEGE, Kind.DRIFT, false, "专任教师数", "本科生数")));
        assertThat(all.get(0).subject()).isEqualTo(COLLEGE);
        assertThat(all.get(0).sentence()).contains("一起变动的还有软件工程“");
        assertThat(all.get(1).told()).contains(all.get(0).place());
    }

    @Test
    void anotherCollegeAndAnotherPartAreStoriesOfTheirOwn() {
        assertThat(led(found(COLLEGE, Kind.DRIFT, false, "本科生数"), found(ELSEWHERE, Kind.DRIFT, false, "本科生数")))
                .containsExactlyInAnyOrder("软件学院", "土木工程");
        assertThat(led(found(COLLEGE, Kind.DRIFT, false, "本科生数"), found(MAJOR, Kind.DRIFT, false, "科研到账经费")))
                .containsExactlyInAnyOrder("软件学院", "软件工程");
    }

    @Test
    void aLimitIsAlwaysToldItself() {
        for (Kind kind : List.of(Kind.LIMIT, Kind.NEAR_LIMIT)) {
            assertThat(led(found(COLLEGE, Kind.DRIFT, false, "本科生数"), found(MAJOR, kind, false, "本科生数")))
                    .hasSize(2);
        }
    }

    @Test
    void goodNewsOfACollegeIsOneLineAndDoesNotHideBadNews() {
        assertThat(led(found(COLLEGE, Kind.TREND, true, "实验设备值"), found(MAJOR, Kind.TREND, true, "实验室面积")))
                .containsExactly("软件学院");
        assertThat(led(found(COLLEGE, Kind.TREND, true, "实验设备值"), found(MAJOR, Kind.TREND, false, "实验室面积")))
                .hasSize(2);
    }
}
