package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A version's rows as a workbook in which what was found is coloured and commented: each row stands where it stood in the
 * filer's file, and the workbook can be corrected and uploaded as it is.
 */
public final class MarkedWorkbook {

    private MarkedWorkbook() {}

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
        Map<String, Integer> positions =
                table.columnNames().stream().collect(Collectors.toMap(name -> name, table.columnNames()::indexOf));
        MarkedCells.inRows(marks, positions).forEach((place, cell) -> {
            sheet.comment(place.row(), place.column(), cell.text());
            sheet.style(place.row(), place.column()).fillColor(cell.colour()).set();
        });
    }

    private static void list(Workbook workbook, List<Mark> marks) {
        Worksheet sheet = workbook.newWorksheet(Mark.LIST_SHEET);
        line(sheet, 0, Mark.LIST_HEADINGS);
        sheet.range(0, 0, 0, Mark.LIST_HEADINGS.size() - 1)
                .style()
                .bold()
                .fillColor("DDEBF7")
                .set();
        sheet.width(2, 30);
        sheet.width(3, 100);
        for (int r = 0; r < marks.size(); r++) {
            line(sheet, r + 1, marks.get(r).line());
        }
        sheet.freezePane(0, 1);
    }

    private static void line(Worksheet sheet, int r, List<String> cells) {
        for (int c = 0; c < cells.size(); c++) {
            sheet.value(r, c, cells.get(c));
        }
    }
}
