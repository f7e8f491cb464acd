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
import java.util.List;

/** Reads a CSV file in UTF-8 or, as Excel in China saves it, in GBK (GB18030). */
final class CsvReader {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvReader() {}

    static List<RawSheet> read(Path file) throws IOException {
        String text = decode(Files.readAllBytes(file));
        try (var reader = de.siegmar.fastcsv.reader.CsvReader.builder().ofCsvRecord(text)) {
            List<RawRow> rows = new ArrayList<>();
            for (CsvRecord line : reader) {
                if (rows.size() >= RawSheet.MOST_ROWS) {
                    throw new UploadRefused("文件超过" + RawSheet.MOST_ROWS + "行。请删除多余的行，或与评估督导处联系分批报送。");
                }
                RawRow row = new RawRow(
                        (int) line.getStartingLineNumber(),
                        false,
                        line.getFields().stream()
                                .map(field -> new RawCell(Kind.TEXT, field))
                                .toList());
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
            return List.of(new RawSheet(
                    "CSV", false, rows.stream().limit(RawSheet.HEAD_ROWS).toList(), rows::forEach));
        } catch (CsvParseException e) {
            throw new UploadRefused("CSV文件格式有误，无法读取。请在Excel或WPS中另存为.xlsx后再上传。");
        }
    }

    private static String decode(byte[] bytes) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
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
}
