package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.Rule;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.TableRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The table's own rules hold for each row whose cells are filled and well-typed; the others have findings already. */
final class RowRuleCheck implements Check {

    private static final String YEAR = "填报年";

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        TableDefinition table = subject.table();
        if (table.rules().isEmpty()) {
            return;
        }
        Map<Rule, List<Column>> columns =
                table.rules().stream().collect(Collectors.toMap(rule -> rule, rule -> columnsOf(rule, table)));
        for (TableRow row : subject.rows()) {
            variables(subject, row).ifPresent(variables -> {
                for (Rule rule : table.rules()) {
                    if (!Feel.isTrue(rule.holds(), variables)) {
                        findings.accept(finding(rule, columns.get(rule), row));
                    }
                }
            });
        }
    }

    private static List<Column> columnsOf(Rule rule, TableDefinition table) {
        List<Column> named = table.columns().stream()
                .filter(column -> rule.holds().contains(column.feelName()))
                .toList();
        // a name that only stands inside a longer one is not meant
        return named.stream()
                .filter(column -> named.stream()
                        .filter(longer ->
                                longer.feelName().length() > column.feelName().length())
                        .map(Column::feelName)
                        .reduce(rule.holds(), (text, longer) -> text.replace(longer, ""))
                        .contains(column.feelName()))
                .toList();
    }

    private static Optional<Map<String, Object>> variables(Subject subject, TableRow row) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(YEAR, BigDecimal.valueOf(subject.year()));
        for (Column column : subject.table().columns()) {
            String value = row.value(column.name());
            if (value.isEmpty() || !ColumnCheck.hasType(column, value)) {
                return Optional.empty();
            }
            boolean number = column.type().isNumeric() || column.type() == ColumnType.YEAR;
            variables.put(column.feelName(), number ? new BigDecimal(value) : value);
        }
        return Optional.of(variables);
    }

    private static Finding finding(Rule rule, List<Column> columns, TableRow row) {
        String names = columns.stream().map(Column::name).collect(Collectors.joining("、"));
        String values = columns.stream()
                .map(column -> column.name() + "=" + row.value(column.name()))
                .collect(Collectors.joining("，"));
        return new Finding(
                rule.anomaly() ? Severity.ANOMALY : Severity.ERROR,
                rule.id(),
                row.number(),
                names,
                values,
                rule.message(),
                "第" + row.number() + "行：" + rule.message() + "（现为" + values + "）");
    }
}
