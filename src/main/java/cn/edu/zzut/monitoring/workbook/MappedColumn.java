package cn.edu.zzut.monitoring.workbook;

/**
 * A column of a table and the heading that it was read from.
 *
 * @param place the heading's column in the sheet, such as C
 */
public record MappedColumn(String column, String heading, String place, How how) {

    /** How it is known that the heading stands for the column. */
    public enum How {
        SAME("同名"),
        SYNONYM("曾用名或写法不同"),
        CHOICE("人工指定");

        private final String title;

        How(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
