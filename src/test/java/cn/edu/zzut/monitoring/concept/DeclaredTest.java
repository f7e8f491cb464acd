package cn.edu.zzut.monitoring.concept;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a declared concept must be, before any year is asked. */
class DeclaredTest {

    private static Occurrence occurrence(String id, Extent level, String formula, Against against) {
        return new Occurrence(id, "出处" + id, level, Map.of(), formula, "口径", "9月1日", against);
    }

    private static Concept concept(Occurrence... occurrences) {
        return new Concept("books", "图书", "纸质图书", "册", List.of(occurrences));
    }

    private static Against with(String id) {
        return new Against(id, null, null, null, null);
    }

    @Test
    void theShippedOnesAreRightAndEnough() {
        assertThat(Declared.problems(Concepts.shipped())).isEmpty();
        assertThat(Concepts.shipped()).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void aFormulaIsForTablesAndATypedFigureForOtherReturns() {
        assertThat(Declared.problems(List.of(concept(
                        occurrence("a", Extent.SCHOOL, "", null),
                        occurrence("b", Extent.OTHER_RETURN, "1 + 1", with("a"))))))
                .anySatisfy(problem -> assertThat(problem).contains("没有公式"))
                .anySatisfy(problem -> assertThat(problem).contains("不写公式"));
    }

    @Test
    void aToleranceIsAShareOrAnAmountThatComparisonsStillMeanSomethingBy() {
        assertThat(tolerating("1e308", "0")).singleElement().asString().contains("允许差应为0以上");
        assertThat(tolerating("-1", "0")).singleElement().asString().contains("允许差应为0以上");
        assertThat(tolerating("0", "-1")).singleElement().asString().contains("0至100");
        assertThat(tolerating("0", "101")).singleElement().asString().contains("0至100");
        assertThat(tolerating("1e-999999999", "0")).singleElement().asString().contains("小数不超过6位");
        assertThat(tolerating("0", "0.0000001")).singleElement().asString().contains("小数不超过6位");
        assertThat(tolerating("999999999999", "100")).isEmpty();
    }

    private static List<String> tolerating(String tolerance, String percent) {
        Against against = new Against("a", null, new BigDecimal(tolerance), new BigDecimal(percent), null);
        return Declared.problems(List.of(
                concept(occurrence("a", Extent.SCHOOL, "1", null), occurrence("b", Extent.SCHOOL, "2", against))));
    }

    @Test
    void aNameIsSeenAndAFormulaComputesSomething() {
        assertThat(inRow("\u2003", "图书", "1")).singleElement().asString().contains("口径名称没有填写");
        assertThat(inRow("图书\u202e", "图书", "1")).singleElement().asString().contains("控制字符");
        assertThat(inRow("书".repeat(101), "图书", "1")).singleElement().asString().contains("100个字");
        assertThat(inRow("图书", "书".repeat(1_001), "1"))
                .singleElement()
                .asString()
                .contains("1000个字");
        assertThat(inRow("图书", "图书", "1/0")).singleElement().asString().contains("除数是0");
        assertThat(inRow("图书", "图书", "sum([1, 2]"))
                .singleElement()
                .asString()
                .contains("请检查括号")
                .doesNotContain("不是内置函数");
        assertThat(inRow("图书", "图书", "frobnicate(1)"))
                .singleElement()
                .asString()
                .contains("不能用函数frobnicate()");
        assertThat(inRow("图书", "图书", "sum([1, 2]) / 10")).isEmpty();
    }

    private static List<String> inRow(String name, String definition, String formula) {
        Occurrence one = occurrence("a", Extent.SCHOOL, formula, null);
        return Declared.problems(new Concept("books", name, definition, "册", List.of(one)), one);
    }

    @Test
    void collegesAreSummedFromPopulationsNotFromSingleTables() {
        Occurrence colleges = new Occurrence(
                "b", "合计", Extent.COLLEGES, Map.of("表", new TableCode("1-6")), "count(表)", "口径", "", with("a"));
        assertThat(Declared.problems(List.of(concept(occurrence("a", Extent.SCHOOL, "1", null), colleges))))
                .singleElement()
                .asString()
                .contains("学院合计");
    }

    @Test
    void whatIsComparedIsAnotherOccurrenceOfTheSameConcept() {
        assertThat(Declared.problems(List.of(concept(
                        occurrence("a", Extent.SCHOOL, "1", null), occurrence("b", Extent.SCHOOL, "2", with("c"))))))
                .singleElement()
                .asString()
                .contains("同一口径另一出处");
        assertThat(Declared.problems(List.of(
                        concept(occurrence("a", Extent.SCHOOL, "1", null), occurrence("b", Extent.SCHOOL, "2", null)))))
                .singleElement()
                .asString()
                .contains("与谁比较");
    }
}
