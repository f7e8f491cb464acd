package cn.edu.zzut.monitoring.workbook;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;

/** RFC 4180 in UTF-8. A text that a spreadsheet would take as a formula is guarded by an apostrophe. */
final class PlainCsv implements PlainSheet {

    private final Writer text;
    private final CsvWriter csv;

    PlainCsv(OutputStream out) {
        this.text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    }

    @Override
    public void row(List<String> cells, IntPredicate numeric) {
        csv.writeRecord(cells.stream().map(CsvGuard::guarded).toList());
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        text.flush();
    }
}
