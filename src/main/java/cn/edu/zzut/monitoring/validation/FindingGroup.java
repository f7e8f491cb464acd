package cn.edu.zzut.monitoring.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings of one kind in one column, to be worked through together.
 *
 * @param title what is wrong with all of them, in Chinese
 * @param rows the first rows that have it, or the cells of the filer's file where its names stand one below the other
 */
public record FindingGroup(String rule, Severity severity, String title, String column, int count, List<String> rows) {

    private static final int ROWS_NAMED = 20;

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("required", "必填项为空"),
            Map.entry("type", "类型不符"),
            Map.entry("length", "超过规定长度"),
            Map.entry("format", "格式不符"),
            Map.entry("enumeration", "不在可选值内"),
            Map.entry("minimum", "小于允许的最小值"),
            Map.entry("maximum", "大于允许的最大值"),
            Map.entry("decimals", "小数位数过多"),
            Map.entry("earliest", "早于可能的时间"),
            Map.entry("latest", "晚于可能的时间"),
            Map.entry("unique", "与其他行重复"),
            Map.entry("reference", "引用的值在基础表中不存在"),
            Map.entry("disjoint", "与其他表重复"),
            Map.entry("row-count", "行数不符"),
            Map.entry("year-on-year", "与上年相差较大"));

    /** Errors first, then the most frequent. */
    static List<FindingGroup> of(List<Finding> findings) {
        Map<List<String>, List<Finding>> groups = new LinkedHashMap<>();
        for (Finding finding : findings) {
            groups.computeIfAbsent(List.of(finding.rule(), finding.column()), key -> new ArrayList<>())
                    .add(finding);
        }
        return groups.values().stream()
                .map(FindingGroup::group)
                .sorted(Comparator.comparing(FindingGroup::severity)
                        .thenComparing(FindingGroup::count, Comparator.reverseOrder()))
                .toList();
    }

    /** What is wrong, without what stands there: a rule of the catalog says it by its own words. */
    static String title(String rule, String expected) {
        return TITLES.getOrDefault(rule, expected);
    }

    private static FindingGroup group(List<Finding> findings) {
        Finding first = findings.get(0);
        return new FindingGroup(
                first.rule(),
                first.severity(),
                title(first.rule(), first.expected()),
                first.column(),
                findings.stream().mapToInt(Finding::count).sum(),
                findings.stream()
                        .filter(finding -> finding.row() > 0)
                        .map(Finding::place)
                        .limit(ROWS_NAMED)
                        .toList());
    }
}
