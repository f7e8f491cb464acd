package cn.edu.zzut.monitoring.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of a column.
 *
 * @param column its name; empty when it was removed
 * @param before its name in the year before; empty when it is new
 * @param detail what is different about it, in Chinese
 */
public record ColumnChange(Kind kind, String column, String before, String detail) {

    /** The kinds of change. */
    public enum Kind {
        ADDED("新增"),
        REMOVED("删除"),
        RENAMED("疑似改名"),
        RETYPED("要求变化");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What a column demands otherwise than its predecessor; empty when it demands the same. */
    static String difference(Column before, Column now) {
        List<String> differences = new ArrayList<>();
        if (before.type() != now.type()) {
            differences.add("类型 " + before.type().title() + "→" + now.type().title());
        }
        if (!before.required().equals(now.required())) {
            differences.add(now.required() ? "改为必填" : "改为选填");
        }
        if (before.maxLength() != now.maxLength()) {
            differences.add("长度 " + length(before) + "→" + length(now));
        }
        if (!before.values().equals(now.values())) {
            differences.add(values(before, now));
        }
        if (!before.separator().equals(now.separator())) {
            differences.add(now.separator().isEmpty() ? "不再允许多个值" : "允许多个值");
        }
        if (!before.limits().phrase().equals(now.limits().phrase())) {
            differences.add("限值 " + limits(before) + "→" + limits(now));
        }
        if (!before.format().equals(now.format())) {
            differences.add("格式变化");
        }
        if (!before.synonyms().equals(now.synonyms())) {
            differences.add("可以改写为标准写法的词变化");
        }
        if (!before.unit().equals(now.unit())) {
            differences.add("计量单位 " + unit(before) + "→" + unit(now));
        }
        if (before.privacy() != now.privacy()) {
            differences.add(
                    "个人信息标注 " + before.privacy().title() + "→" + now.privacy().title());
        }
        return String.join("；", differences);
    }

    private static String limits(Column column) {
        return column.limits().phrase().isEmpty() ? "不限" : column.limits().phrase();
    }

    private static String unit(Column column) {
        return column.unit().isEmpty() ? "无" : column.unit();
    }

    private static String length(Column column) {
        return column.maxLength() == 0 ? "不限" : String.valueOf(column.maxLength());
    }

    private static String values(Column before, Column now) {
        List<String> added = now.values().stream()
                .filter(value -> !before.values().contains(value))
                .toList();
        List<String> removed = before.values().stream()
                .filter(value -> !now.values().contains(value))
                .toList();
        return "可选值" + (added.isEmpty() ? "" : " 增加" + String.join("、", added))
                + (removed.isEmpty() ? "" : " 删除" + String.join("、", removed))
                + (added.isEmpty() && removed.isEmpty() ? "次序变化" : "");
    }
}
