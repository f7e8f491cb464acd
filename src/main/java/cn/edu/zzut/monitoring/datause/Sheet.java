package cn.edu.zzut.monitoring.datause;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is given of a table, before it becomes a file.
 *
 * @param rows each with as many cells as there are headings
 */
record Sheet(String title, List<String> headings, List<List<String>> rows) {

    /** The heading of the column that proves where the rows come from. */
    static final String MARK = "核验码";

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

    /** The same rows in the order that is the delivery's only, each with its mark at the end. */
    Sheet marked(DeliveryKey key) {
        List<List<String>> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparingLong(row -> key.place(textOf(row))));
        List<List<String>> marked = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            List<String> cells = new ArrayList<>(ordered.get(i));
            cells.add(key.mark(title + "|" + i));
            marked.add(cells);
        }
        List<String> all = new ArrayList<>(headings);
        all.add(MARK);
        return new Sheet(title, all, marked);
    }

    /** The row as one text, whichever way a spreadsheet writes its numbers; empty cells at the end do not count. */
    static String textOf(List<String> cells) {
        List<String> plain = new ArrayList<>(cells.stream().map(Sheet::plain).toList());
        while (!plain.isEmpty() && plain.get(plain.size() - 1).isEmpty()) {
            plain.remove(plain.size() - 1);
        }
        return String.join("\t", plain);
    }

    private static String plain(String cell) {
        String text = cell.strip();
        return NUMBER.matcher(text).matches()
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }
}
