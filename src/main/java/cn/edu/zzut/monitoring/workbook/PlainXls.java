package cn.edu.zzut.monitoring.workbook;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * An .xls file (Excel 97–2003, BIFF8). Its cells and texts go to two files on the disk as they come; the heap holds a block
 * of rows and the texts that come often, however many rows there are.
 */
final class PlainXls implements PlainSheet {

    static final int MOST_ROWS = 65_536;
    static final int MOST_COLUMNS = 256;
    /** The most characters of a cell. */
    static final int LONGEST_TEXT = 32_767;

    private static final int ROWS_A_BLOCK = 32;
    private static final int ORDINARY = 15;
    private static final int AS_TEXT = 16;

    private static final int BOF = 0x0809;
    private static final int EOF = 0x000A;
    private static final int OF_WORKBOOK = 0x0005;
    private static final int OF_SHEET = 0x0010;
    private static final int SHEET_HEAD = 20 + 18;
    private static final int SHEET_FOOT = 22 + 4;

    private record Row(List<String> cells, IntPredicate numeric) {}

    private final OutputStream out;
    private final String sheet;
    private final Path cellFile;
    private final Path textFile;
    private final OutputStream cellOut;
    private final XlsRecords cells;
    private final XlsTexts texts;
    private final List<Row> block = new ArrayList<>();
    private int rows;
    private int columns;

    PlainXls(OutputStream out, String sheet) throws IOException {
        this.out = out;
        this.sheet = sheet;
        this.cellFile = Files.createTempFile("sheet-", ".cells");
        this.textFile = Files.createTempFile("sheet-", ".texts");
        this.cellOut = new BufferedOutputStream(Files.newOutputStream(cellFile));
        this.cells = new XlsRecords(cellOut);
        this.texts = new XlsTexts(textFile);
    }

    @Override
    public void row(List<String> row, IntPredicate numeric) throws IOException {
        if (rows + block.size() == MOST_ROWS || row.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException("an .xls sheet has 65,536 rows and 256 columns");
        }
        block.add(new Row(List.copyOf(row), numeric));
        columns = Math.max(columns, row.size());
        if (block.size() == ROWS_A_BLOCK) {
            flush();
        }
    }

    /** The rows' own records come before their cells. */
    private void flush() throws IOException {
        for (int i = 0; i < block.size(); i++) {
            cells.begin(0x0208).two(rows + i, 0, block.get(i).cells().size(), 0xFF, 0, 0, 0x100, ORDINARY);
            cells.end();
        }
        for (Row row : block) {
            for (int c = 0; c < row.cells().size(); c++) {
                cell(c, row.cells().get(c), row.numeric().test(c));
            }
            rows++;
        }
        block.clear();
    }

    private void cell(int column, String text, boolean numeric) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        OptionalDouble number = numeric ? PlainNumbers.exactly(text) : OptionalDouble.empty();
        if (number.isPresent()) {
            cells.begin(0x0203).two(rows, column, ORDINARY).number(number.getAsDouble());
        } else if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a cell of an .xls file has at most 32,767 characters");
        } else {
            cells.begin(0x00FD).two(rows, column, AS_TEXT).four(texts.place(text));
        }
        cells.end();
    }

    @Override
    public void close() throws IOException {
        try {
            flush();
            cellOut.close();
            long textSize = texts.end();
            byte[] globals = globals();
            XlsRecords sizeOfName = new XlsRecords(OutputStream.nullOutputStream());
            boundSheet(sizeOfName, 0);
            long sheetAt = globals.length + sizeOfName.size() + textSize + 4;
            long size = sheetAt + SHEET_HEAD + cells.size() + SHEET_FOOT;
            new CompoundFile("Workbook", size).write(out, to -> write(to, globals, sheetAt));
        } finally {
            texts.close();
            cellOut.close();
            Files.deleteIfExists(cellFile);
            Files.deleteIfExists(textFile);
        }
    }

    private void write(OutputStream to, byte[] globals, long sheetAt) throws IOException {
        XlsRecords records = new XlsRecords(to);
        to.write(globals);
        boundSheet(records, sheetAt);
        Files.copy(textFile, to);
        records.begin(EOF).end();
        begin(records, OF_SHEET);
        records.begin(0x0200).four(0).four(rows).two(0, columns, 0).end();
        Files.copy(cellFile, to);
        records.begin(0x023E).two(0x06B6, 0, 0).four(0x40).two(0, 0).four(0).end();
        records.begin(EOF).end();
    }

    private static void begin(XlsRecords records, int what) throws IOException {
        records.begin(BOF)
                .two(0x0600, what, 0x0DBB, 0x07CC)
                .four(0x41)
                .four(0x06)
                .end();
    }

    private void boundSheet(XlsRecords records, long at) throws IOException {
        records.begin(0x0085).four((int) at).two(0).one(sheet.length()).one(1);
        records.text(sheet, 0, sheet.length()).end();
    }

    /** What comes before the sheet's name: character set, window, fonts and formats as every such file has them. */
    private static byte[] globals() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        XlsRecords records = new XlsRecords(bytes);
        begin(records, OF_WORKBOOK);
        records.begin(0x0042).two(0x04B0).end();
        records.begin(0x003D)
                .two(0x1E0, 0x5A, 0x3FCF, 0x2A4E, 0x38, 0, 0, 1, 0x258)
                .end();
        records.begin(0x0022).two(0).end();
        for (int i = 0; i < 4; i++) {
            font(records);
        }
        for (int i = 0; i < ORDINARY; i++) {
            format(records, 0, 0xFFF5, i == 0 ? 0 : 0xF400);
        }
        format(records, 0, 0x0001, 0);
        format(records, 0x31, 0x0001, 0x0400);
        records.begin(0x0293).two(0x8000).one(0).one(0xFF).end();
        return bytes.toByteArray();
    }

    private static void font(XlsRecords records) throws IOException {
        String name = "宋体";
        records.begin(0x0031)
                .two(220, 0, 0x7FFF, 400, 0)
                .one(0)
                .one(0)
                .one(0x86)
                .one(0);
        records.one(name.length()).one(1).text(name, 0, name.length()).end();
    }

    /** @param number of the format: 0 is the usual one, 0x31 that of texts */
    private static void format(XlsRecords records, int number, int kind, int used) throws IOException {
        records.begin(0x00E0)
                .two(0, number, kind, 0x20, used)
                .four(0)
                .four(0)
                .two(0x20C0)
                .end();
    }
}
