package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.catalog.YearMapping.TableMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table against its predecessor.
 *
 * @param change what is different; empty when nothing is
 * @param mapping where its columns seem to come from
 */
record TableComparison(Optional<TableChange> change, TableMapping mapping) {

    private static final double ALIKE = 0.5;

    static TableComparison between(TableDefinition before, TableDefinition now) {
        Map<String, String> origins = origins(before, now);
        List<ColumnChange> columns = columns(before, now, origins);
        List<Rule> rules = now.rules().stream()
                .filter(rule -> !before.rules().contains(rule))
                .toList();
        List<String> others = others(before, now);
        TableChange.Kind kind = !before.code().equals(now.code())
                ? TableChange.Kind.RECODED
                : before.name().equals(now.name()) ? TableChange.Kind.CHANGED : TableChange.Kind.RENAMED;
        boolean same = kind == TableChange.Kind.CHANGED && columns.isEmpty() && rules.isEmpty() && others.isEmpty();
        TableChange change =
                new TableChange(kind, now.title(), now.code(), before.title(), before.code(), columns, rules, others);
        return new TableComparison(
                same ? Optional.empty() : Optional.of(change), new TableMapping(before.code(), origins));
    }

    /** Columns of the same or a former name; else the likeliest of those that vanished. */
    private static Map<String, String> origins(TableDefinition before, TableDefinition now) {
        Map<String, String> origins = new LinkedHashMap<>();
        now.columns().forEach(column -> column.names().stream()
                .filter(name -> before.column(name).isPresent())
                .findFirst()
                .ifPresent(name -> origins.put(column.name(), name)));
        for (Column column : now.columns()) {
            if (!origins.containsKey(column.name())) {
                before.columns().stream()
                        .filter(old -> !origins.containsValue(old.name()))
                        .filter(old -> now.column(old.name()).isEmpty())
                        .filter(old -> old.type().isNumeric() == column.type().isNumeric())
                        .filter(old -> Likeness.of(old.name(), column.name()) >= ALIKE)
                        .max(Comparator.comparingDouble(old -> Likeness.of(old.name(), column.name())))
                        .ifPresent(old -> origins.put(column.name(), old.name()));
            }
        }
        return origins;
    }

    private static List<ColumnChange> columns(
            TableDefinition before, TableDefinition now, Map<String, String> origins) {
        List<ColumnChange> changes = new ArrayList<>();
        for (Column column : now.columns()) {
            String origin = origins.get(column.name());
            if (origin == null) {
                changes.add(new ColumnChange(
                        ColumnChange.Kind.ADDED,
                        column.name(),
                        "",
                        column.type().title()));
                continue;
            }
            String difference = ColumnChange.difference(before.column(origin).orElseThrow(), column);
            if (!origin.equals(column.name())) {
                changes.add(new ColumnChange(ColumnChange.Kind.RENAMED, column.name(), origin, difference));
            } else if (!difference.isEmpty()) {
                changes.add(new ColumnChange(ColumnChange.Kind.RETYPED, column.name(), origin, difference));
            }
        }
        before.columnNames().stream()
                .filter(name -> !origins.containsValue(name))
                .forEach(name -> changes.add(new ColumnChange(ColumnChange.Kind.REMOVED, "", name, "")));
        return changes;
    }

    private static List<String> others(TableDefinition before, TableDefinition now) {
        List<String> others = new ArrayList<>();
        differ(others, "统计时间", before.statisticalTime(), now.statisticalTime());
        differ(others, "形式", before.isSingleRow() ? "单条" : "列表", now.isSingleRow() ? "单条" : "列表");
        differ(others, "基础表", before.base() ? "是" : "否", now.base() ? "是" : "否");
        differ(others, "主键", before.primaryKey(), now.primaryKey());
        if (!before.foreignKeys().equals(now.foreignKeys())) {
            others.add("引用的基础表变化");
        }
        before.rules().stream()
                .filter(rule -> now.rules().stream().noneMatch(one -> one.id().equals(rule.id())))
                .forEach(rule -> others.add("删除规则 " + rule.id()));
        if (!before.yearOnYear().equals(now.yearOnYear())) {
            others.add("跨年比较的阈值变化");
        }
        return others;
    }

    private static void differ(List<String> others, String name, Object before, Object now) {
        if (!before.equals(now)) {
            others.add(name + " " + before + "→" + now);
        }
    }
}
