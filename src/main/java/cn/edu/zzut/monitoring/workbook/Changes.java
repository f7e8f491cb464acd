package cn.edu.zzut.monitoring.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands otherwise in the rows than in the file: counted by kind, the first places of each named. */
final class Changes {

    private static final int NAMED = 5;

    private final Map<String, List<String>> places = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** @param what in words that follow 有3个单元格 */
    void add(String what, int row, String column) {
        counts.merge(what, 1, Integer::sum);
        List<String> named = places.computeIfAbsent(what, first -> new ArrayList<>());
        if (named.size() < NAMED) {
            named.add("第" + row + "行“" + column + "”");
        }
    }

    /** Such as 有3个单元格去掉了看不见的字符：第3行“工号”、第8行“姓名”、…. */
    List<String> remarks() {
        return counts.entrySet().stream()
                .map(change -> "有" + change.getValue() + "个单元格" + change.getKey() + "："
                        + String.join("、", places.get(change.getKey())) + (change.getValue() > NAMED ? "等" : ""))
                .toList();
    }
}
