package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads a text file whose cells are separated by commas, tabs or semicolons, in UTF-8 or UTF-16 or, as Excel in China saves
 * it, in GBK (GB18030).
 */
final class CsvReader {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');
    private static final int LINES_LOOKED_AT = 20;
    /** More than an upload may have; one that was packed may unpack to any size. */
    private static final long MOST_MEGABYTES = 64;

    private CsvReader() {}

    static List<RawSheet> read(Path file) throws IOException {
        if (Files.size(file) > MOST_MEGABYTES * 1024 * 1024) {
            throw new UploadRefused("这个CSV文件超过" + MOST_MEGABYTES + "MB，没有读入。请核对是否放错文件，删除多余的行后再上传。");
        }
        String text = decode(Files.readAllBytes(file));
        if (text.length() > SharedTexts.MOST_CHARACTERS) {
            throw new UploadRefused("文件中的文字超过" + SharedTexts.MOST_CHARACTERS + "个。请删除与本表无关的内容，或拆分后再上传。");
        }
        boolean says =
                text.length() > 4 && text.regionMatches(true, 0, "sep=", 0, 4) && ",;|\t".indexOf(text.charAt(4)) >= 0;
        String lines = says ? text.substring(4) : text;
        char separator = says ? text.charAt(4) : separator(text);
        Quotes.requireClosed(lines, separator);
        List<RawRow> head = new ArrayList<>();
        each(lines, separator, row -> {
            head.add(near(row, new TooFarRight()));
            return head.size() < RawSheet.HEAD_ROWS;
        });
        RawSheet.Content content = consumer -> {
            int[] count = {0};
            TooFarRight tooFarRight = new TooFarRight();
            each(lines, separator, row -> {
                if (++count[0] > RawSheet.MOST_ROWS) {
                    throw new UploadRefused("文件超过" + RawSheet.MOST_ROWS + "行。请删除多余的行，或与评估督导处联系分批报送。");
                }
                consumer.accept(near(row, tooFarRight));
                return true;
            });
            return RawSheet.Rest.of(tooFarRight.unread());
        };
        return List.of(new RawSheet("CSV", false, head, content, RawSheet.Layout.LINES));
    }

    /** @param wanted takes a row, and says whether it wants more */
    private static void each(String text, char separator, Predicate<RawRow> wanted) {
        try (var reader = records(text, separator)) {
            for (CsvRecord line : reader) {
                RawRow row = row(line);
                if (!row.isBlank() && !wanted.test(row)) {
                    return;
                }
            }
        } catch (CsvParseException | IOException e) {
            throw new UploadRefused("CSV文件格式有误，无法读取。请在Excel或WPS中另存为.xlsx后再上传。");
        }
    }

    private static RawRow near(RawRow row, TooFarRight tooFarRight) {
        if (row.cells().size() <= TooFarRight.MOST_COLUMNS) {
            return row;
        }
        for (int i = TooFarRight.MOST_COLUMNS; i < row.cells().size(); i++) {
            if (!row.cell(i).text().isBlank()) {
                tooFarRight.add(row.number(), i, row.cell(i).text());
            }
        }
        return new RawRow(row.number(), row.hidden(), row.cells().subList(0, TooFarRight.MOST_COLUMNS));
    }

    private static de.siegmar.fastcsv.reader.CsvReader<CsvRecord> records(String text, char separator) {
        return de.siegmar.fastcsv.reader.CsvReader.builder()
                .fieldSeparator(separator)
                .ofCsvRecord(text);
    }

    private static RawRow row(CsvRecord line) {
        return new RawRow(
                (int) line.getStartingLineNumber(),
                false,
                line.getFields().stream()
                        .map(field -> field.isEmpty() ? RawCell.EMPTY : new RawCell(Kind.TEXT, field))
                        .toList());
    }

    /** The one that cuts most of the first lines into equally many cells; of two, the one that makes more of them. */
    private static char separator(String text) throws IOException {
        char best = SEPARATORS.get(0);
        int most = 0;
        for (char separator : SEPARATORS) {
            int regular = regularity(text, separator);
            if (regular > most) {
                most = regular;
                best = separator;
            }
        }
        return best;
    }

    private static int regularity(String text, char separator) throws IOException {
        Map<Integer, Integer> widths = new HashMap<>();
        int lines = 0;
        try (var reader = records(text, separator)) {
            for (CsvRecord line : reader) {
                if (line.getFieldCount() > 1) {
                    widths.merge(line.getFieldCount(), 1, Integer::sum);
                }
                if (++lines == LINES_LOOKED_AT) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            // a quote too many, which is named once the separator is known: what stands before it tells that
        }
        return widths.entrySet().stream()
                .mapToInt(width -> width.getValue() * 1_000 + Math.min(999, width.getKey()))
                .max()
                .orElse(0);
    }

    private static String decode(byte[] bytes) {
        Charset marked = marked(bytes);
        List<Charset> charsets = marked == null ? List.of(StandardCharsets.UTF_8, GB18030) : List.of(marked);
        for (Charset charset : charsets) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.indexOf('\0') < 0) {
                    return text.startsWith("\ufeff") ? text.substring(1) : text;
                }
            } catch (CharacterCodingException e) {
                // not in this charset: the next one
            }
        }
        throw new UploadRefused("无法识别CSV文件的编码。请另存为“CSV UTF-8”或.xlsx后再上传。");
    }

    /** Excel's “Unicode文本” begins with a mark; null where there is none. */
    private static Charset marked(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        int mark = ((bytes[0] & 0xff) << 8) + (bytes[1] & 0xff);
        return mark == 0xFFFE ? StandardCharsets.UTF_16LE : mark == 0xFEFF ? StandardCharsets.UTF_16BE : null;
    }
}
