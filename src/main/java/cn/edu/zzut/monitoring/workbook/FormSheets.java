package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Several forms of our own in one workbook, a sheet each, called by the form's name. */
public final class FormSheets {

    private FormSheets() {}

    /** @param notes how they are filled in, a line each, on a sheet of their own */
    public static byte[] write(Map<TableDefinition, List<TableRow>> forms, List<String> notes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "monitoring", "1.0")) {
            forms.forEach((form, rows) -> {
                Worksheet sheet = WorkbookWriter.sheet(workbook, form, form.name());
                for (int r = 0; r < rows.size(); r++) {
                    WorkbookWriter.row(sheet, r + 1, form, rows.get(r));
                }
                new DropDowns(workbook, sheet).add(form, Map.of());
            });
            Worksheet sheet = workbook.newWorksheet(NotesSheet.NAME);
            sheet.width(0, 110);
            for (int r = 0; r < notes.size(); r++) {
                sheet.value(r, 0, notes.get(r));
                sheet.style(r, 0).wrapText(true).set();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Reads all of them.
     *
     * @throws UploadRefused when the file cannot be read, or one of the forms is missing in it
     */
    public static Map<TableDefinition, Reading> read(Path file, String fileName, List<TableDefinition> forms)
            throws IOException {
        return WorkbookReader.sheets(file, fileName, sheets -> {
            Map<TableDefinition, Reading> readings = new LinkedHashMap<>();
            for (TableDefinition form : forms) {
                HeadingMatch match = HeadingMatch.find(sheets, form, List.of());
                readings.put(
                        form,
                        new RowReader(form, match, new OwnColumns(match.extra()), "", Formulas.REFUSED, forms).read());
            }
            return readings;
        });
    }
}
