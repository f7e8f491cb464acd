package cn.edu.zzut.monitoring.workbook;

import java.util.List;
import java.util.stream.Stream;

/** Several codes or names in one cell of a workbook of ours, with whatever people put between them. */
public final class CellList {

    private static final String BETWEEN = "[;；、,，\\n]";

    private CellList() {}

    /** Without blanks around them and without empty ones. */
    public static List<String> of(String text) {
        return Stream.of(text.split(BETWEEN))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
