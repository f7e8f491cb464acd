package cn.edu.zzut.monitoring.concept;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
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
