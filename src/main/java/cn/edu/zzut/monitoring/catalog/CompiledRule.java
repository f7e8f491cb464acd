package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.feel.Expression;
import cn.edu.zzut.monitoring.feel.Feel;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.feel.Names;
import cn.edu.zzut.monitoring.refusal.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that can be evaluated.
 *
 * @param names the places of the values: the year, then the columns or {@code 行}, then the other tables
 * @param columns the table's own columns that the rule names, in the table's order
 */
public record CompiledRule(Rule rule, Names names, Expression holds, List<Column> columns) {

    public static final String YEAR = "填报年";
    public static final String ROWS = "行";
    static final String UNWRITTEN = "没有写条件，请写明什么样的数据是对的，如“总数 >= 0”";

    /** @throws FeelProblem when the rule is not FEEL, or names something that the tables do not have */
    public static CompiledRule of(Rule rule, TableDefinition table, Map<TableCode, TableDefinition> tables) {
        Names names = names(rule, table, tables);
        Expression holds = Feel.expression(rule.holds(), names);
        List<Column> columns = table.columns().stream()
                .filter(column -> rule.scope() == RuleScope.ROW
                        ? holds.used().contains(column.feelName())
                        : rule.holds().contains(column.feelName()))
                .toList();
        return new CompiledRule(rule, names, holds, columns);
    }

    /** Why it is no condition, of a rule that comes new; a year that goes by one already goes on. */
    Optional<String> looksAtNothing() {
        if (Words.isNone(rule.holds())) {
            return Optional.of(UNWRITTEN);
        }
        return holds.used().isEmpty()
                ? Optional.of("“" + rule.holds().strip() + "”没有看任何数据，不是条件；请用数据项写明什么样的数据是对的，如“总数 >= 0”")
                : Optional.empty();
    }

    private static Names names(Rule rule, TableDefinition table, Map<TableCode, TableDefinition> tables) {
        Names names = new Names().with(YEAR);
        if (rule.scope() != RuleScope.ROW) {
            names.withTable(ROWS, table.feelNames());
        } else {
            table.columns().forEach(column -> names.with(column.feelName()));
        }
        rule.tables().forEach((name, code) -> {
            if (!tables.containsKey(code)) {
                throw new FeelProblem("本年度没有表" + code);
            }
            if (names.place(name) >= 0) {
                throw new FeelProblem("表" + code + "的名称“" + name + "”与数据项重名，请换一个名称");
            }
            names.withTable(name, tables.get(code).feelNames());
        });
        return names;
    }
}
