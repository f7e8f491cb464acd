package cn.edu.zzut.monitoring.archive.content;

import cn.edu.zzut.monitoring.workbook.CsvGuard;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** Rows of text as RFC 4180 wants them, in UTF-8. */
final class Csv implements AutoCloseable {

    private final Writer text;
    private final CsvWriter csv;

    private final UnaryOperator<String> cell;

    private Csv(Writer text, UnaryOperator<String> cell) {
        this.text = text;
        this.cell = cell;
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    /** For programs: nothing but the rows. */
    static Csv plain(OutputStream out) {
        return new Csv(new OutputStreamWriter(out, StandardCharsets.UTF_8), UnaryOperator.identity());
    }

    /** For people: spreadsheets see by its first character that it is UTF-8, and take nothing in it for a formula. */
    static Csv list(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        return new Csv(text, CsvGuard::guarded);
    }

    void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(cell).toList());
    }

    /** What it was written to goes on. */
    @Override
    public void close() throws IOException {
        csv.flush();
        text.flush();
    }
}
