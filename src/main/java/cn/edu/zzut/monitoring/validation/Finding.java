package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 校验结果: what is wrong or odd, and where.
 *
 * @param row the sheet's row number; 0 when the finding is about the whole table
 * @param column the column's name; empty when the finding is about the whole row or table
 * @param value what stands there
 * @param expected what was expected instead
 * @param message the whole finding as a sentence
 * @param count how many alike it stands for: 1, or more where there are too many to list each
 * @param cells the cells of the filer's own file, such as C5, where the row is not one of that file's; empty otherwise
 */
public record Finding(
        Severity severity,
        String rule,
        int row,
        String column,
        String value,
        String expected,
        String message,
        int count,
        String cells) {

    private static final int LONGEST_VALUE = 200;
    private static final int CELLS_NAMED = 5;

    public Finding {
        value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }

    /** One that stands for itself. */
    Finding(Severity severity, String rule, int row, String column, String value, String expected, String message) {
        this(severity, rule, row, column, value, expected, message, 1, "");
    }

    /** What an explanation is of, as far as it says it. */
    public static Finding of(Explanation said) {
        return new Finding(Severity.ANOMALY, said.rule(), 0, said.column(), said.value(), "", said.value());
    }

    /** The same, about values that stand in these cells of the filer's file: column → such as C5. */
    Finding in(Map<String, String> places) {
        List<String> named = Stream.concat(Stream.of(column), Stream.of(column.split("[+、]")))
                .distinct()
                .filter(places::containsKey)
                .map(places::get)
                .toList();
        if (row == 0 || named.isEmpty()) {
            return this;
        }
        String inRow = "第" + row + "行";
        String all = named.stream().limit(CELLS_NAMED).collect(Collectors.joining("、"))
                + (named.size() > CELLS_NAMED ? "等" : "");
        return new Finding(
                severity,
                rule,
                row,
                column,
                value,
                expected,
                message.startsWith(inRow) ? all + message.substring(inRow.length()) : message,
                count,
                all);
    }

    /** The same for whoever is not shown what marked columns hold: where one has a part in it, without what stands there. */
    public Finding masked(TableDefinition table) {
        boolean tells = table.columns().stream()
                .filter(marked -> marked.privacy().isMarked())
                .anyMatch(marked -> isAbout(marked.name()));
        return tells ? withoutValues() : this;
    }

    private boolean isAbout(String name) {
        return column.equals(name) || List.of(column.split("[+、]")).contains(name);
    }

    /** Where it is and of which kind, without what stands there: for mails, processes and the log, which keep no cells. */
    public Finding withoutValues() {
        String title = FindingGroup.title(rule, expected);
        String where = !cells.isEmpty() ? cells : row > 0 ? "第" + row + "行" : "";
        return new Finding(
                severity,
                rule,
                row,
                column,
                "",
                title,
                where + (column.isEmpty() ? "" : "“" + column + "”") + "：" + title
                        + (count > 1 ? "（共" + count + "处）" : ""),
                count,
                cells);
    }

    /** Where it is, as the filer finds it: cells, a row's number, or the whole table. */
    public String place() {
        return !cells.isEmpty() ? cells : row > 0 ? String.valueOf(row) : "整表";
    }

    static Finding error(String rule, int row, String column, String value, String expected) {
        String place = (row > 0 ? "第" + row + "行" : "") + (column.isEmpty() ? "" : "“" + column + "”");
        return new Finding(
                Severity.ERROR,
                rule,
                row,
                column,
                value,
                expected,
                place + (value.isEmpty() ? "为空" : "的值“" + shorten(value) + "”有误") + "，应为：" + expected);
    }

    private static String shorten(String value) {
        return value.length() > 40 ? value.substring(0, 40) + "…" : value;
    }
}
