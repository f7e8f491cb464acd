package cn.edu.zzut.monitoring.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Definition;
import cn.edu.zzut.monitoring.catalog.Definitions.Change;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.support.Shipped;
import java.util.ArrayList;
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
        assertThat(DefinitionSheets.read(sheet(List.of(line("1-1", "学校名称", " 全称 "))), CATALOG, 2026))
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
                        CATALOG,
                        2026))
                .hasMessageContaining("有4行不能导入")
                .hasMessageContaining("第2行：指标体系中没有表9-9-9")
                .hasMessageContaining("第3行：表1-1")
                .hasMessageContaining("与第4行重复")
                .hasMessageContaining("第6行")
                .hasMessageContaining("含义是空的");
    }

    private static List<String> marked(Definition words, String mark) {
        return List.of(
                "1-1",
                "",
                "学校名称",
                "",
                words.meaning(),
                words.countingRule(),
                words.statisticalTime(),
                words.source(),
                "",
                mark);
    }

    private static List<Change> ofAWorkbook(int year, List<String> row) {
        Map<Integer, List<String>> rows = new LinkedHashMap<>();
        List<String> headings = new ArrayList<>(HEADINGS);
        headings.add("校对码（请勿改动）");
        rows.put(1, headings);
        rows.put(2, row);
        return DefinitionSheets.read(rows, CATALOG, year);
    }

    @Test
    void aRowThatChangedHereSinceItWasDownloadedIsNotWrittenOver() {
        TableDefinition table = CATALOG.table(new TableCode("1-1"));
        Definition now = Definition.of(table, table.column("学校名称").orElseThrow());
        Definition typed = Definition.of("另一个含义", "", "", "本校");
        Definition former = Definition.of("从前的含义", "", "", "本校");
        String fresh = DefinitionSheets.mark(2026, table, "学校名称", now);
        assertThat(ofAWorkbook(2026, marked(typed, fresh)))
                .singleElement()
                .satisfies(change -> assertThat(change.words()).isEqualTo(typed));
        String stale = DefinitionSheets.mark(2026, table, "学校名称", former);
        assertThat(ofAWorkbook(2026, marked(former, stale)))
                .as("nobody has touched the row: what is newer stays")
                .singleElement()
                .satisfies(change -> assertThat(change.words()).isEqualTo(now));
        assertThatThrownBy(() -> ofAWorkbook(2026, marked(typed, stale))).hasMessageContaining("在下载之后又有修改");
        String ofLastYear = DefinitionSheets.mark(2025, table, "学校名称", former);
        assertThatThrownBy(() -> ofAWorkbook(2026, marked(former, ofLastYear))).hasMessageContaining("不是2026年度的工作簿");
        assertThatThrownBy(() -> ofAWorkbook(2026, marked(typed, ""))).hasMessageContaining("请重新下载");
    }

    @Test
    void anotherWorkbookIsNotTakenForIt() {
        assertThatThrownBy(() -> DefinitionSheets.read(Map.of(1, List.of("题号", "题目")), CATALOG, 2026))
                .hasMessageContaining("第1行须是表头");
    }
}
