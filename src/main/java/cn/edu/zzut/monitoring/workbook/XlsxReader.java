package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the sheets of an .xlsx file, never more of it at once than a row. */
final class XlsxReader implements AutoCloseable {

    private static final int MOST_COLUMNS = 300;
    private static final Pattern ERROR_VALUE =
            Pattern.compile("#(DIV/0!|N/A|NAME\\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)");

    private final ReadableWorkbook workbook;
    private final Map<String, Boolean> dateFormats = new HashMap<>();

    /** @throws UploadRefused when the file is no harmless, readable workbook */
    XlsxReader(Path file) {
        WorkbookGuard.check(file);
        this.workbook = attempt(() -> new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false)));
    }

    List<RawSheet> sheets() {
        return attempt(() -> workbook.getSheets()
                .map(sheet -> new RawSheet(sheet.getName(), head(sheet), rows -> each(sheet, rows)))
                .toList());
    }

    private List<RawRow> head(Sheet sheet) {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.map(this::row)
                    .filter(row -> !row.isBlank())
                    .limit(RawSheet.HEAD_ROWS)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void each(Sheet sheet, Consumer<RawRow> consumer) {
        try (Stream<Row> stream = attempt(sheet::openStream)) {
            Iterator<RawRow> rows =
                    stream.map(this::row).filter(row -> !row.isBlank()).iterator();
            for (int count = 1; attempt(rows::hasNext); count++) {
                if (count > RawSheet.MOST_ROWS) {
                    throw new UploadRefused(
                            "工作表“" + sheet.getName() + "”超过" + RawSheet.MOST_ROWS + "行。请删除多余的行，或与评估督导处联系分批报送。");
                }
                consumer.accept(attempt(rows::next));
            }
        }
    }

    private RawRow row(Row row) {
        int width = Math.min(row.getCellCount(), MOST_COLUMNS);
        List<RawCell> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            cells.add(row.getOptionalCell(i).map(this::cell).orElse(RawCell.EMPTY));
        }
        return new RawRow(row.getRowNum(), cells);
    }

    private RawCell cell(Cell cell) {
        if (cell.getFormula() != null) {
            return new RawCell(Kind.FORMULA, "=" + cell.getFormula(), result(cell));
        }
        return switch (cell.getType()) {
            case NUMBER -> new RawCell(isDate(cell) ? Kind.DATE : Kind.NUMBER, cell.getRawValue());
            case ERROR -> new RawCell(Kind.ERROR, cell.getRawValue());
            case EMPTY -> RawCell.EMPTY;
            default -> new RawCell(Kind.TEXT, Objects.requireNonNullElse(cell.getText(), ""));
        };
    }

    private RawCell result(Cell cell) {
        if (cell.getValue() instanceof BigDecimal) {
            return new RawCell(isDate(cell) ? Kind.DATE : Kind.NUMBER, cell.getRawValue());
        }
        if (cell.getRawValue() == null) {
            return null;
        }
        String text = Objects.toString(cell.getValue(), "");
        return new RawCell(ERROR_VALUE.matcher(text).matches() ? Kind.ERROR : Kind.TEXT, text);
    }

    private boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && dateFormats.computeIfAbsent(format, XlsxReader::isDateFormat);
    }

    private static boolean isDateFormat(String format) {
        return format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]", "").matches("(?i).*(yy|mmm|m[/-]d|d[/-]m).*");
    }

    private interface Attempt<T> {
        T make() throws IOException;
    }

    /** Only the library's reading is within it: whatever that throws speaks of the file, not of us. */
    private static <T> T attempt(Attempt<T> attempt) {
        try {
            return attempt.make();
        } catch (IOException | RuntimeException e) {
            throw new UploadRefused("文件不完整或已损坏，无法读取。请在Excel或WPS中重新打开并另存为.xlsx后再上传。");
        }
    }

    @Override
    public void close() {
        attempt(() -> {
            workbook.close();
            return null;
        });
    }
}
