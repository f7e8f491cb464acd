package cn.edu.zzut.monitoring.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The records that an .xls file's workbook is made of (BIFF8): a number, a length, and at most 8,224 bytes. */
final class XlsRecords {

    private static final int HEAD = 4;
    private static final int MOST = 8_224;

    private final OutputStream out;
    private final ByteBuffer open = ByteBuffer.allocate(HEAD + MOST).order(ByteOrder.LITTLE_ENDIAN);
    private long size;

    XlsRecords(OutputStream out) {
        this.out = out;
    }

    XlsRecords begin(int number) {
        open.clear();
        open.putShort((short) number).putShort((short) 0);
        return this;
    }

    XlsRecords one(int value) {
        open.put((byte) value);
        return this;
    }

    XlsRecords two(int... values) {
        for (int value : values) {
            open.putShort((short) value);
        }
        return this;
    }

    XlsRecords four(int value) {
        open.putInt(value);
        return this;
    }

    XlsRecords number(double value) {
        open.putDouble(value);
        return this;
    }

    /** Its characters in two bytes each. */
    XlsRecords text(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            open.putChar(text.charAt(i));
        }
        return this;
    }

    /** How many bytes the open record takes still. */
    int room() {
        return open.remaining();
    }

    void end() throws IOException {
        open.putShort(2, (short) (open.position() - HEAD));
        out.write(open.array(), 0, open.position());
        size += open.position();
    }

    /** How many bytes the records have that are ended. */
    long size() {
        return size;
    }
}
