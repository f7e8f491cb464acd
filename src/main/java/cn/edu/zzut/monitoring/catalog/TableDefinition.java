package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table (表格) of the catalog.
 *
 * @param category which of the platform's groups it is in, such as 学生信息
 * @param statisticalTime 时点 (30 September), 学年 (1 September to 31 August) or 自然年 (the year before)
 * @param base whether it is a 基础数据表, locked before the others can be (第十九条)
 * @param optional whether a school without such data leaves the table out
 * @param code2019 the table's number in the edition of 2019, where that was another one; null otherwise
 * @param fillOrder tables of a lower number come first, because this one refers to some of them
 * @param primaryKey the columns that tell rows apart; empty for a 单条 table
 * @param uniqueKeys further columns, each unique by itself
 */
public record TableDefinition(
        TableCode code,
        String name,
        String category,
        String statisticalTime,
        Shape shape,
        boolean base,
        boolean optional,
        String code2019,
        int fillOrder,
        UsuallyFilledBy usuallyFilledBy,
        @JsonProperty("fields") List<Column> columns,
        List<String> primaryKey,
        List<String> uniqueKeys,
        List<ForeignKey> foreignKeys,
        List<Disjoint> disjointFrom,
        List<Rule> rules,
        YearOnYear yearOnYear) {

    public TableDefinition {
        columns = List.copyOf(columns);
        primaryKey = primaryKey == null ? List.of() : List.copyOf(primaryKey);
        uniqueKeys = uniqueKeys == null ? List.of() : List.copyOf(uniqueKeys);
        foreignKeys = foreignKeys == null ? List.of() : List.copyOf(foreignKeys);
        usuallyFilledBy = usuallyFilledBy == null ? UsuallyFilledBy.UNKNOWN : usuallyFilledBy;
        disjointFrom = disjointFrom == null ? List.of() : List.copyOf(disjointFrom);
        rules = rules == null ? List.of() : List.copyOf(rules);
        yearOnYear = yearOnYear == null ? new YearOnYear(null, null, null, null) : yearOnYear;
    }

    /** A form of our own that is read like a table, such as the task decomposition. */
    public static TableDefinition form(TableCode code, String name, List<Column> columns, List<String> primaryKey) {
        return new TableDefinition(
                code,
                name,
                "",
                "",
                Shape.LIST,
                false,
                false,
                null,
                0,
                null,
                columns,
                primaryKey,
                null,
                null,
                null,
                null,
                null);
    }

    /** Such as 表5-1-1 开课情况: the name on screens, sheets and documents. */
    public String title() {
        return "表" + code + " " + name;
    }

    public boolean isSingleRow() {
        return shape == Shape.SINGLE;
    }

    /** The table in a year's filing: its statistical time has days, and what is counted from the year is a date. */
    public TableDefinition in(int year) {
        return with(
                StatisticalTime.in(statisticalTime, year),
                columns.stream().map(column -> column.in(year)).toList());
    }

    /** The same with what the office has written of its columns. */
    TableDefinition explained(Map<String, List<DefinitionEdition>> written) {
        return written.isEmpty()
                ? this
                : with(
                        statisticalTime,
                        columns.stream()
                                .map(column -> column.explained(written.getOrDefault(column.name(), List.of())))
                                .toList());
    }

    private TableDefinition with(String time, List<Column> others) {
        return new TableDefinition(
                code,
                name,
                category,
                time,
                shape,
                base,
                optional,
                code2019,
                fillOrder,
                usuallyFilledBy,
                others,
                primaryKey,
                uniqueKeys,
                foreignKeys,
                disjointFrom,
                rules,
                yearOnYear);
    }

    /** What time the column's values are about: its own, else the table's. */
    public String statisticalTimeOf(Column column) {
        return column.statisticalTime().isEmpty() ? statisticalTime : column.statisticalTime();
    }

    /** Whether it is one of our own forms, whose columns need no meaning. */
    public boolean isForm() {
        return category.isEmpty();
    }

    /** Whether the sum of the column's numbers says something; that of years, ranks or averages does not. */
    public boolean isSummed(Column column) {
        return column.type().isNumeric()
                && !primaryKey.contains(column.name())
                && !column.name().contains("年")
                && !yearOnYear.ignored().contains(column.name());
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    /** The columns' names as FEEL rules see them. */
    public Set<String> feelNames() {
        return columns.stream().map(Column::feelName).collect(Collectors.toUnmodifiableSet());
    }

    /** The tables that this one refers to, itself left out. */
    public Set<TableCode> references() {
        return foreignKeys.stream()
                .flatMap(key -> key.targets().stream())
                .map(ForeignKey.Target::table)
                .filter(table -> !table.equals(code))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws Refusal when a key or rule names a column that is not there */
    void requireConsistent() {
        requireColumns(primaryKey);
        requireColumns(uniqueKeys);
        foreignKeys.forEach(key -> requireColumns(key.columns()));
        requireColumns(disjointFrom.stream().map(Disjoint::column).toList());
        requireColumns(List.copyOf(yearOnYear.thresholds().keySet()));
        requireColumns(yearOnYear.stocks());
        requireColumns(yearOnYear.ignored());
    }

    private void requireColumns(List<String> names) {
        for (String columnName : names) {
            if (column(columnName).isEmpty()) {
                throw Refusal.invalid(title() + "没有数据项“" + columnName + "”");
            }
        }
    }
}
