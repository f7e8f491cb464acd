package cn.edu.zzut.monitoring.process.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.deadline.DigestContent.UnitCount;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a digest says of tasks in their several states, and when there is no need for one. */
class DigestContentTest {

    private static final Set<Integer> RUNGS = Set.of(7, 3, 1, 0);
    private static final Person FILER =
            new Person(new PersonId("jwc-filer"), "填报人", new UnitCode("104"), "filer@zzut.example", "", Set.of());

    private static DigestLine line(String task, int daysLeft) {
        return new DigestLine(
                FILER, task, "任务" + task, "", "2026年10月9日 18:00", "http://x/?task=" + task, daysLeft, daysLeft);
    }

    private static DigestContent of(List<DigestLine> own, List<DigestLine> untold, List<String> early) {
        return new DigestContent(own, untold, List.of(), List.of(), early);
    }

    @Test
    void thanksAloneAreNoMail() {
        assertThat(of(List.of(), List.of(), List.of("任务a")).isWorthAMail(RUNGS)).isFalse();
        assertThat(of(List.of(line("b", 3)), List.of(), List.of("任务a")).isWorthAMail(RUNGS))
                .isTrue();
        assertThat(of(List.of(line("b", 3)), List.of(), List.of("任务a")).values().toString())
                .contains("thanks=[{", "task=任务a");
    }

    @Test
    void whatIsNewIsToldThoughItIsDueInWeeks() {
        DigestContent content = of(List.of(), List.of(line("a", 30), line("b", 40)), List.of());
        assertThat(content.isWorthAMail(RUNGS)).isTrue();
        assertThat(content.subject()).isEqualTo("新任务2项");
        assertThat(content.values().get("groups").toString()).contains("title=新任务", "任务a", "任务b");
    }

    @Test
    void whatIsNewAndDueSoonIsListedOnce() {
        DigestLine soon = line("a", 2);
        DigestContent content = of(List.of(soon), List.of(soon, line("b", 30)), List.of());
        assertThat(content.isWorthAMail(RUNGS)).isTrue();
        assertThat(content.subject()).isEqualTo("即将到期1项，新任务1项");
        assertThat(content.values().get("groups").toString()).containsOnlyOnce("任务a");
    }

    @Test
    void whatIsDueBetweenTheRungsAndToldBeforeIsNoMail() {
        assertThat(of(List.of(line("a", 2)), List.of(), List.of()).isWorthAMail(RUNGS))
                .isFalse();
    }

    @Test
    void theOfficesTitleCountsWhatItsLinesShow() {
        DigestContent content = new DigestContent(
                List.of(),
                List.of(),
                List.of(),
                List.of(new UnitCount("教务处", 2, 1), new UnitCount("人事处", 1, 0)),
                List.of());
        assertThat(content.values().get("school").toString()).contains("title=已逾期3项，今天到期1项");
        assertThat(content.subject()).isEqualTo("全校已逾期3项，今天到期1项");
    }

    @Test
    void aHeadsTitleBeginsWithWhatTheUnitIsLateWith() {
        DigestContent calm = new DigestContent(
                List.of(line("a", 2)), List.of(), List.of(line("b", -1), line("c", 3)), List.of(), List.of());
        assertThat(calm.subject()).isEqualTo("本单位已逾期1项，即将到期1项");
        DigestContent late =
                new DigestContent(List.of(line("a", -2)), List.of(), List.of(line("b", -1)), List.of(), List.of());
        assertThat(late.subject()).isEqualTo("已逾期1项");
    }

    @Test
    void theOfficesTitleBeginsWithWhatTheSchoolIsLateWith() {
        DigestContent content = new DigestContent(
                List.of(), List.of(line("a", 30)), List.of(), List.of(new UnitCount("教务处", 2, 0)), List.of());
        assertThat(content.subject()).isEqualTo("全校已逾期2项，新任务1项");
    }

    @Test
    void whatThereIsNoneOfIsNotCounted() {
        DigestContent content = new DigestContent(
                List.of(),
                List.of(),
                List.of(),
                List.of(new UnitCount("教务处", 2, 0), new UnitCount("人事处", 0, 1)),
                List.of());
        assertThat(content.values().get("school").toString())
                .contains("counts=已逾期2项", "counts=今天到期1项")
                .doesNotContain("0项");
    }
}
