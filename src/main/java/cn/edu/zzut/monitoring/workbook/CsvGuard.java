package cn.edu.zzut.monitoring.workbook;

/** An apostrophe before a text of a .csv file that a spreadsheet would take as a formula; it is taken off again when we read it. */
public final class CsvGuard {

    static final String GUARD = "'";

    private static final String FORMULAS = "=+-@\t\r";

    private CsvGuard() {}

    /** What begins with the guard itself gets another one, so that each is taken off again; numbers stay. */
    public static String guarded(String cell) {
        return isAsked(cell, 0) && PlainNumbers.exactly(cell).isEmpty() ? GUARD + cell : cell;
    }

    /** The cell without its guard. */
    static String unguarded(String cell) {
        return cell.startsWith(GUARD) && isAsked(cell, 1) ? cell.substring(GUARD.length()) : cell;
    }

    private static boolean isAsked(String cell, int at) {
        return cell.length() > at && (FORMULAS + GUARD).indexOf(cell.charAt(at)) >= 0;
    }
}
