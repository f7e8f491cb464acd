package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * SHA-256 of a version's rows: the table's code and headings, then each row, the cells in the order of the definition,
 * every text followed by U+001F and every line by U+001E, as UTF-8. Whoever has the rows can compute it again.
 */
public final class ContentHash {

    private static final char CELL_END = 0x1f;
    private static final char LINE_END = 0x1e;

    private ContentHash() {}

    /** 64 hexadecimal digits. */
    public static String of(TableDefinition table, List<TableRow> rows) {
        MessageDigest digest = sha256();
        List<String> columns = table.columnNames();
        StringBuilder line = new StringBuilder(table.code().value()).append(CELL_END);
        columns.forEach(column -> line.append(column).append(CELL_END));
        add(digest, line);
        for (TableRow row : rows) {
            for (String column : columns) {
                line.append(row.value(column)).append(CELL_END);
            }
            add(digest, line);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, StringBuilder line) {
        digest.update(line.append(LINE_END).toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
