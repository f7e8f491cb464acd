package cn.edu.zzut.monitoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CatalogFiles;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.support.Shipped;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where there is no value, it is said why, and the others are left alone. */
class UncomputableIndicatorTest {

    private static Catalog catalog(String indicators) {
        Map<String, String> texts = new TreeMap<>(Shipped.FILES.texts());
        texts.put(CatalogFiles.INDICATORS, indicators);
        return CatalogFiles.of(texts).catalog();
    }

    private static Outcome outcome(Catalog catalog, String id) {
        return FiledRows.nothing().outcomes(catalog).of(id, Level.SCHOOL, "").orElseThrow();
    }

    @Test
    void aFormulaThatWouldTakeTooLongIsStopped() {
        Catalog catalog = catalog(
                """
                - {id: endless, name: 无尽, formula: 'count(for i in 1..1000000000 return i)', source: 校内}
                - {id: after, name: 其后, formula: 1 + 1, source: 校内}
                """);
        assertThat(outcome(catalog, "endless").value()).isEmpty();
        assertThat(outcome(catalog, "endless").missing()).contains("公式无法计算").contains("上限");
        assertThat(outcome(catalog, "after").value().orElseThrow()).isEqualByComparingTo("2");
    }

    @Test
    void aTableThatNobodyHasHandedInIsNamed() {
        assertThat(FiledRows.nothing().school("equivalent-students").missing()).contains("缺少表6-1的数据", "2026年度");
        assertThat(FiledRows.nothing().school("students-per-teacher").missing())
                .contains("所依据的“折合在校生数”没有数值", "缺少表6-1的数据");
    }

    @Test
    void aTableThatTheStateOfARowDependsOnIsNamedToo() {
        FiledRows school = FiledRows.nothing().with("1-5-1", "工号=1 任职状态=在职 单位号=201");
        assertThat(school.school("full-time-teachers").missing()).contains("缺少表1-5-2的数据");
    }

    @Test
    void aDivisorOfZeroIsNamed() {
        FiledRows school = FiledRows.nothing()
                .with("1-4-1", "校内专业代码=M1 校内专业名称=甲")
                .with("6-5-2", "校内专业代码=M1 应届毕业生数=0 授予学位数=0 应届生中未按时毕业数=0");
        assertThat(school.school("degrees").missing()).contains("除数“应届毕业”为0");
        assertThat(school.school("graduated").missing()).contains("除数“", "应届毕业", "为0");
    }

    @Test
    void anEmptyTableIsNoMissingOne() {
        FiledRows school = FiledRows.nothing().with("3-4-2").with("1-5-1", "工号=1");
        assertThat(school.school("doctoral-studies").value().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void anEmptyCellIsNoZero() {
        FiledRows school = FiledRows.nothing().with("2-6", "固定资产总值=5");
        assertThat(school.school("new-equipment").missing()).contains("“设备总值”没有数值");
    }

    @Test
    void whatNoTableHasIsToBeEntered() {
        assertThat(FiledRows.nothing().school("student-satisfaction").missing()).contains("尚未录入");
    }
}
