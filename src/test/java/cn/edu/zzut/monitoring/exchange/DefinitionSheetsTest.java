package cn.edu.zzut.monitoring.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.support.Shipped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A workbook of definitions is read whole or not at all, and each wrong row is named. */
class DefinitionSheetsTest {

    private static final Catalog CATALOG = Shipped.CATALOG;
    private static final List<String> HEADINGS =
            List.of("表格代码", "表格名称", "数据项", "计量单位", "含义", "统计口径", "统计时间", "含义出处", "版本");

    private static Map<Integer, List<String>> sheet(List<List<String>> lines) {
        Map<Integer, List<String>> rows = new LinkedHashMap<>();
        rows.put(1, HEADINGS);
        for (int i = 0; i < lines.size(); i++) {
            rows.put(i + 2, lines.get(i));
        }
        return rows;
    }

    private static List<String> line(String table, String column, String meaning) {
        return List.of(table, "", column, "", meaning);
    }

    @Test
    void eachRowIsAColumnsDefinition() {
        assertThat(DefinitionSheets.read(sheet(List.of(line("1-1", "学校名称", " 全称 "))), CATALOG))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.column()).isEqualTo("学校名称");
                    assertThat(change.words().meaning()).isEqualTo("全称");
                });
    }

    @Test
    void everyRowThatCannotBeTakenIsNamedAndNothingIsTaken() {
        assertThatThrownBy(() -> DefinitionSheets.read(
                        sheet(List.of(
                                line("9-9-9", "学校名称", "含义"),
                                line("1-1", "没有的项", "含义"),
                                line("1-1", "学校名称", "含义"),
                                line("1-1", "学校名称", "另一个含义"),
                                line("1-1", "代码", ""))),
                        CATALOG))
                .hasMessageContaining("有4行不能导入")
                .hasMessageContaining("第2行：指标体系中没有表9-9-9")
                .hasMessageContaining("第3行：表1-1")
                .hasMessageContaining("与第4行重复")
                .hasMessageContaining("第6行")
                .hasMessageContaining("含义是空的");
    }

    @Test
    void anotherWorkbookIsNotTakenForIt() {
        assertThatThrownBy(() -> DefinitionSheets.read(Map.of(1, List.of("题号", "题目")), CATALOG))
                .hasMessageContaining("第1行须是表头");
    }
}
