package cn.edu.zzut.monitoring.datause;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 汇总: rows counted and their numbers summed by what groups them. What would tell of fewer than five people is left out.
 *
 * @param ofPersons whether each row is a person
 */
record Summary(List<Column> columns, boolean ofPersons) {

    private static final int FEWEST = 5;
    private static final String TOO_FEW = "<5";
    private static final String LEFT_OUT = "不提供";
    private static final Pattern GROUPING = Pattern.compile(".*(单位|学院|部门|专业|学科|校区)(名称|代码|号)?");

    /** Whether a summary can have the column: by it rows are grouped, or its numbers are summed. */
    static boolean canHave(Column column) {
        return (!Personal.of(column).isPersonal() || isClass(column))
                && (groups(column) || column.type().isNumeric());
    }

    /** 民族 and the like: a class of many, told of fewer than five people by nobody. */
    private static boolean isClass(Column column) {
        return !column.values().isEmpty();
    }

    private static boolean groups(Column column) {
        return !column.type().isNumeric()
                && (!column.values().isEmpty()
                        || column.type() == ColumnType.YEAR
                        || GROUPING.matcher(column.name()).matches());
    }

    List<String> headings() {
        return Stream.of(
                        grouping().stream().map(Column::name),
                        Stream.of(ofPersons ? "人数" : "行数"),
                        summed().stream().map(column -> column.name() + "（合计）"))
                .flatMap(names -> names)
                .toList();
    }

    private List<Column> grouping() {
        return columns.stream().filter(Summary::groups).toList();
    }

    private List<Column> summed() {
        return columns.stream().filter(column -> column.type().isNumeric()).toList();
    }

    /** @param rows column → cell */
    List<List<String>> of(List<Map<String, String>> rows) {
        Map<List<String>, List<Map<String, String>>> groups = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            List<String> group =
                    grouping().stream().map(column -> cell(row, column)).toList();
            groups.computeIfAbsent(group, first -> new ArrayList<>()).add(row);
        }
        return groups.entrySet().stream()
                .map(group -> line(group.getKey(), group.getValue()))
                .toList();
    }

    private List<String> line(List<String> group, List<Map<String, String>> rows) {
        List<String> line = new ArrayList<>(group);
        boolean tooFew = ofPersons && rows.size() < FEWEST;
        line.add(tooFew ? TOO_FEW : String.valueOf(rows.size()));
        summed().forEach(column -> line.add(tooFew ? LEFT_OUT : sum(column, rows)));
        return line;
    }

    private static String sum(Column column, List<Map<String, String>> rows) {
        BigDecimal sum = rows.stream()
                .map(row -> cell(row, column))
                .filter(column.type()::accepts)
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean fewPeople = countsPeople(column) && sum.signum() > 0 && sum.compareTo(BigDecimal.valueOf(FEWEST)) < 0;
        return fewPeople ? TOO_FEW : sum.toPlainString();
    }

    private static boolean countsPeople(Column column) {
        return column.unit().equals("人") || column.name().endsWith("人数");
    }

    private static String cell(Map<String, String> row, Column column) {
        return row.getOrDefault(column.name(), "");
    }
}
