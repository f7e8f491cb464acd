package cn.edu.zzut.monitoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.analysis.Highlight.Kind;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.demo.school.InventedYears;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of a school of 20 colleges and 60 majors a page is told, and what happens to it is on that page. */
class InventedSchoolTest {

    private static final int MOST = 15;

    private static List<Highlight> all(int year) {
        return InventedOutcomes.FULL.highlights(year);
    }

    private static List<Highlight> listed(int year) {
        return all(year).stream()
                .filter(highlight -> !highlight.isToldWithAnother())
                .toList();
    }

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
    void noYearHasMoreThanAPage() {
        assertThat(InventedYears.ALL)
                .allSatisfy(year ->
                        assertThat(listed(year)).extracting(Highlight::sentence).hasSizeBetween(1, MOST));
    }

    @Test
    void theCrowdedCollegeComesFirstButForAMissedLimitWithAllThatMovedWithIt() {
        for (int year : List.of(2025, 2026)) {
            Highlight first = listed(year).stream()
                    .filter(one -> !one.kinds().contains(Kind.LIMIT))
                    .findFirst()
                    .orElseThrow();
            assertThat(first.subject().name()).isEqualTo("软件学院");
            assertThat(first.indicator().id()).isEqualTo("undergraduates-per-teacher");
            assertThat(first.kinds()).contains(Kind.DRIFT, Kind.OUTLIER);
            assertThat(first.sentence()).contains("一起变动的还有“生均实验室面积”").containsPattern("软件工程“|等[0-9]+项");
        }
    }

    @Test
    void theMajorThatLosesStudentsIsTold() {
        Highlight loss = of(listed(2025), "undergraduates", Level.MAJOR, "20501");
        assertThat(loss.sentence()).contains("已连续2年减少，由158到107（-32%）");
        assertThat(of(listed(2026), "undergraduates", Level.MAJOR, "20501").sentence())
                .contains("已连续3年减少，由158到86（-46%）");
    }

    @Test
    void theEquipmentThatJumpsIsToldInItsYearAndItsReturnIsNot() {
        Highlight jump = of(listed(2025), "new-equipment-value", Level.SCHOOL, "");
        assertThat(jump.kinds()).containsExactly(Kind.TREND);
        assertThat(jump.sentence()).contains("前2年（1180、1215.4）在1197.7上下，今年高出2154.16（+180%）");
        assertThat(all(2026)).noneMatch(one -> one.indicator().id().equals("new-equipment-value"));
    }

    @Test
    void oneFigureAndItsRatioAndWhatIsGoodNewsOfOneCollegeAreOneLine() {
        Highlight school = of(listed(2025), "new-equipment-value", Level.SCHOOL, "");
        assertThat(school.sentence()).contains("一起变动的还有“新增教学科研仪器设备所占比例”（28.08%）");
        Highlight college = of(listed(2025), "laboratory-equipment-per-student", Level.COLLEGE, "201");
        assertThat(college.sentence()).contains("“实验设备值”由2,225,100元增到14,644,600元", "一起变动的还有“生均实验室面积”（2平方米）");
        assertThat(listed(2025))
                .extracting(one -> one.indicator().id())
                .doesNotContain("new-equipment", "laboratories-per-student");
    }

    @Test
    void aFewMoreStudentsInAMajorsThirtyClassesAreNoNews() {
        assertThat(all(2025)).noneMatch(one -> one.indicator().id().equals("class-size"));
    }

    @Test
    void theSmallSchoolSaysForHowLongAndHowSoon() {
        Highlight ratio = of(InventedOutcomes.SMALL.highlights(2026), "students-per-teacher", Level.SCHOOL, "");
        assertThat(ratio.sentence()).contains("未达合格标准18，差3.08，已连续3年未达，距限制招生标准22还有0.92，照近几年的走势两年内将越过");
    }

    /** 教发〔2004〕2号: above 1亿元 of equipment, 1000万元 a year will do instead of 10%. */
    @Test
    void theSchoolThatBuysForTenMillionIsQualifiedThoughItIsLessThanATenthOfWhatItHas() {
        assertThat(all(2026)).noneMatch(one -> one.indicator().id().equals("new-equipment"));
    }

    @Test
    void whatTellsCollegesApartEveryYearAndRarePatentsAreNoNews() {
        for (int year : List.of(2024, 2025, 2026)) {
            assertThat(all(year))
                    .extracting(one -> one.indicator().id())
                    .doesNotContain("patents-per-teacher", "small-classes", "large-classes", "courses-by-seniors");
        }
    }

    /** 电气工程及其自动化 had 0.63、1.57、3.63 and has 2.88万元, 机械电子工程 2.89、1、3.29 and 0.5. */
    @Test
    void aFewTeachersMoneyThatJumpsEveryYearHasNoTrendToBreak() {
        assertThat(InventedOutcomes.SMALL.highlights(2026))
                .filteredOn(one -> one.indicator().id().equals("research-funds-per-teacher"))
                .extracting(Highlight::sentence)
                .isEmpty();
    }

    @Test
    void anOfficialLimitIsCalledAStandardAndTheSchoolsOwnAimATarget() {
        List<Highlight> near = Stream.of(InventedOutcomes.SMALL, InventedOutcomes.FULL)
                .flatMap(school -> InventedYears.ALL.stream().flatMap(year -> school.highlights(year).stream()))
                .filter(one -> one.kinds().contains(Kind.NEAR_LIMIT))
                .filter(one -> Standard.of(one.indicator(), one.subject().level(), "工农林")
                        .qualified()
                        .isEmpty())
                .toList();
        assertThat(near)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.sentence()).contains("的目标只有").doesNotContain("标准"));
    }
}
