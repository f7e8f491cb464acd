package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the sheets of an .xlsx file, never more of it at once than a row. */
final class XlsxReader implements AutoCloseable {

    private static final int MOST_COLUMNS = 300;
    private static final Pattern ERROR_VALUE =
            Pattern.compile("#(DIV/0!|N/A|NAME\\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!)");

    /** Older Excel for Macintosh counts days from 1904. */
    private static final BigDecimal DAYS_TO_1904 = BigDecimal.valueOf(1462);

    /** What XML cannot hold stands as its number in a text: _x000D_ (ECMA-376, ST_Xstring). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** A format of zeros only, by which codes keep their leading ones. */
    private static final Pattern ZEROS = Pattern.compile("0{2,20}");

    /** What is read instead of the file; null where it is the file. */
    private final Path copy;

    private final ReadableWorkbook workbook;
    private final BigDecimal dayZero;
    private final Map<String, Boolean> dateFormats = new HashMap<>();

    /** @throws UploadRefused when the file is no harmless, readable workbook */
    XlsxReader(Path file) {
        this.copy = WorkbookGuard.check(file).hasIsoDates() ? attempt(() -> IsoDates.asTexts(file)) : null;
        this.workbook = attempt(
                () -> new ReadableWorkbook((copy == null ? file : copy).toFile(), new ReadingOptions(true, false)));
        this.dayZero = workbook.isDate1904() ? DAYS_TO_1904 : BigDecimal.ZERO;
    }

    List<RawSheet> sheets() {
        return attempt(() -> workbook.getSheets()
                .map(sheet -> new RawSheet(
                        sheet.getName(),
                        sheet.getVisibility() != SheetVisibility.VISIBLE,
                        head(sheet),
                        rows -> each(sheet, rows)))
                .toList());
    }

    private List<RawRow> head(Sheet sheet) {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.map(numbered())
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
                    stream.map(numbered()).filter(row -> !row.isBlank()).iterator();
            for (int count = 1; attempt(rows::hasNext); count++) {
                if (count > RawSheet.MOST_ROWS) {
                    throw new UploadRefused(
                            "工作表“" + sheet.getName() + "”超过" + RawSheet.MOST_ROWS + "行。请删除多余的行，或与评估督导处联系分批报送。");
                }
                consumer.accept(attempt(rows::next));
            }
        }
    }

    /** Rows that do not say their number are counted by the reader from 0. */
    private Function<Row, RawRow> numbered() {
        int[] first = {-1};
        return row -> {
            first[0] = first[0] < 0 ? row.getRowNum() : first[0];
            return row(row, row.getRowNum() + (first[0] == 0 ? 1 : 0));
        };
    }

    private RawRow row(Row row, int number) {
        int width = Math.min(row.getCellCount(), MOST_COLUMNS);
        List<RawCell> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            cells.add(row.getOptionalCell(i).map(this::cell).orElse(RawCell.EMPTY));
        }
        return new RawRow(number, row.isHidden(), cells);
    }

    private RawCell cell(Cell cell) {
        if (cell.getFormula() != null) {
            return new RawCell(Kind.FORMULA, "=" + cell.getFormula(), result(cell));
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case ERROR -> new RawCell(Kind.ERROR, cell.getRawValue());
            case EMPTY -> RawCell.EMPTY;
            default -> new RawCell(Kind.TEXT, unescaped(Objects.requireNonNullElse(cell.getText(), "")));
        };
    }

    /** As Excel shows it: dates by the workbook's own calendar, codes with the zeros that a format gives them. */
    private RawCell number(Cell cell) {
        String raw = cell.getRawValue();
        if (isDate(cell)) {
            return new RawCell(
                    Kind.DATE,
                    dayZero.signum() == 0
                            ? raw
                            : new BigDecimal(raw).add(dayZero).toPlainString());
        }
        String format = cell.getDataFormatString();
        if (format != null
                && raw.length() < format.length()
                && raw.matches("\\d+")
                && ZEROS.matcher(format).matches()) {
            return new RawCell(Kind.TEXT, "0".repeat(format.length() - raw.length()) + raw);
        }
        return new RawCell(Kind.NUMBER, raw);
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(escape ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                : text;
    }

    private RawCell result(Cell cell) {
        if (cell.getValue() instanceof BigDecimal) {
            return number(cell);
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
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
            return null;
        });
    }
}
