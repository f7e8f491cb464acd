package cn.edu.zzut.monitoring.catalog;

import java.util.List;

/**
 * What became of a table.
 *
 * @param table its title; empty when it was removed
 * @param code its number; null when it was removed
 * @param before its title in the year before; empty when it is new
 * @param from its number in the year before; null when it is new
 * @param columns what became of its columns
 * @param rules the rules that are new or different
 * @param others what else is different, in Chinese
 */
public record TableChange(
        Kind kind,
        String table,
        TableCode code,
        String before,
        TableCode from,
        List<ColumnChange> columns,
        List<Rule> rules,
        List<String> others) {

    /** The kinds of change. */
    public enum Kind {
        ADDED("新增"),
        REMOVED("删除"),
        RECODED("疑似改号"),
        RENAMED("改名"),
        CHANGED("内容变化");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
