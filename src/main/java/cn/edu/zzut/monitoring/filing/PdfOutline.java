package cn.edu.zzut.monitoring.filing;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a PDF is structure: without comments, texts and the content of streams, in which anything may stand.
 *
 * @param text of all dictionaries, lists and references
 * @param streams in the order of the file
 */
record PdfOutline(String text, List<Stream> streams) {

    private static final String BEGIN = "stream";
    private static final String END = "endstream";

    /** Far more than documents have that people hand in; the memory is not for others. */
    private static final int MOST_STREAMS = 100_000;

    /** @param dictionary that stands before it */
    record Stream(String dictionary, int from, int to) {}

    static PdfOutline of(String file) {
        Reading reading = new Reading(file);
        reading.all();
        return new PdfOutline(reading.kept.toString(), List.copyOf(reading.streams));
    }

    private static final class Reading {

        private final String file;
        private final StringBuilder kept = new StringBuilder();
        private final List<Stream> streams = new ArrayList<>();
        private int at;

        Reading(String file) {
            this.file = file;
        }

        void all() {
            while (at < file.length()) {
                switch (file.charAt(at)) {
                    case '%' -> skipComment();
                    case '(' -> skipText();
                    case '<' -> skipDigitsOrBeginDictionary();
                    case 's' -> skipStreamOrKeep();
                    default -> keep();
                }
            }
        }

        private void keep() {
            kept.append(file.charAt(at++));
        }

        private void skipComment() {
            while (at < file.length() && file.charAt(at) != '\n' && file.charAt(at) != '\r') {
                at++;
            }
        }

        private void skipText() {
            int depth = 0;
            do {
                switch (file.charAt(at++)) {
                    case '\\' -> at++;
                    case '(' -> depth++;
                    case ')' -> depth--;
                    default -> {}
                }
            } while (depth > 0 && at < file.length());
        }

        private void skipDigitsOrBeginDictionary() {
            if (file.startsWith("<<", at)) {
                keep();
                keep();
            } else {
                int end = file.indexOf('>', at);
                at = end < 0 ? file.length() : end + 1;
            }
        }

        private void skipStreamOrKeep() {
            int from = at + BEGIN.length();
            boolean begins = file.startsWith(BEGIN, at)
                    && standsBehindADictionary()
                    && (file.startsWith("\n", from) || file.startsWith("\r", from));
            if (!begins) {
                keep();
                return;
            }
            from += file.startsWith("\r\n", from) ? 2 : 1;
            int end = file.indexOf(END, from);
            int to = end < 0 ? file.length() : end;
            if (streams.size() < MOST_STREAMS) {
                streams.add(new Stream(kept.substring(Math.max(0, kept.lastIndexOf("obj"))), from, to));
            }
            at = Math.min(file.length(), to + END.length());
        }

        private boolean standsBehindADictionary() {
            int last = kept.length() - 1;
            while (last > 0 && Character.isWhitespace(kept.charAt(last))) {
                last--;
            }
            return last > 0 && kept.charAt(last) == '>' && kept.charAt(last - 1) == '>';
        }
    }
}
