package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table as an .xlsx file: the template that a filer fills in, or a version's rows. Headings are frozen and carry
 * notes; enumerations are drop-downs; text cells are formatted as text, so that leading zeros stay.
 */
public final class WorkbookWriter {

    private static final int LAST_VALIDATED_ROW = 20_000;
    /** Excel refuses longer lists in a cell's own validation; they go to a sheet of their own. */
    private static final int LONGEST_INLINE_LIST = 200;

    private static final String VALUES_SHEET = "可选值";

    private WorkbookWriter() {}

    public static byte[] write(TableDefinition table, List<TableRow> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "monitoring", "1.0")) {
            Worksheet sheet = sheet(workbook, table);
            for (int r = 0; r < rows.size(); r++) {
                row(sheet, r + 1, table, rows.get(r));
            }
            dropDowns(workbook, sheet, table);
            notes(workbook, table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The table's sheet with its headings. */
    static Worksheet sheet(Workbook workbook, TableDefinition table) {
        Worksheet sheet = workbook.newWorksheet(sheetName(table));
        headings(sheet, table);
        sheet.freezePane(0, 1);
        return sheet;
    }

    private static String sheetName(TableDefinition table) {
        String name = table.title().replaceAll("[\\\\/?*\\[\\]:]", "、");
        return name.length() > 31 ? name.substring(0, 31) : name;
    }

    private static void headings(Worksheet sheet, TableDefinition table) {
        List<Column> columns = table.columns();
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            sheet.value(0, c, column.name());
            sheet.comment(0, c, note(column));
            sheet.width(c, Math.min(40, Math.max(12, column.name().length() * 2.2 + 2)));
            if (!column.type().isNumeric()) {
                sheet.style(c).format("@").set();
            }
        }
        sheet.range(0, 0, 0, columns.size() - 1)
                .style()
                .bold()
                .fillColor("DDEBF7")
                .wrapText(true)
                .horizontalAlignment("center")
                .set();
    }

    private static String note(Column column) {
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

    static void row(Worksheet sheet, int r, TableDefinition table, TableRow row) {
        List<Column> columns = table.columns();
        for (int c = 0; c < columns.size(); c++) {
            String text = row.value(columns.get(c).name());
            if (text.isEmpty()) {
                continue;
            }
            if (columns.get(c).type().isNumeric() && text.matches("-?\\d{1,15}(\\.\\d+)?")) {
                sheet.value(r, c, new BigDecimal(text));
            } else {
                sheet.value(r, c, text);
                sheet.style(r, c).format("@").set();
            }
        }
    }

    private static void dropDowns(Workbook workbook, Worksheet sheet, TableDefinition table) {
        Worksheet values = null;
        for (int c = 0; c < table.columns().size(); c++) {
            Column column = table.columns().get(c);
            if (column.values().isEmpty() || !column.separator().isEmpty()) {
                continue;
            }
            var cells = sheet.range(1, c, LAST_VALIDATED_ROW, c);
            String inline = String.join(",", column.values());
            if (inline.length() <= LONGEST_INLINE_LIST) {
                cells.validateWithListByFormula("\"" + inline + "\"").showErrorMessage(true);
            } else {
                values = values == null ? workbook.newWorksheet(VALUES_SHEET) : values;
                for (int r = 0; r < column.values().size(); r++) {
                    values.value(r, c, column.values().get(r));
                }
                cells.validateWithList(values.range(0, c, column.values().size() - 1, c))
                        .showErrorMessage(true);
            }
        }
    }

    private static void notes(Workbook workbook, TableDefinition table) {
        Worksheet notes = workbook.newWorksheet("填写说明");
        notes.value(0, 0, table.title() + "（统计时间：" + table.statisticalTime() + "）");
        notes.style(0, 0).bold().set();
        notes.value(1, 0, "数据项");
        notes.value(1, 1, "填写要求");
        notes.value(1, 2, "可选值");
        notes.range(1, 0, 1, 2).style().bold().fillColor("DDEBF7").set();
        notes.width(0, 32);
        notes.width(1, 48);
        notes.width(2, 80);
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            notes.value(i + 2, 0, column.name());
            notes.value(i + 2, 1, note(column));
            notes.value(i + 2, 2, String.join("、", column.values()));
        }
    }
}
