package cn.edu.zzut.monitoring.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.edu.zzut.monitoring.support.Shipped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indicators and what they count are data: what is wrong with them is said with file and line when they are loaded. */
class IndicatorDataTest {

    private static CatalogFiles with(String file, String text) {
        Map<String, String> texts = new TreeMap<>(Shipped.FILES.texts());
        texts.put(file, text);
        return CatalogFiles.of(texts);
    }

    private static String problem(CatalogFiles files) {
        return catchThrowableOfType(CatalogRefused.class, files::catalog)
                .problems()
                .get(0)
                .text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    levels: [学校, 系]                      | 不能用
                    better: more                           | better只能是
                    limits: {各类: [1]}                     | 须用better写明
                    better: higher#limits: {各类: [1, 2, 3]} | 一个（合格）或两个
                    entered: true                          | 不能有公式
                    smallest: {没有: 1}                     | 不是公式的组成部分
                    at: {学院: {formula: 1 + 1}}            | levels中没有学院
                    otherwise: 甲 > 1                       | 须与limits
                    colour: red                            | 不认识“colour”
                    """)
    void anIndicatorThatContradictsItselfIsRefused(String line, String reason) {
        String more = line.strip().replace("#", "\n  ");
        String text =
                "- id: first\n  name: 甲\n  formula: 1 + 1\n- id: odd\n  name: 乙\n  formula: 甲 / 2\n  " + more + "\n";
        assertThat(problem(with(CatalogFiles.INDICATORS, text)))
                .startsWith(CatalogFiles.INDICATORS + " 第")
                .contains(reason);
    }

    @Test
    void whatIsNotThereAtALevelIsNamedWithItsLine() {
        String text =
                """
                - id: whole
                  name: 全校数
                  formula: 1 + 1
                - id: of-colleges
                  name: 学院数
                  levels: [学院]
                  formula: 全校数 + 1
                - id: ungrouped
                  name: 不分
                  levels: [学院]
                  formula: count(示范中心)
                """;
        CatalogRefused refused = catchThrowableOfType(
                CatalogRefused.class, () -> with(CatalogFiles.INDICATORS, text).catalog());
        assertThat(refused.problems().stream().map(CatalogProblem::text))
                .anySatisfy(one -> assertThat(one).contains("第4行（of-colleges）", "全校数"))
                .anySatisfy(one -> assertThat(one).contains("第8行（ungrouped）", "示范中心"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    joins: ['工号=1-5-2.号']      | 没有数据项“号”
                    joins: ['工号*=1-5-2.工号']   | 不是多值数据项
                    joins: ['工号->1-5-2']       | 应形如
                    joins: ['工号=9-9.工号']      | 本年度没有表9-9
                    where: 年龄 > 3              | 年龄
                    college: 学院                | 没有数据项“学院”
                    """)
    void aPopulationThatNamesWhatIsNotThereIsRefused(String line, String reason) {
        String text = "populations:\n- name: 甲\n  table: 1-5-1\n  " + line.strip() + "\n";
        CatalogFiles files = with(CatalogFiles.POPULATIONS, text);
        assertThat(problem(files)).startsWith(CatalogFiles.POPULATIONS + " 第").contains(reason);
    }

    @Test
    void aJoinIsWrittenAsItWasRead() {
        for (String text : List.of("工号=1-5-2.工号", "教师:授课教师工号*=1-5-1.工号|1-5-3.工号", "学生:学号=1-6.学号|1-6.学号^")) {
            assertThat(Join.of(text)).hasToString(text);
        }
    }

    private static Stream<Indicator> shipped() {
        return Shipped.CATALOG.indicators().stream().map(CompiledIndicator::indicator);
    }

    @Test
    void allThatTheQualityReportAsksForIsThere() {
        List<String> asked = shipped()
                .flatMap(indicator -> indicator.asked().stream())
                .distinct()
                .toList();
        assertThat(asked)
                .containsAll(IntStream.rangeClosed(1, 25)
                        .mapToObj(item -> "质量报告" + item)
                        .toList())
                .contains("审核评估");
        assertThat(shipped()).hasSizeGreaterThanOrEqualTo(100);
    }

    /** A launched year keeps what it was launched with, which may be a catalog from before there were populations. */
    @Test
    void anIndicatorOverWholeTablesIsStillRead() {
        Map<String, String> texts = new TreeMap<>(Shipped.FILES.texts());
        texts.remove(CatalogFiles.POPULATIONS);
        texts.put(
                CatalogFiles.INDICATORS,
                """
                - id: graduated
                  name: 毕业率
                  unit: "%"
                  tables: {毕业: 6-5-2}
                  formula: sum(毕业.应届毕业生数) / (sum(毕业.应届毕业生数) + sum(毕业.应届生中未按时毕业数)) * 100
                  source: 国家数据平台
                """);
        assertThat(CatalogFiles.of(texts).catalog().indicators()).hasSize(1);
    }

    @Test
    void countsAreShownWithoutDecimalsAllElseWithTwo() {
        assertThat(decimals("full-time-teachers")).isZero();
        assertThat(decimals("equivalent-students")).isEqualTo(2);
        assertThat(decimals("students-per-teacher")).isEqualTo(2);
        assertThat(decimals("new-equipment-value")).isEqualTo(2);
        assertThat(decimals("papers-per-teacher")).isEqualTo(2);
    }

    private static int decimals(String id) {
        return Shipped.CATALOG.indicators().stream()
                .map(CompiledIndicator::indicator)
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow()
                .decimals();
    }

    @Test
    void whatTheOfficeHasToClarifyIsNoNoteForReaders() {
        assertThat(Shipped.CATALOG.indicators())
                .extracting(compiled -> compiled.indicator().note())
                .noneMatch(note -> note.contains("核对") && note.contains("学校"));
    }

    @Test
    void aDraftsIndicatorsAreHeldAgainstTheYearBefore() {
        String text = "- {id: majors, name: 专业数, formula: count(专业)}\n- {id: odd, name: 乙, formula: 1 + 1}\n";
        List<IndicatorChange> changes = IndicatorChange.between(
                Shipped.CATALOG, with(CatalogFiles.INDICATORS, text).catalog());
        assertThat(changes)
                .extracting(change -> change.kind() + " " + change.indicator().id())
                .startsWith("CHANGED majors", "ADDED odd")
                .contains("REMOVED degrees");
        assertThat(IndicatorChange.between(Shipped.CATALOG, Shipped.CATALOG)).isEmpty();
    }
}
