package cn.edu.zzut.monitoring.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An .xlsx file; holds only some of its rows. The same cells give the same bytes, whenever they are written. */
final class PlainXlsx implements PlainSheet {

    private static final int HELD = 200;
    private static final String TEXT_FORMAT = "@";

    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z");
    private static final LocalDateTime ALWAYS = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final OutputStream out;
    private final Path file;
    private final OutputStream held;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    /** @param out is left open */
    PlainXlsx(OutputStream out, String name) throws IOException {
        this.out = out;
        this.file = Files.createTempFile("sheet-", ".xlsx");
        this.held = new BufferedOutputStream(Files.newOutputStream(file));
        this.workbook = new Workbook(held, "monitoring", "1.0");
        this.sheet = workbook.newWorksheet(name);
    }

    @Override
    public void row(List<String> cells, IntPredicate numeric) throws IOException {
        for (int c = 0; c < cells.size(); c++) {
            String cell = cells.get(c);
            if (!cell.isEmpty()) {
                put(c, cell, numeric.test(c));
            }
        }
        rows++;
        if (rows % HELD == 0) {
            sheet.flush();
        }
    }

    private void put(int column, String cell, boolean numeric) {
        if (numeric && PlainNumbers.exactly(cell).isPresent()) {
            sheet.value(rows, column, new BigDecimal(cell));
        } else {
            sheet.inlineString(rows, column, SharedTexts.escaped(cell));
            sheet.style(rows, column).format(TEXT_FORMAT).set();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            workbook.close();
            held.close();
            copy();
        } finally {
            held.close();
            Files.deleteIfExists(file);
        }
    }

    /** The library notes the second at which it writes, in two places; the same cells have to give the same bytes. */
    private void copy() throws IOException {
        ZipOutputStream to = new ZipOutputStream(out);
        try (ZipFile from = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                ZipEntry copied = new ZipEntry(entry.getName());
                copied.setTimeLocal(ALWAYS);
                to.putNextEntry(copied);
                try (InputStream content = from.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        to.write(TIME.matcher(text).replaceAll(ALWAYS + ":00Z").getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(to);
                    }
                }
            }
        }
        to.finish();
    }
}
