package cn.edu.zzut.monitoring.archive.province;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CatalogFiles;
import cn.edu.zzut.monitoring.support.Shipped;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Two schools' values are put together where they were computed alike, and only there. */
class FormulaCodeTest {

    private static final String INDICATORS =
            """
            - {id: teachers, name: 教师人数, unit: 人, formula: count(专任教师), source: 校内}
            - {id: double, name: 两倍, parts: {人: 教师人数}, formula: 人 * 2, source: 校内}
            """;

    private static Catalog catalog(String from, String to) {
        Map<String, String> texts = new TreeMap<>(Shipped.FILES.texts());
        texts.put(CatalogFiles.INDICATORS, INDICATORS);
        texts.replaceAll((file, text) -> text.replace(from, to));
        return CatalogFiles.of(texts).catalog();
    }

    private static String code(String id, String from, String to) {
        return FormulaCode.of(catalog(from, to), id);
    }

    private static final String SHIPPED = code("double", "", "");

    @Test
    void theSameFormulaHasTheSameCode() {
        assertThat(SHIPPED).matches("[0-9a-f]{16}");
        assertThat(code("double", "两倍", "翻一番")).as("only its name is another").isEqualTo(SHIPPED);
        assertThat(code("teachers", "", "")).isNotEqualTo(SHIPPED);
    }

    @Test
    void anotherFormulaOrUnitHasAnother() {
        assertThat(code("double", "人 * 2", "人 * 3")).isNotEqualTo(SHIPPED);
        assertThat(code("teachers", "unit: 人,", "unit: 名,")).isNotEqualTo(code("teachers", "", ""));
    }

    @Test
    void soHasWhatBuildsOnAnotherFormula() {
        assertThat(code("double", "count(专任教师)", "count(专任教师) + 1")).isNotEqualTo(SHIPPED);
    }

    @Test
    void soHasWhatCountsOtherPeople() {
        String teaching = "任教类型 != null and 任教类型 != \"无任教\"";
        assertThat(code("double", teaching, "任教类型 != null")).isNotEqualTo(SHIPPED);
        assertThat(code("double", "附属医院的不计", "附属医院的不计入"))
                .as("only what is explained")
                .isEqualTo(SHIPPED);
    }
}
