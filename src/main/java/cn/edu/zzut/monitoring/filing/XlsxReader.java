package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.filing.RawSheet.Kind;
import cn.edu.zzut.monitoring.filing.RawSheet.RawCell;
import cn.edu.zzut.monitoring.filing.RawSheet.RawRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the sheets of an .xlsx file. */
final class XlsxReader {

    /** The most rows that one upload may have. */
    static final int MOST_ROWS = 200_000;

    private static final int MOST_COLUMNS = 300;

    private XlsxReader() {}

    static List<RawSheet> read(Path file) {
        WorkbookGuard.check(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            List<RawSheet> sheets = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.add(new RawSheet(sheet.getName(), rows(sheet)));
            }
            return sheets;
        } catch (IOException | ExcelReaderException e) {
            throw new UploadRefused("文件不完整或已损坏，无法读取。请在Excel或WPS中重新打开并另存为.xlsx后再上传。");
        }
    }

    private static List<RawRow> rows(Sheet sheet) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            stream.forEach(row -> {
                List<RawCell> cells = new ArrayList<>();
                for (int i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS); i++) {
                    cells.add(row.getOptionalCell(i).map(XlsxReader::cell).orElse(RawCell.EMPTY));
                }
                RawRow raw = new RawRow(row.getRowNum(), cells);
                if (raw.isBlank()) {
                    return;
                }
                if (rows.size() >= MOST_ROWS) {
                    throw new UploadRefused("工作表“" + sheet.getName() + "”超过" + MOST_ROWS + "行。请删除多余的行，或与评估督导处联系分批报送。");
                }
                rows.add(raw);
            });
        }
        return rows;
    }

    private static RawCell cell(Cell cell) {
        if (cell.getFormula() != null) {
            return new RawCell(Kind.FORMULA, "=" + cell.getFormula());
        }
        return switch (cell.getType()) {
            case NUMBER ->
                new RawCell(isDate(cell.getDataFormatString()) ? Kind.DATE : Kind.NUMBER, cell.getRawValue());
            case ERROR -> new RawCell(Kind.ERROR, cell.getRawValue());
            case EMPTY -> RawCell.EMPTY;
            default -> new RawCell(Kind.TEXT, cell.getText());
        };
    }

    private static boolean isDate(String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]", "").matches("(?i).*(yy|mmm|m[/-]d|d[/-]m).*");
    }
}
