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

    private final MessageDigest digest = sha256();
    private final List<String> columns;

    private ContentHash(String table, List<String> columns) {
        this.columns = List.copyOf(columns);
        StringBuilder line = new StringBuilder(table).append(CELL_END);
        columns.forEach(column -> line.append(column).append(CELL_END));
        add(line);
    }

    /** To be given the rows one by one, in their order. */
    public static ContentHash begun(TableDefinition table) {
        return begun(table.code().value(), table.columnNames());
    }

    /** The same for who knows of the table no more than its code and the names of its columns. */
    public static ContentHash begun(String table, List<String> columns) {
        return new ContentHash(table, columns);
    }

    /** 64 hexadecimal digits. */
    public static String of(TableDefinition table, List<TableRow> rows) {
        ContentHash hash = begun(table);
        rows.forEach(hash::add);
        return hash.ended();
    }

    public void add(TableRow row) {
        StringBuilder line = new StringBuilder();
        columns.forEach(column -> line.append(row.value(column)).append(CELL_END));
        add(line);
    }

    private void add(StringBuilder line) {
        digest.update(line.append(LINE_END).toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of the rows given until now, 64 hexadecimal digits; no more can be added. */
    public String ended() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
