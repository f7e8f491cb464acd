package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
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

    private static final byte[] CELL_END = {0x1f};
    private static final byte[] LINE_END = {0x1e};

    private ContentHash() {}

    /** 64 hexadecimal digits. */
    public static String of(TableDefinition table, List<TableRow> rows) {
        MessageDigest digest = sha256();
        add(digest, table.code().value());
        List<String> columns = table.columnNames();
        columns.forEach(column -> add(digest, column));
        digest.update(LINE_END);
        for (TableRow row : rows) {
            columns.forEach(column -> add(digest, row.value(column)));
            digest.update(LINE_END);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update(CELL_END);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
