package cn.edu.zzut.monitoring.workbook;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntPredicate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An .xlsx file; holds only some of its rows. */
final class PlainXlsx implements PlainSheet {

    private static final int HELD = 200;
    private static final String TEXT_FORMAT = "@";

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    PlainXlsx(OutputStream out, String name) {
        this.workbook = new Workbook(new LeftOpen(out), "monitoring", "1.0");
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
        workbook.close();
    }

    /** What it is written to goes on. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
