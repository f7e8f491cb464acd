package cn.edu.zzut.monitoring.feel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.CompiledRule;
import cn.edu.zzut.monitoring.catalog.RuleScope;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.support.Shipped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each rule of the shipped catalog decides random rows as the FEEL interpreter decides them. */
class ShippedRulesTest {

    private static final int ROWS = 300;

    private final Catalog catalog = Shipped.CATALOG;
    private final Random random = new Random(7);

    @TestFactory
    Stream<DynamicTest> decidesAsTheInterpreterDoes() {
        return catalog.tables().stream().flatMap(table -> catalog.rules(table.code()).stream()
                .map(rule -> DynamicTest.dynamicTest(rule.rule().id(), () -> compare(table, rule))));
    }

    private void compare(TableDefinition table, CompiledRule rule) {
        Interpreted interpreted = Interpreted.of(rule.rule().holds(), rule.names());
        for (int i = 0; i < ROWS; i++) {
            Object[] values = values(table, rule);
            assertThat(rule.holds().evaluate(values)).isEqualTo(interpreted.evaluate(values));
        }
    }

    private Object[] values(TableDefinition table, CompiledRule rule) {
        List<Object> values = new ArrayList<>();
        values.add(BigDecimal.valueOf(2026));
        if (rule.rule().scope() != RuleScope.ROW) {
            values.add(rows(table));
        } else {
            table.columns().forEach(column -> values.add(value(column)));
        }
        for (TableCode other : rule.rule().tables().values()) {
            TableDefinition definition = catalog.table(other);
            values.add(definition.isSingleRow() ? row(definition) : rows(definition));
        }
        return values.toArray();
    }

    private List<Object> rows(TableDefinition table) {
        List<Object> rows = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            rows.add(row(table));
        }
        return rows;
    }

    private Map<String, Object> row(TableDefinition table) {
        Map<String, Object> row = new HashMap<>();
        table.columns().forEach(column -> row.put(column.feelName(), value(column)));
        return row;
    }

    /** Small numbers and few texts, so that sums agree and keys meet now and then. */
    private Object value(Column column) {
        if (!column.required() && random.nextInt(3) == 0) {
            return null;
        }
        if (column.type() == ColumnType.YEAR) {
            return BigDecimal.valueOf(2020 + random.nextInt(9));
        }
        if (column.type().isNumeric()) {
            return BigDecimal.valueOf(random.nextInt(3));
        }
        if (column.type() == ColumnType.YEAR_MONTH) {
            return (2024 + random.nextInt(4)) + "-0" + (1 + random.nextInt(9));
        }
        if (column.type() == ColumnType.DATE) {
            return (2020 + random.nextInt(8)) + "-0" + (1 + random.nextInt(9)) + "-15";
        }
        return column.values().isEmpty()
                ? new String[] {"无", "01", "02", "1"}[random.nextInt(4)]
                : column.values().get(random.nextInt(column.values().size()));
    }
}
