package cn.edu.zzut.monitoring.upgrade;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in which one cell was put right. */
final class CorrectedWorkbook {

    private CorrectedWorkbook() {}

    /** @param column in whose first row this stands then */
    static byte[] of(byte[] content, String column, String value) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Cell heading = heading(workbook, column);
            heading.getSheet()
                    .getRow(heading.getRowIndex() + 1)
                    .getCell(heading.getColumnIndex())
                    .setCellValue(value);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cell heading(XSSFWorkbook workbook, String column) {
        for (Row row : workbook.getSheetAt(0)) {
            for (Cell cell : row) {
                if (cell.toString().equals(column)) {
                    return cell;
                }
            }
        }
        throw new AssertionError(column);
    }
}
