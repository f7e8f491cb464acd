package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** 填写说明: what each column wants, with an example, as a sheet of the template and as notes on its headings. */
final class NotesSheet {

    private static final List<String> HEADINGS = List.of("数据项", "填写要求", "示例", "可选值");
    private static final List<Integer> WIDTHS = List.of(32, 48, 28, 80);

    private NotesSheet() {}

    static void add(Workbook workbook, TableDefinition table, Guidance guidance) {
        Worksheet notes = workbook.newWorksheet("填写说明");
        notes.value(0, 0, table.title() + "（统计时间：" + table.statisticalTime() + "）");
        notes.style(0, 0).bold().set();
        int r = 1;
        for (String remark : guidance.remarks()) {
            notes.value(r++, 0, remark);
        }
        for (int c = 0; c < HEADINGS.size(); c++) {
            notes.value(r, c, HEADINGS.get(c));
            notes.width(c, WIDTHS.get(c));
        }
        notes.range(r, 0, r, HEADINGS.size() - 1)
                .style()
                .bold()
                .fillColor("DDEBF7")
                .set();
        for (Column column : table.columns()) {
            r++;
            notes.value(r, 0, column.name());
            notes.value(r, 1, note(column));
            notes.value(r, 2, example(column, guidance));
            notes.value(
                    r,
                    3,
                    String.join(
                            "、",
                            column.values().isEmpty()
                                    ? guidance.choices().getOrDefault(column.name(), List.of())
                                    : column.values()));
        }
    }

    static String note(Column column) {
        StringBuilder note = new StringBuilder(column.required() ? "必填。" : "选填。")
                .append(column.type().title());
        if (column.type() == ColumnType.TEXT && column.maxLength() > 0) {
            note.append("，最多").append(column.maxLength()).append("个字");
        }
        if (!column.values().isEmpty()) {
            note.append("，从下拉列表中选择");
        }
        if (!column.separator().isEmpty()) {
            note.append("，多个值用英文分号“").append(column.separator()).append("”分隔");
        }
        if (!column.description().isEmpty()) {
            note.append("，").append(column.description());
        }
        return note.append("。").toString();
    }

    private static String example(Column column, Guidance guidance) {
        if (!column.values().isEmpty()) {
            return column.values().get(0);
        }
        String known = guidance.examples().getOrDefault(column.name(), "");
        return known.isEmpty() ? column.type().example() : known;
    }
}
