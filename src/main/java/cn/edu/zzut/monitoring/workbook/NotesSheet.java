package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** 填写说明: what each column means and wants, with an example, as a sheet of the template and as notes on its headings. */
final class NotesSheet {

    static final String NAME = "填写说明";

    private static final List<String> HEADINGS =
            List.of("数据项", "填写要求", "示例", "可选值", "含义", "计量单位", "统计时间", "含义出处", "统计口径", "版本");
    private static final List<Integer> WIDTHS = List.of(32, 48, 28, 60, 60, 10, 36, 24, 60, 20);

    private NotesSheet() {}

    static void add(Workbook workbook, TableDefinition table, Guidance guidance) {
        Worksheet notes = workbook.newWorksheet(NAME);
        notes.value(0, 0, table.title() + "（统计时间：" + table.statisticalTime() + "）");
        notes.style(0, 0).bold().set();
        int r = 1;
        for (String remark : guidance.remarks()) {
            notes.value(r++, 0, remark);
        }
        line(notes, r, HEADINGS);
        for (int c = 0; c < WIDTHS.size(); c++) {
            notes.width(c, WIDTHS.get(c));
        }
        notes.range(r, 0, r, HEADINGS.size() - 1)
                .style()
                .bold()
                .fillColor("DDEBF7")
                .set();
        for (Column column : table.columns()) {
            line(
                    notes,
                    ++r,
                    List.of(
                            column.name(),
                            requirement(column),
                            example(column, guidance),
                            choices(column, guidance),
                            table.isForm() ? "" : column.shownMeaning(),
                            column.unit(),
                            table.statisticalTimeOf(column),
                            column.source(),
                            column.countingRule(),
                            table.isForm() ? "" : column.editionMark()));
        }
    }

    private static void line(Worksheet notes, int r, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            notes.value(r, c, cells.get(c));
        }
    }

    private static String choices(Column column, Guidance guidance) {
        return String.join(
                "、",
                column.values().isEmpty()
                        ? guidance.choices().getOrDefault(column.name(), List.of())
                        : column.values());
    }

    /** The note on a column's heading: what it means and what may stand below. */
    static String note(TableDefinition table, Column column) {
        return table.isForm()
                ? requirement(column)
                : "含义：" + column.shownMeaning() + "\n"
                        + (column.unit().isEmpty() ? "" : "单位：" + column.unit() + "\n")
                        + (column.countingRule().isEmpty() ? "" : "统计口径：" + column.countingRule() + "\n")
                        + "统计时间：" + table.statisticalTimeOf(column) + "\n"
                        + (column.editionMark().isEmpty() ? "" : column.editionMark() + "\n")
                        + requirement(column);
    }

    /** What may stand in the column. */
    static String requirement(Column column) {
        StringBuilder note = new StringBuilder(column.required() ? "必填。" : "选填。").append(column.typeTitle());
        if (!column.values().isEmpty()) {
            note.append("，从")
                    .append(column.separator().isEmpty() ? "下拉列表" : "可选值")
                    .append("中选择");
        } else if (!column.limitsPhrase().isEmpty()) {
            note.append("，").append(column.limitsPhrase());
        }
        if (!column.separator().isEmpty()) {
            note.append("，多个值用英文分号“").append(column.separator()).append("”分隔");
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
