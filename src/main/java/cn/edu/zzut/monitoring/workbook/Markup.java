package cn.edu.zzut.monitoring.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The tags of an XML part, read many times faster than by a parser, which reads the part afterwards: this is only to see
 * what that would meet. Names come without their prefix. What no program writes into a workbook is refused: another
 * encoding than UTF-8, declarations, entities in attributes.
 */
final class Markup {

    /** What the tags mean is known elsewhere. */
    interface Reader {

        /** @return whether the rest is to be read */
        boolean starts(String name, Markup tag) throws IOException;

        void ends(String name, String text);
    }

    private static final int BUFFER = 64 * 1024;
    private static final int END = -1;
    /** The longest name, attribute or text that is looked at; what is longer is cut. */
    private static final int SEEN = 512;

    /** Names of one letter, which nearly all are. */
    private static final String[] ONE = new String[128];

    static {
        for (char letter = 0; letter < ONE.length; letter++) {
            ONE[letter] = String.valueOf(letter);
        }
    }

    private final InputStream in;
    private final Reader reader;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] seen = new byte[SEEN];
    private int position;
    private int end;
    private int length;
    private int depth;
    private boolean collecting;
    private final byte[] text = new byte[SEEN];
    private int textLength;
    private String row = "";
    private String type = "";

    private Markup(InputStream in, Reader reader) {
        this.in = in;
        this.reader = reader;
    }

    /** @throws IOException when it is no XML that a workbook has */
    static void read(InputStream in, Reader reader) throws IOException {
        new Markup(in, reader).all();
    }

    /** The attribute r of the tag; empty without one. */
    String r() {
        return row;
    }

    /** The attribute t of the tag; empty without one. */
    String t() {
        return type;
    }

    /** The text up to the end of this element is wanted. */
    void collect() {
        collecting = true;
        textLength = 0;
    }

    private int next() throws IOException {
        if (position == end) {
            end = in.read(buffer, 0, BUFFER);
            position = 0;
            if (end <= 0) {
                end = 0;
                return END;
            }
        }
        return buffer[position++];
    }

    private static IOException odd(String what) {
        return new IOException(what);
    }

    private void all() throws IOException {
        for (int letter = next(); letter != END; letter = next()) {
            if (letter == 0) {
                throw odd("no UTF-8");
            }
            if (letter == '<') {
                if (!markup()) {
                    return;
                }
            } else if (collecting) {
                keep(letter);
            }
        }
        if (depth != 0) {
            throw odd("unfinished");
        }
    }

    private void keep(int letter) {
        if (textLength < SEEN) {
            text[textLength++] = (byte) letter;
        }
    }

    private boolean markup() throws IOException {
        int letter = next();
        switch (letter) {
            case '!' -> declaration();
            case '?' -> instruction();
            case '/' -> end(name(next()), next());
            default -> {
                return start(letter);
            }
        }
        return true;
    }

    /** Comments and texts within brackets; a document type is nobody's. */
    private void declaration() throws IOException {
        int letter = next();
        if (letter == '-') {
            skipTo("-->", false);
        } else if (letter == '[') {
            for (char expected : "CDATA[".toCharArray()) {
                if (next() != expected) {
                    throw odd("a declaration");
                }
            }
            skipTo("]]>", collecting);
        } else {
            throw odd("a declaration");
        }
    }

    private void instruction() throws IOException {
        length = 0;
        for (int letter = next(); letter != '>'; letter = next()) {
            if (letter == END || letter == 0) {
                throw odd("unfinished");
            }
            if (length < SEEN) {
                seen[length++] = (byte) letter;
            }
        }
        String said = new String(seen, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (said.startsWith("xml ")
                && said.contains("encoding")
                && !said.contains("utf-8")
                && !said.contains("us-ascii")) {
            throw odd("no UTF-8");
        }
    }

    private void skipTo(String close, boolean keeping) throws IOException {
        int matched = 0;
        while (matched < close.length()) {
            int letter = next();
            if (letter == END) {
                throw odd("unfinished");
            }
            if (keeping) {
                keep(letter);
            }
            if (letter == close.charAt(matched)) {
                matched++;
            } else if (!(letter == close.charAt(0) && matched == 2 && close.charAt(0) == close.charAt(1))) {
                matched = letter == close.charAt(0) ? 1 : 0;
            }
        }
        if (keeping) {
            textLength = Math.max(0, textLength - close.length());
        }
    }

    /** A name up to what follows it, which stays to be read again. */
    private String name(int first) throws IOException {
        length = 0;
        int letter = first;
        while (letter > ' ' && letter != '>' && letter != '/' && letter != '=') {
            if (letter == ':') {
                length = 0;
            } else if (length < SEEN) {
                seen[length++] = (byte) letter;
            }
            letter = next();
        }
        if (letter == END) {
            throw odd("unfinished");
        }
        position--;
        return length == 1 ? ONE[seen[0] & 0x7f] : new String(seen, 0, length, StandardCharsets.ISO_8859_1);
    }

    private void end(String name, int after) throws IOException {
        int letter = after;
        while (letter != '>') {
            if (letter == END) {
                throw odd("unfinished");
            }
            letter = next();
        }
        ended(name);
    }

    private void ended(String name) {
        depth--;
        reader.ends(name, collecting ? new String(text, 0, textLength, StandardCharsets.UTF_8) : "");
        collecting = false;
    }

    private boolean start(int first) throws IOException {
        String name = name(first);
        row = "";
        type = "";
        depth++;
        boolean closed = false;
        for (int letter = next(); letter != '>'; letter = next()) {
            if (letter == END) {
                throw odd("unfinished");
            }
            closed = letter == '/';
            if (letter > ' ' && !closed) {
                attribute(letter);
            }
        }
        boolean more = reader.starts(name, this);
        if (closed) {
            ended(name);
        }
        return more;
    }

    private void attribute(int first) throws IOException {
        boolean prefixed = false;
        int letter = first;
        int named = 0;
        int only = first;
        while (letter != '=') {
            if (letter == END || letter == '>') {
                throw odd("an attribute");
            }
            prefixed |= letter == ':';
            named += letter > ' ' ? 1 : 0;
            letter = next();
        }
        int quote = next();
        while (quote <= ' ' && quote != END) {
            quote = next();
        }
        if (quote != '"' && quote != '\'') {
            throw odd("an attribute");
        }
        boolean wanted = named == 1 && !prefixed && (only == 'r' || only == 't');
        length = 0;
        for (letter = next(); letter != quote; letter = next()) {
            if (letter == END || (wanted && letter == '&')) {
                throw odd("an attribute");
            }
            if (wanted && length < SEEN) {
                seen[length++] = (byte) letter;
            }
        }
        if (wanted) {
            String value = length == 1 ? ONE[seen[0] & 0x7f] : new String(seen, 0, length, StandardCharsets.ISO_8859_1);
            if (only == 'r') {
                row = value;
            } else {
                type = value;
            }
        }
    }
}
