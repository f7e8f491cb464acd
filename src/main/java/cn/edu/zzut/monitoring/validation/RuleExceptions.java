package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.CompiledRule;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.feel.Effort;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a rule about all rows does not hold, as far as it says so ({@code every … satisfies …}): a finding on each of the
 * table's own rows, and one that names what it misses of other tables.
 */
final class RuleExceptions {

    private static final int MOST_NAMED = 20;

    private RuleExceptions() {}

    /** @param values of the rule, which is false for them */
    static List<Finding> of(CompiledRule rule, Subject subject, Object[] values, Effort effort) {
        IdentityHashMap<Object, TableRow> own = byElement(values[1], subject.rows());
        IdentityHashMap<Object, String> elsewhere = namesElsewhere(rule, subject.others());
        List<Finding> found = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (Object exception : exceptions(rule, values, effort)) {
            TableRow row = own.get(exception);
            if (row == null) {
                missed.add(elsewhere.getOrDefault(exception, String.valueOf(exception)));
            } else {
                found.add(RuleCheck.onRow(rule, row));
            }
        }
        if (!missed.isEmpty() || found.isEmpty()) {
            found.add(onTable(rule, missed));
        }
        return found;
    }

    /** That the rule is false is known; where, is told as far as the bounds allow. */
    private static List<?> exceptions(CompiledRule rule, Object[] values, Effort effort) {
        try {
            return rule.holds().exceptions(values, effort);
        } catch (FeelProblem tooMuch) {
            return List.of();
        }
    }

    private static Finding onTable(CompiledRule rule, List<String> missed) {
        String message = rule.rule().message();
        if (missed.isEmpty()) {
            return RuleCheck.finding(rule, 0, "", message);
        }
        String named = missed.size() + "项：" + missed.stream().limit(MOST_NAMED).collect(Collectors.joining("、"))
                + (missed.size() > MOST_NAMED ? "等" : "");
        return RuleCheck.finding(rule, 0, named, message + "。不符合的有" + named);
    }

    /** A rule's elements are rows that are made for it; which they were made of is told by which they are. */
    private static IdentityHashMap<Object, TableRow> byElement(Object content, List<TableRow> rows) {
        List<?> elements = content instanceof List<?> several ? several : List.of(content);
        IdentityHashMap<Object, TableRow> byElement = new IdentityHashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            byElement.put(elements.get(i), rows.get(i));
        }
        return byElement;
    }

    private static IdentityHashMap<Object, String> namesElsewhere(CompiledRule rule, OtherTables others) {
        IdentityHashMap<Object, String> names = new IdentityHashMap<>();
        for (TableCode code : rule.rule().tables().values()) {
            TableDefinition table = others.definition(code);
            byElement(others.content(code).orElseThrow(), others.rows(code).orElseThrow())
                    .forEach((element, row) -> names.put(element, name(table, row)));
        }
        return names;
    }

    /** A row's key and what stands beside it, which is mostly the name. */
    private static String name(TableDefinition table, TableRow row) {
        List<String> columns = new ArrayList<>(table.primaryKey());
        table.columnNames().stream()
                .filter(column -> !columns.contains(column))
                .findFirst()
                .ifPresent(columns::add);
        return columns.stream()
                .map(row::value)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
