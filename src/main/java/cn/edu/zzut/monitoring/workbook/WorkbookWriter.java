package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a table as an .xlsx file: the template that a filer fills in, or a version's rows. Headings are frozen and carry
 * notes; enumerations are drop-downs; text cells are formatted as text, so that leading zeros stay; dates are dates.
 */
public final class WorkbookWriter {

    private static final String HEADING_COLOUR = "DDEBF7";
    private static final String EXTRA_COLOUR = "EDEDED";
    private static final String TEXT_FORMAT = "@";

    private WorkbookWriter() {}

    /** The rows, with their extra columns to the right of the table's. */
    public static byte[] write(TableDefinition table, List<TableRow> rows) {
        return template(table, rows, Guidance.NONE);
    }

    /** The rows, with lists to choose from and notes on how to fill the table in. */
    public static byte[] template(TableDefinition table, List<TableRow> rows, Guidance guidance) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "monitoring", "1.0")) {
            Worksheet sheet = sheet(workbook, table);
            for (int r = 0; r < rows.size(); r++) {
                row(sheet, r + 1, table, rows.get(r));
            }
            extra(sheet, table.columns().size(), rows);
            new DropDowns(workbook, sheet).add(table, guidance.choices());
            NotesSheet.add(workbook, table, guidance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Several tables, a sheet each. */
    public static byte[] sheets(Map<TableDefinition, List<TableRow>> tables) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "monitoring", "1.0")) {
            tables.forEach((table, rows) -> {
                Worksheet sheet = sheet(workbook, table);
                for (int r = 0; r < rows.size(); r++) {
                    row(sheet, r + 1, table, rows.get(r));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The table's sheet with its headings. */
    static Worksheet sheet(Workbook workbook, TableDefinition table) {
        return sheet(workbook, table, sheetName(table));
    }

    static Worksheet sheet(Workbook workbook, TableDefinition table, String name) {
        Worksheet sheet = workbook.newWorksheet(name);
        headings(sheet, table);
        sheet.freezePane(0, 1);
        return sheet;
    }

    /** As its template's sheet is called. */
    static String sheetName(TableDefinition table) {
        return SheetName.of(table.title());
    }

    private static void headings(Worksheet sheet, TableDefinition table) {
        List<Column> columns = table.columns();
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            heading(sheet, c, column.name(), NotesSheet.note(table, column), HEADING_COLOUR);
            sheet.style(c).format(format(column)).set();
        }
    }

    private static void heading(Worksheet sheet, int c, String name, String note, String colour) {
        sheet.value(0, c, name);
        sheet.comment(0, c, note);
        sheet.width(c, Math.min(40, Math.max(12, name.length() * 2.2 + 2)));
        sheet.style(0, c)
                .bold()
                .fillColor(colour)
                .wrapText(true)
                .horizontalAlignment("center")
                .set();
    }

    private static String format(Column column) {
        return switch (column.type()) {
            case INTEGER, YEAR -> "0";
            case NUMBER -> "General";
            case DATE -> "yyyy-mm-dd";
            case YEAR_MONTH -> column.isWrittenInSixDigits() ? TEXT_FORMAT : "yyyy-mm";
            case TEXT -> TEXT_FORMAT;
        };
    }

    static void row(Worksheet sheet, int r, TableDefinition table, TableRow row) {
        row(sheet, r, table, row, sheet::value);
    }

    /** Where a text goes: into the workbook's common list of texts, or into its cell. */
    interface Texts {

        void put(int row, int column, String text);
    }

    static void row(Worksheet sheet, int r, TableDefinition table, TableRow row, Texts texts) {
        List<Column> columns = table.columns();
        for (int c = 0; c < columns.size(); c++) {
            String text = row.value(columns.get(c).name());
            if (!text.isEmpty()) {
                cell(sheet, r, c, columns.get(c), text, texts);
            }
        }
    }

    /** What is not a value of the column's type is written as the text that it is. */
    private static void cell(Worksheet sheet, int r, int c, Column column, String text, Texts texts) {
        ColumnType type = column.type();
        boolean typed = type.accepts(text) && isRepresentable(type, text);
        if (typed && column.isWrittenInSixDigits()) {
            texts.put(r, c, text.replace("-", ""));
        } else if (!typed) {
            texts.put(r, c, SharedTexts.escaped(text));
        } else if (type == ColumnType.DATE) {
            sheet.value(r, c, LocalDate.parse(text));
        } else if (type == ColumnType.YEAR_MONTH) {
            sheet.value(r, c, LocalDate.parse(text + "-01"));
        } else {
            sheet.value(r, c, new BigDecimal(text));
        }
        sheet.style(r, c).format(typed ? format(column) : TEXT_FORMAT).set();
    }

    /** Excel keeps 15 digits of a number, and no day before March 1900. */
    private static boolean isRepresentable(ColumnType type, String text) {
        return switch (type) {
            case TEXT -> false;
            case DATE, YEAR_MONTH -> text.compareTo("1901") > 0;
            default -> text.replaceAll("\\D", "").length() <= 15;
        };
    }

    private static void extra(Worksheet sheet, int first, List<TableRow> rows) {
        Set<String> found = new LinkedHashSet<>();
        rows.forEach(row -> found.addAll(row.extra().keySet()));
        List<String> headings = new ArrayList<>(found);
        for (int e = 0; e < headings.size(); e++) {
            heading(sheet, first + e, headings.get(e), "本列不属于本表：单独保存，不校验、不上报。", EXTRA_COLOUR);
        }
        for (int r = 0; r < rows.size(); r++) {
            for (int e = 0; e < headings.size(); e++) {
                String text = rows.get(r).extra().get(headings.get(e));
                if (text != null) {
                    sheet.value(r + 1, first + e, SharedTexts.escaped(text));
                    sheet.style(r + 1, first + e).format(TEXT_FORMAT).set();
                }
            }
        }
    }
}
