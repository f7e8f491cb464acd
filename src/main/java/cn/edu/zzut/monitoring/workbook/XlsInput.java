package cn.edu.zzut.monitoring.workbook;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.record.RecordInputStream;

/** The records of one part of an .xls file's workbook, from front to back; a text may go on in the next record. */
final class XlsInput implements AutoCloseable {

    private static final int BOF = 0x0809;
    private static final int EOF = 0x000A;
    private static final int WIDE = 1;
    private static final int FORMATTED = 8;
    private static final int PHONETIC = 4;
    private static final byte[] PASSED_OVER = new byte[8_192];

    private final InputStream bytes;
    private final RecordInputStream records;
    private int depth;

    private XlsInput(InputStream bytes) {
        this.bytes = bytes;
        this.records = new RecordInputStream(bytes);
    }

    /** @param end of the part in the file: what says to go on behind it is not whole */
    static XlsInput open(Path file, long begin, long end) throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(begin);
            return new XlsInput(new BufferedInputStream(new Part(in, end - begin)));
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Goes on to the next record of the part itself, past drawings within; false at the part's end. */
    boolean next() {
        do {
            records.readRemainder();
            if (!records.hasNextRecord()) {
                throw new IllegalStateException("the part has no end");
            }
            records.nextRecord();
            if (number() == BOF) {
                depth++;
            } else if (number() == EOF) {
                depth--;
            }
        } while (depth > 1 || (depth == 1 && number() == EOF));
        if (depth <= 0 && number() != EOF) {
            throw new IllegalStateException("no part begins here");
        }
        return depth > 0;
    }

    /** What kind of record it is. */
    int number() {
        return records.getSid() & 0xFFFF;
    }

    /** Whether the record has so many bytes left. */
    boolean has(int bytes) {
        return records.remaining() >= bytes;
    }

    int one() {
        return records.readUByte();
    }

    int two() {
        return records.readUShort();
    }

    int four() {
        return records.readInt();
    }

    long eight() {
        return records.readLong();
    }

    double real() {
        return records.readDouble();
    }

    /** A text with its kind before it, of so many characters. */
    String text(int length) {
        int kind = one();
        return (kind & WIDE) == 0 ? records.readCompressedUnicode(length) : records.readUnicodeLEString(length);
    }

    /** A text with its length before it, and with what its letters look like behind it, which is passed over. */
    String richText() {
        int length = two();
        int kind = one();
        long behind = (kind & FORMATTED) == 0 ? 0 : 4L * two();
        if ((kind & PHONETIC) != 0) {
            behind += four() & 0xFFFF_FFFFL;
        }
        String text = (kind & WIDE) == 0 ? records.readCompressedUnicode(length) : records.readUnicodeLEString(length);
        while (behind > 0) {
            int some = (int) Math.min(behind, PASSED_OVER.length);
            records.readFully(PASSED_OVER, 0, some);
            behind -= some;
        }
        return text;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** A file up to a place in it. */
    private static final class Part extends FilterInputStream {

        private long left;

        Part(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            int read = left > 0 ? super.read() : -1;
            left -= read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = left > 0 ? super.read(to, offset, (int) Math.min(length, left)) : -1;
            left -= Math.max(0, read);
            return read;
        }
    }
}
