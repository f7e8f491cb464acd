package cn.edu.zzut.monitoring.national;

/**
 * A line of the platform's error list as it stands there.
 *
 * @param line its number in the file
 * @param code the table's number, empty where only its name is given
 * @param row the row's number as the platform counts; 0 where none is given, or none that can be
 * @param noRow what stands in the place of the row's number and is none; empty otherwise
 */
record ErrorLine(
        int line,
        String code,
        String tableName,
        int row,
        String noRow,
        String column,
        String value,
        String kind,
        String message,
        String severity) {

    static final String ERROR = "错误";
    static final String HINT = "提示";
}
