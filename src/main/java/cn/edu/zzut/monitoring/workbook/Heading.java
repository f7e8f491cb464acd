package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What could be a sheet's heading: one row, or two where groups of columns have a merged cell above them.
 *
 * @param first the number of its first row
 * @param last the number of its last row; data stand below
 * @param names each column's names, the one that it is shown with first: its own, or that with its group's before it
 * @param places where each name stands, in plain form; the first place where it stands twice
 */
record Heading(int first, int last, List<List<String>> names, Map<String, Integer> places) {

    private static final Pattern ADDED =
            Pattern.compile("[\\s*★※\\p{Cf}]|[(\\[【](必填|选填|必填项|选填项|必须填写|可不填|可选)[)\\]】]|:$");

    private static Heading of(int first, int last, List<List<String>> names) {
        Map<String, Integer> places = new HashMap<>();
        for (int column = 0; column < names.size(); column++) {
            for (String name : names.get(column)) {
                places.putIfAbsent(plain(name), column);
            }
        }
        places.remove("");
        return new Heading(first, last, names, places);
    }

    /** All candidates at the top of a sheet, those of one row first. */
    static List<Heading> of(RawSheet sheet) {
        List<Heading> candidates = new ArrayList<>();
        List<RawRow> rows = sheet.head();
        rows.forEach(row -> candidates.add(oneRow(row)));
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).number() == rows.get(i - 1).number() + 1) {
                candidates.add(twoRows(rows.get(i - 1), rows.get(i)));
            }
        }
        return candidates;
    }

    private static Heading oneRow(RawRow row) {
        return of(
                row.number(),
                row.number(),
                row.cells().stream().map(cell -> List.of(shown(cell))).toList());
    }

    private static Heading twoRows(RawRow upper, RawRow lower) {
        List<List<String>> names = new ArrayList<>();
        String group = "";
        int width = Math.max(upper.cells().size(), lower.cells().size());
        for (int i = 0; i < width; i++) {
            String above = shown(upper.cell(i));
            String own = shown(lower.cell(i));
            group = above.isEmpty() ? group : above;
            names.add(own.isEmpty() ? List.of(above) : List.of(own, group + own));
        }
        return of(upper.number(), lower.number(), names);
    }

    private static String shown(RawCell cell) {
        return PlainText.of(cell.text()).strip();
    }

    String shown(int column) {
        return names.get(column).get(0);
    }

    int width() {
        return names.size();
    }

    /** People and programs vary blanks, line ends, the width of brackets and what they add for "required". */
    static String plain(String heading) {
        return ADDED.matcher(Normalizer.normalize(heading, Normalizer.Form.NFKC))
                .replaceAll("");
    }
}
