package cn.edu.zzut.monitoring.archive.content;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Rows of text as RFC 4180 wants them, in UTF-8. */
final class Csv implements AutoCloseable {

    private final Writer text;
    private final CsvWriter csv;

    private Csv(Writer text) {
        this.text = text;
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    /** For programs: nothing but the rows. */
    static Csv plain(OutputStream out) {
        return new Csv(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** For people: spreadsheets see by its first character that it is UTF-8. */
    static Csv list(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\ufeff');
        return new Csv(text);
    }

    void row(Iterable<String> cells) {
        csv.writeRecord(cells);
    }

    /** What it was written to goes on. */
    @Override
    public void close() throws IOException {
        csv.flush();
        text.flush();
    }
}
