package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A version's rows as a workbook in which what was found is coloured and commented: each row stands where it stood in the
 * filer's file, and the workbook can be corrected and uploaded as it is.
 */
public final class MarkedWorkbook {

    private static final String ERROR_COLOUR = "F8CBAD";
    private static final String ANOMALY_COLOUR = "FFE699";

    private MarkedWorkbook() {}

    /**
     * Something to be marked.
     *
     * @param row the row's number; 0 for the whole table
     * @param columns the columns to be coloured; none of the table's for the whole row
     */
    public record Mark(int row, List<String> columns, boolean error, String text) {}

    public static byte[] write(TableDefinition table, List<TableRow> rows, List<Mark> marks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "monitoring", "1.0")) {
            Worksheet sheet = WorkbookWriter.sheet(workbook, table);
            for (TableRow row : rows) {
                WorkbookWriter.row(sheet, row.number() - 1, table, row);
            }
            mark(sheet, table, marks);
            list(workbook, marks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void mark(Worksheet sheet, TableDefinition table, List<Mark> marks) {
        Map<List<Integer>, String> comments = new HashMap<>();
        Map<List<Integer>, Boolean> errors = new HashMap<>();
        for (Mark mark : marks) {
            if (mark.row() > 1) {
                List<Integer> places = mark.columns().stream()
                        .map(table.columnNames()::indexOf)
                        .filter(place -> place >= 0)
                        .toList();
                for (int place : places.isEmpty() ? List.of(0) : places) {
                    List<Integer> cell = List.of(mark.row() - 1, place);
                    comments.merge(cell, mark.text(), (one, other) -> one + "\n" + other);
                    errors.merge(cell, mark.error(), Boolean::logicalOr);
                }
            }
        }
        comments.forEach((cell, text) -> {
            sheet.comment(cell.get(0), cell.get(1), text);
            sheet.style(cell.get(0), cell.get(1))
                    .fillColor(errors.get(cell) ? ERROR_COLOUR : ANOMALY_COLOUR)
                    .set();
        });
    }

    private static void list(Workbook workbook, List<Mark> marks) {
        Worksheet sheet = workbook.newWorksheet("校验结果");
        List<String> headings = List.of("级别", "行", "数据项", "说明");
        for (int c = 0; c < headings.size(); c++) {
            sheet.value(0, c, headings.get(c));
        }
        sheet.range(0, 0, 0, headings.size() - 1)
                .style()
                .bold()
                .fillColor("DDEBF7")
                .set();
        sheet.width(2, 30);
        sheet.width(3, 100);
        for (int r = 0; r < marks.size(); r++) {
            Mark mark = marks.get(r);
            sheet.value(r + 1, 0, mark.error() ? "错误" : "异常");
            sheet.value(r + 1, 1, mark.row() == 0 ? "整表" : String.valueOf(mark.row()));
            sheet.value(r + 1, 2, String.join("、", mark.columns()));
            sheet.value(r + 1, 3, mark.text());
        }
        sheet.freezePane(0, 1);
    }
}
