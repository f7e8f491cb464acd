package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.CompiledRule;
import cn.edu.zzut.monitoring.catalog.RuleScope;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.feel.Effort;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.filing.RuleRows;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The table's rules. A rule that looks at a table without data waits for them; a rule is not asked about a row whose cells
 * it needs are missing or ill-typed, because those have findings already.
 */
final class RuleCheck implements Check {

    private final Supplier<Effort> bounds;

    RuleCheck() {
        this(Effort::new);
    }

    /** @param bounds what a rule may do on all rows together */
    RuleCheck(Supplier<Effort> bounds) {
        this.bounds = bounds;
    }

    @Override
    public void run(Subject subject, Consumer<Finding> findings) {
        List<Ready> onRows = new ArrayList<>();
        for (CompiledRule rule : subject.rules()) {
            others(rule, subject.others()).ifPresent(others -> {
                if (rule.rule().scope() == RuleScope.ROW) {
                    onRows.add(new Ready(rule, others, bounds.get()));
                } else {
                    checkTable(rule, others, subject, findings);
                }
            });
        }
        if (!onRows.isEmpty()) {
            checkRows(onRows, subject, findings);
        }
    }

    /** A rule with the contents of the other tables that it looks at, and what it may do on all rows together. */
    private record Ready(CompiledRule rule, List<Object> others, Effort effort) {}

    private static Optional<List<Object>> others(CompiledRule rule, OtherTables tables) {
        List<Object> contents = new ArrayList<>();
        for (TableCode code : rule.rule().tables().values()) {
            Optional<Object> content = tables.content(code);
            if (content.isEmpty()) {
                return Optional.empty();
            }
            contents.add(content.get());
        }
        return Optional.of(contents);
    }

    private void checkTable(CompiledRule rule, List<Object> others, Subject subject, Consumer<Finding> findings) {
        boolean isOfOthersToo = rule.rule().scope() == RuleScope.WHOLE && !subject.whole();
        if (subject.rows().isEmpty() || isOfOthersToo) {
            return;
        }
        Object[] values = new Object[2 + others.size()];
        values[0] = BigDecimal.valueOf(subject.year());
        values[1] = RuleRows.of(subject.table(), subject.rows());
        for (int i = 0; i < others.size(); i++) {
            values[2 + i] = others.get(i);
        }
        if (!holds(rule, values, bounds.get())) {
            RuleExceptions.of(rule, subject, values, bounds.get()).forEach(findings);
        }
    }

    private static void checkRows(List<Ready> rules, Subject subject, Consumer<Finding> findings) {
        List<Column> columns = subject.table().columns();
        List<String> names = subject.table().columnNames();
        boolean[] needed = new boolean[columns.size()];
        int[][] uses = new int[rules.size()][];
        for (int r = 0; r < uses.length; r++) {
            uses[r] = rules.get(r).rule().columns().stream()
                    .mapToInt(column -> names.indexOf(column.name()))
                    .toArray();
            for (int column : uses[r]) {
                needed[column] = true;
            }
        }
        int widest =
                rules.stream().mapToInt(ready -> ready.others().size()).max().orElse(0);
        Object[] values = new Object[1 + columns.size() + widest];
        boolean[] unusable = new boolean[columns.size()];
        values[0] = BigDecimal.valueOf(subject.year());
        for (TableRow row : subject.rows()) {
            for (int c = 0; c < needed.length; c++) {
                if (needed[c]) {
                    Column column = columns.get(c);
                    String text = row.value(column.name());
                    values[1 + c] = RuleRows.value(column, text);
                    unusable[c] = values[1 + c] == null && (!text.isEmpty() || column.required());
                }
            }
            for (int r = 0; r < uses.length; r++) {
                if (isAskable(uses[r], unusable)) {
                    check(rules.get(r), row, values, columns.size(), findings);
                }
            }
        }
    }

    private static boolean isAskable(int[] uses, boolean[] unusable) {
        for (int column : uses) {
            if (unusable[column]) {
                return false;
            }
        }
        return true;
    }

    private static void check(Ready ready, TableRow row, Object[] values, int columns, Consumer<Finding> findings) {
        for (int i = 0; i < ready.others().size(); i++) {
            values[1 + columns + i] = ready.others().get(i);
        }
        CompiledRule rule = ready.rule();
        if (!holds(rule, values, ready.effort())) {
            findings.accept(onRow(rule, row));
        }
    }

    /** The rule does not hold in that row. */
    static Finding onRow(CompiledRule rule, TableRow row) {
        String shown = rule.columns().stream()
                .map(column -> column.name() + "=" + row.value(column.name()))
                .collect(Collectors.joining("，"));
        return finding(
                rule,
                row.number(),
                shown,
                "第" + row.number() + "行：" + rule.rule().message() + "（现为" + shown + "）");
    }

    /** What a rule could not decide has not been checked, and is not taken as if it had. */
    private static boolean holds(CompiledRule rule, Object[] values, Effort effort) {
        try {
            return rule.holds().isTrue(values, effort);
        } catch (FeelProblem e) {
            throw new FeelProblem("规则“" + rule.rule().id() + "”在这些数据上无法得出结论：" + e.getMessage(), e);
        }
    }

    static Finding finding(CompiledRule rule, int row, String value, String message) {
        String names = rule.columns().stream().map(Column::name).collect(Collectors.joining("、"));
        return new Finding(
                rule.rule().anomaly() ? Severity.ANOMALY : Severity.ERROR,
                rule.rule().id(),
                row,
                names,
                value,
                rule.rule().message(),
                message);
    }
}
