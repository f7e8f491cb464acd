package cn.edu.zzut.monitoring.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks whose dates are written out, {@code <c t="d"><v>2024-09-01</v></c>} (ECMA-376, ST_CellType), as programs and
 * Excel's strict form save them. The reader does not know that type: for it they become texts.
 */
final class IsoDates {

    private static final Pattern TYPE = Pattern.compile("(<(?:\\w+:)?c\\b[^>]*?\\bt\\s*=\\s*)(?:\"d\"|'d')");

    private IsoDates() {}

    /** A copy in a file of its own, to be deleted by who asked. */
    static Path asTexts(Path file) throws IOException {
        Path copy = Files.createTempFile("dates", ".xlsx");
        try (ZipFile from = new ZipFile(file.toFile());
                OutputStream out = Files.newOutputStream(copy);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry part : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                try (InputStream content = from.getInputStream(part)) {
                    if (part.getName().endsWith(".xml")) {
                        to.write(asTexts(content));
                    } else {
                        content.transferTo(to);
                    }
                }
            }
        }
        return copy;
    }

    /** Byte by byte, whatever else stands there: the names are ASCII in each encoding that workbooks have. */
    private static byte[] asTexts(InputStream content) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        content.transferTo(all);
        String text = all.toString(StandardCharsets.ISO_8859_1);
        return TYPE.matcher(text).replaceAll("$1\"str\"").getBytes(StandardCharsets.ISO_8859_1);
    }
}
