package cn.edu.zzut.monitoring.workbook;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** An OLE2 compound file with one stream in it, the form that .xls files have; written from front to back. */
final class CompoundFile {

    /** Shorter streams stand elsewhere: they are made as long. */
    private static final int SHORTEST = 4_096;

    private static final int SECTOR = 512;
    private static final int NUMBERS_A_SECTOR = SECTOR / 4;
    /** So many sectors of the table of sectors are named in the header. */
    private static final int IN_HEADER = 109;

    private static final int FREE = -1;
    private static final int END = -2;
    private static final int OF_TABLE = -3;
    private static final int OF_TABLES_TABLE = -4;

    private static final int STREAM = 2;
    private static final int ROOT = 5;
    private static final int ENTRY = 128;

    /** Writes the stream's bytes, as many as were said. */
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    private final String name;
    private final long length;
    private final int sectors;
    private final int tables;
    private final int tablesTables;

    /** @param size of the stream, in bytes */
    CompoundFile(String name, long size) {
        this.name = name;
        this.length = Math.max(SHORTEST, size);
        this.sectors = Math.toIntExact((length + SECTOR - 1) / SECTOR);
        int table = 1;
        int tablesTable = 0;
        while (table < parts(sectors + 1 + table + tablesTable, NUMBERS_A_SECTOR)
                || tablesTable < parts(Math.max(0, table - IN_HEADER), NUMBERS_A_SECTOR - 1)) {
            table = parts(sectors + 1 + table + tablesTable, NUMBERS_A_SECTOR);
            tablesTable = parts(Math.max(0, table - IN_HEADER), NUMBERS_A_SECTOR - 1);
        }
        this.tables = table;
        this.tablesTables = tablesTable;
    }

    private static int parts(int all, int each) {
        return (all + each - 1) / each;
    }

    /** The stream's sectors come first, then the directory's, the table's and the table of that. */
    void write(OutputStream out, Content content) throws IOException {
        out.write(header());
        Counted counted = new Counted(out);
        content.writeTo(counted);
        pad(counted);
        out.write(directory());
        table(out);
        tableOfTables(out);
    }

    private static ByteBuffer into(byte[] sector) {
        return ByteBuffer.wrap(sector).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] header() {
        byte[] sector = new byte[SECTOR];
        ByteBuffer header = into(sector);
        header.putLong(0xE11AB1A1E011CFD0L);
        header.position(24);
        header.putShort((short) 0x3E).putShort((short) 3).putShort((short) 0xFFFE);
        header.putShort((short) 9).putShort((short) 6);
        header.position(40);
        header.putInt(0).putInt(tables).putInt(sectors).putInt(0).putInt(SHORTEST);
        header.putInt(END).putInt(0);
        header.putInt(tablesTables == 0 ? END : sectors + 1 + tables).putInt(tablesTables);
        for (int i = 0; i < IN_HEADER; i++) {
            header.putInt(i < tables ? sectors + 1 + i : FREE);
        }
        return sector;
    }

    private void pad(Counted content) throws IOException {
        long missing = (long) sectors * SECTOR - content.count;
        if (missing < 0) {
            throw new IllegalStateException("the stream is longer than was said");
        }
        for (; missing > 0; missing -= Math.min(missing, SECTOR)) {
            content.write(new byte[(int) Math.min(missing, SECTOR)]);
        }
    }

    private byte[] directory() {
        byte[] sector = new byte[SECTOR];
        ByteBuffer entries = into(sector);
        entry(entries, "Root Entry", ROOT, 1, END, 0);
        entry(entries, name, STREAM, FREE, 0, length);
        entry(entries, "", 0, FREE, 0, 0);
        entry(entries, "", 0, FREE, 0, 0);
        return sector;
    }

    private static void entry(ByteBuffer entries, String name, int kind, int child, int first, long size) {
        int at = entries.position();
        for (int i = 0; i < name.length(); i++) {
            entries.putChar(name.charAt(i));
        }
        entries.position(at + 64);
        entries.putShort((short) (name.isEmpty() ? 0 : 2 * name.length() + 2));
        entries.put((byte) kind).put((byte) 1);
        entries.putInt(FREE).putInt(FREE).putInt(child);
        entries.position(at + 116);
        entries.putInt(first).putInt((int) size).putInt(0);
        entries.position(at + ENTRY);
    }

    /** Which sector follows which. */
    private void table(OutputStream out) throws IOException {
        byte[] sector = new byte[SECTOR];
        ByteBuffer part = into(sector);
        for (int i = 0; i < tables * NUMBERS_A_SECTOR; i++) {
            part.putInt(next(i));
            if (!part.hasRemaining()) {
                out.write(sector);
                part.clear();
            }
        }
    }

    private int next(int sector) {
        if (sector < sectors - 1) {
            return sector + 1;
        }
        if (sector <= sectors) {
            return END;
        }
        if (sector <= sectors + tables) {
            return OF_TABLE;
        }
        return sector <= sectors + tables + tablesTables ? OF_TABLES_TABLE : FREE;
    }

    private void tableOfTables(OutputStream out) throws IOException {
        int named = IN_HEADER;
        for (int i = 0; i < tablesTables; i++) {
            byte[] sector = new byte[SECTOR];
            ByteBuffer part = into(sector);
            while (part.remaining() > 4) {
                part.putInt(named < tables ? sectors + 1 + named : FREE);
                named++;
            }
            part.putInt(i == tablesTables - 1 ? END : sectors + 1 + tables + i + 1);
            out.write(sector);
        }
    }

    private static final class Counted extends FilterOutputStream {

        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }
}
