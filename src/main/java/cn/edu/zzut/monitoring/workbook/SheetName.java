package cn.edu.zzut.monitoring.workbook;

/** What spreadsheets take for the name of a sheet, made of a text that anybody may have written. */
final class SheetName {

    static final int LONGEST = 31;

    private static final String NONE = "表";

    private SheetName() {}

    /** Without what ends or quotes a name; never empty. */
    static String of(String title) {
        String permitted = title.replaceAll("[\\\\/?*\\[\\]:\\p{Cntrl}]", "、").replaceAll("^'+|'+$", "’");
        String name = permitted.length() > LONGEST ? permitted.substring(0, LONGEST) : permitted;
        return name.isBlank() ? NONE : name.endsWith("'") ? name.substring(0, name.length() - 1) + "’" : name;
    }
}
