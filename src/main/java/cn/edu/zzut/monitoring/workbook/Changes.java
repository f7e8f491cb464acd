package cn.edu.zzut.monitoring.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands otherwise in the rows than in the file: counted by kind, the first places of each named. */
final class Changes {

    private final Map<String, Named> found = new LinkedHashMap<>();
    private final Places places;
    private int count;

    Changes() {
        this(Places.ROWS);
    }

    Changes(Places places) {
        this.places = places;
    }

    /** How many there were so far. */
    int count() {
        return count;
    }

    /** @param what in words that follow 有3个单元格 */
    void add(String what, int row, String column) {
        count++;
        found.computeIfAbsent(what, first -> new Named()).add(() -> places.of(row, column));
    }

    /** @param how it was and is there, behind the place where that is named */
    void add(String what, int row, String column, String how) {
        count++;
        found.computeIfAbsent(what, first -> new Named()).add(() -> places.of(row, column) + how);
    }

    /** Such as 有3个单元格去掉了看不见的字符：第3行“工号”、第8行“姓名”、…. */
    List<String> remarks() {
        return found.entrySet().stream()
                .map(change -> "有" + change.getValue().count() + "个单元格" + change.getKey() + "：" + change.getValue())
                .toList();
    }
}
