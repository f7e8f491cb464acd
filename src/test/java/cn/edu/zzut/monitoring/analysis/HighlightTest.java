package cn.edu.zzut.monitoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.analysis.Highlight.Kind;
import cn.edu.zzut.monitoring.analysis.Highlight.Mark;
import cn.edu.zzut.monitoring.catalog.Level;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands out is said with its numbers and with what moved; where nothing is wrong, nothing is said. */
class HighlightTest {

    private static Highlight of(List<Highlight> all, String indicator, Level level, String subject) {
        return all.stream()
                .filter(one -> one.indicator().id().equals(indicator)
                        && one.subject().level() == level
                        && one.subject().code().equals(subject))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        all.stream().map(Highlight::sentence).toList().toString()));
    }

    @Test
    void inAnEvenSchoolNothingDoes() {
        assertThat(new EvenSchool().highlights())
                .extracting(Highlight::sentence)
                .isEmpty();
    }

    @Test
    void aStudentMoreOrLessIsNotWorthAWord() {
        EvenSchool school = new EvenSchool()
                .students(2026, "M30", 82)
                .students(2025, "M30", 79)
                .students(2024, "M40", 81)
                .teachers(2026, 5, 13)
                .graduates(2026, "M51", 35);
        assertThat(school.highlights()).extracting(Highlight::sentence).isEmpty();
    }

    @Test
    void aCollegeThatLosesTeachersYearByYearDriftsAndIsFarFromTheOthers() {
        EvenSchool school = new EvenSchool()
                .teachers(2023, 3, 11)
                .teachers(2024, 3, 9)
                .teachers(2025, 3, 7)
                .teachers(2026, 3, 5);
        List<Highlight> all = school.highlights();
        Highlight ratio = of(all, "undergraduates-per-teacher", Level.COLLEGE, "203");
        assertThat(ratio.kinds()).contains(Kind.DRIFT, Kind.OUTLIER);
        assertThat(ratio.sentence())
                .startsWith("学院3“本科生与专任教师之比”为32，")
                .contains("已连续4年变差，由13.33到32")
                .contains("10个学院的中位数是13.33，这里明显偏高")
                .contains("与上年相比，“专任教师数”由7人减到5人（-28.6%）");
        assertThat(all.indexOf(ratio)).isLessThan(5);
        assertThat(all).noneMatch(one -> one.subject().college().equals("204"));
    }

    @Test
    void aMajorThatLosesStudentsLeavesItsTrend() {
        List<Highlight> all = new EvenSchool().students(2026, "M70", 48).highlights();
        Highlight loss = of(all, "undergraduates", Level.MAJOR, "M70");
        assertThat(loss.kinds()).containsExactly(Kind.TREND);
        assertThat(loss.sentence()).contains("照前4年（80、80、80、80）的走势应在80上下，实际低了32");
    }

    @Test
    void aJumpForTheBetterIsToldAfterWhatIsWorse() {
        List<Highlight> all = new EvenSchool()
                .equipment(2026, 4000)
                .graduates(2026, "M61", 24)
                .highlights();
        Highlight jump = of(all, "equipment-per-student", Level.SCHOOL, "");
        assertThat(jump.sentence()).contains("实际高出").contains("“设备总值”由2000万元增到4000万元（+100%）");
        assertThat(all.indexOf(jump)).isGreaterThan(all.indexOf(of(all, "employed", Level.MAJOR, "M61")));
    }

    @Test
    void aMissedLimitComesFirst() {
        EvenSchool school = new EvenSchool().equipment(2026, 400).students(2026, "M70", 48);
        Highlight first = school.highlights().get(0);
        assertThat(first.indicator().id()).isEqualTo("equipment-per-student");
        assertThat(first.sentence()).contains("已越过限制招生标准3000，距合格标准5000差");
    }

    @Test
    void aLimitThatIsMissedForYearsSaysSoAndHowFarItIsToTheNext() {
        EvenSchool school = new EvenSchool()
                .equipment(2022, 820)
                .equipment(2023, 760)
                .equipment(2024, 700)
                .equipment(2025, 640)
                .equipment(2026, 580);
        assertThat(of(school.highlights(), "equipment-per-student", Level.SCHOOL, "")
                        .sentence())
                .contains("未达合格标准5000，差1375，已连续4年未达，距限制招生标准3000还有625，照近几年的走势两年内将越过");
        school.equipment(2025, 820).equipment(2024, 820).equipment(2023, 820);
        assertThat(of(school.highlights(), "equipment-per-student", Level.SCHOOL, "")
                        .sentence())
                .contains("差1375，距限制招生标准3000还有625")
                .doesNotContain("未达，", "将越过");
    }

    @Test
    void longNumbersStandInGroupsOfThree() {
        assertThat(Moved.shown(new BigDecimal("2225100"))).isEqualTo("2,225,100");
        assertThat(Moved.shown(new BigDecimal("-24863.456"))).isEqualTo("-24,863.46");
        assertThat(Moved.shown(new BigDecimal("9999.5"))).isEqualTo("9999.5");
    }

    @Test
    void whoIsFarFromTheOthersEveryYearIsNoNewsUntilItMovesOn() {
        EvenSchool always = new EvenSchool();
        for (int year = 2022; year <= 2026; year++) {
            always.teachers(year, 3, 5);
        }
        assertThat(always.highlights()).noneMatch(one -> one.kinds().contains(Kind.OUTLIER));
        always.teachers(2026, 3, 4);
        assertThat(of(always.highlights(), "undergraduates-per-teacher", Level.COLLEGE, "203")
                        .kinds())
                .contains(Kind.OUTLIER);
    }

    @Test
    void whatIsOnItsWayOverTheLimitIsToldBefore() {
        EvenSchool school = new EvenSchool()
                .equipment(2022, 1100)
                .equipment(2023, 1040)
                .equipment(2024, 980)
                .equipment(2025, 920)
                .equipment(2026, 860);
        Highlight near = of(school.highlights(), "equipment-per-student", Level.SCHOOL, "");
        assertThat(near.kinds()).contains(Kind.NEAR_LIMIT, Kind.DRIFT).doesNotContain(Kind.TREND);
        assertThat(near.sentence()).contains("照近几年的走势两年内将越过");
    }

    private static Observation observed(Series series, List<Highlight> decided, Level level, String subject) {
        return NewestIndicators.observations(series, decided).stream()
                .filter(one -> one.value().id().equals("undergraduates-per-teacher"))
                .filter(one -> one.value().subject().level() == level
                        && one.value().subject().code().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheOfficeHasDismissedAndWhatItsSentenceTellsAreNoReasonForAnAlert() {
        Series series = new EvenSchool()
                .teachers(2023, 3, 11)
                .teachers(2024, 3, 9)
                .teachers(2025, 3, 7)
                .teachers(2026, 3, 5)
                .series();
        List<Highlight> all = new HighlightFinder(series).all();
        Highlight lead = of(all, "undergraduates-per-teacher", Level.COLLEGE, "203");
        Observation told = observed(series, all, Level.MAJOR, "M30");
        assertThat(observed(series, all, Level.COLLEGE, "203").kinds()).isNotEmpty();
        assertThat(told.kinds()).isNotEmpty();
        assertThat(told.told()).contains(lead.place());

        Optional<Mark> dismissed = Optional.of(new Mark(Highlight.Decision.DISMISSED, "两系合并", "office", Instant.EPOCH));
        List<Highlight> decided = all.stream()
                .map(one -> one.place().equals(lead.place()) ? one.with(dismissed) : one)
                .toList();
        for (Observation seen : List.of(
                observed(series, decided, Level.COLLEGE, "203"), observed(series, decided, Level.MAJOR, "M30"))) {
            assertThat(seen.kinds()).isEmpty();
            assertThat(seen.dismissed()).isTrue();
        }
    }

    @Test
    void aMissedLimitStaysAReasonForAnAlertWhateverTheOfficeHasDismissed() {
        Series series = new EvenSchool().equipment(2026, 400).series();
        Optional<Mark> dismissed = Optional.of(new Mark(Highlight.Decision.DISMISSED, "设备在途", "office", Instant.EPOCH));
        List<Highlight> decided = new HighlightFinder(series)
                .all().stream().map(one -> one.with(dismissed)).toList();
        assertThat(of(decided, "equipment-per-student", Level.SCHOOL, "").kinds())
                .contains(Kind.LIMIT, Kind.TREND);
        assertThat(NewestIndicators.observations(series, decided))
                .filteredOn(one -> one.value().id().equals("equipment-per-student"))
                .singleElement()
                .satisfies(one -> assertThat(one.kinds()).containsExactly(Kind.LIMIT));
    }
}
