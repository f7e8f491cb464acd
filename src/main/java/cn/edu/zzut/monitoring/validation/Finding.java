package cn.edu.zzut.monitoring.validation;

/**
 * 校验结果: what is wrong or odd, and where.
 *
 * @param row the sheet's row number; 0 when the finding is about the whole table
 * @param column the column's name; empty when the finding is about the whole row or table
 * @param value what stands there
 * @param expected what was expected instead
 * @param message the whole finding as a sentence
 * @param count how many alike it stands for: 1, or more where there are too many to list each
 */
public record Finding(
        Severity severity,
        String rule,
        int row,
        String column,
        String value,
        String expected,
        String message,
        int count) {

    private static final int LONGEST_VALUE = 200;

    public Finding {
        value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }

    /** One that stands for itself. */
    Finding(Severity severity, String rule, int row, String column, String value, String expected, String message) {
        this(severity, rule, row, column, value, expected, message, 1);
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
