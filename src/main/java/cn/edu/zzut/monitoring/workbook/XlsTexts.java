package cn.edu.zzut.monitoring.workbook;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The texts of an .xls file's cells (its SST), in a file of their own until all are there. */
final class XlsTexts implements AutoCloseable {

    private static final int SST = 0x00FC;
    private static final int CONTINUE = 0x003C;
    private static final int TWO_BYTES_EACH = 1;
    /** A text's length, its flags and its first character stand together. */
    private static final int BEGINNING = 5;

    private static final int COUNTS_AT = 4;
    private static final int REMEMBERED = 20_000;
    private static final int LONGEST_REMEMBERED = 60;

    private final Map<String, Integer> known = new HashMap<>();
    private final Path file;
    private final OutputStream out;
    private final XlsRecords records;
    private int uses;
    private int count;

    XlsTexts(Path file) throws IOException {
        this.file = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        this.records = new XlsRecords(out).begin(SST).four(0).four(0);
    }

    /** Where the text stands; short ones that come often stand there once. */
    int place(String text) throws IOException {
        uses++;
        Integer place = known.get(text);
        if (place != null) {
            return place;
        }
        if (text.length() <= LONGEST_REMEMBERED && known.size() < REMEMBERED) {
            known.put(text, count);
        }
        add(text);
        return count++;
    }

    private void add(String text) throws IOException {
        if (records.room() < BEGINNING) {
            goOn();
        }
        records.two(text.length()).one(TWO_BYTES_EACH);
        for (int from = 0; from < text.length(); ) {
            if (records.room() < 2) {
                goOn();
                records.one(TWO_BYTES_EACH);
            }
            int to = Math.min(text.length(), from + records.room() / 2);
            records.text(text, from, to);
            from = to;
        }
    }

    private void goOn() throws IOException {
        records.end();
        records.begin(CONTINUE);
    }

    /** Ends the texts; how many bytes they take. */
    long end() throws IOException {
        records.end();
        out.close();
        ByteBuffer counts = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        counts.putInt(uses).putInt(count);
        try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "rw")) {
            whole.seek(COUNTS_AT);
            whole.write(counts.array());
        }
        return records.size();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
