package cn.edu.zzut.monitoring.workbook;

/** The quotes of a text file: one too many makes one cell of all that follows. */
final class Quotes {

    private Quotes() {}

    /** @throws UploadRefused when a quote that begins a cell is not closed at the cell's end */
    static void requireClosed(String text, char separator) {
        boolean begins = true;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (begins && letter == '"') {
                int end = end(text, i + 1);
                if (end < 0 || !endsCell(text, end + 1, separator)) {
                    throw new UploadRefused("第" + line + "行有一个引号（\"）没有成对，系统分不清单元格到哪里为止，整个文件没有读入。"
                            + "请改正或删除这个引号，或在Excel或WPS中另存为.xlsx后再上传。");
                }
                line += lines(text, i, end);
                i = end;
                begins = false;
            } else {
                boolean ends = endsLine(text, i);
                line += ends ? 1 : 0;
                begins = ends || letter == separator || letter == '\r';
            }
        }
    }

    /** Where the quote is closed; two of them stand for one that is part of the text. */
    private static int end(String text, int from) {
        int quote = text.indexOf('"', from);
        while (quote >= 0 && quote + 1 < text.length() && text.charAt(quote + 1) == '"') {
            quote = text.indexOf('"', quote + 2);
        }
        return quote;
    }

    private static boolean endsCell(String text, int at, char separator) {
        return at >= text.length()
                || text.charAt(at) == separator
                || text.charAt(at) == '\n'
                || text.charAt(at) == '\r';
    }

    private static boolean endsLine(String text, int at) {
        char letter = text.charAt(at);
        return letter == '\n' || (letter == '\r' && !text.startsWith("\n", at + 1));
    }

    private static int lines(String text, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += endsLine(text, i) ? 1 : 0;
        }
        return lines;
    }
}
