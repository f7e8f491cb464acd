package cn.edu.zzut.monitoring.support;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A .zip of a past year's workbooks, as a school has them on its disks. */
public final class PastYearZip {

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private Charset names = StandardCharsets.UTF_8;

    public PastYearZip file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    public PastYearZip csv(String name, String... lines) {
        return file(name, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** A table's workbook, called by its number and name. */
    public PastYearZip table(TableDefinition table, List<TableRow> rows) {
        return file(table.title() + ".xlsx", WorkbookWriter.write(table, rows));
    }

    /** Names as archivers of Windows write them. */
    public PastYearZip namedInGbk() {
        names = Charset.forName("GBK");
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
