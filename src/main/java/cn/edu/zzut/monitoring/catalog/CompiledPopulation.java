package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.feel.Names;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A population whose rows can be put together.
 *
 * @param columns all columns that its rows have, its own and those that come in, by the names that formulas use
 * @param places where each stands
 * @param where empty when all rows are meant
 */
public record CompiledPopulation(
        Population population, Map<String, Column> columns, Map<String, Place> places, Optional<Formula> where) {

    /** The year, in conditions and formulas. */
    public static final String YEAR = CompiledRule.YEAR;

    /** Behind a join's prefix: the code of the table that the joined row is from. */
    public static final String FROM = "来源表";

    /**
     * Where a column's value stands.
     *
     * @param source 0 for the population's own table, else the join's number, from 1
     * @param column its name there, as formulas see it
     */
    public record Place(int source, String column) {}

    /** @throws FeelProblem when it names a table or column that is not there, or its condition is not FEEL */
    static CompiledPopulation of(Population population, Map<TableCode, TableDefinition> tables) {
        Map<String, Column> columns = columns(population.table(), tables);
        Map<String, Place> places = new LinkedHashMap<>();
        columns.keySet().forEach(name -> places.put(name, new Place(0, name)));
        for (Join join : population.joins()) {
            require(columns, join.on());
            if (join.each() && columns.get(join.on()).separator().isEmpty()) {
                throw new FeelProblem("“" + join.on() + "”不是多值数据项，不能逐个关联（*）");
            }
            int source = 1 + population.joins().indexOf(join);
            joined(join, tables).forEach((name, column) -> {
                if (columns.putIfAbsent(join.prefix() + name, column) == null) {
                    places.put(join.prefix() + name, new Place(source, name));
                }
            });
        }
        for (Level level : Level.values()) {
            if (!population.key(level).isEmpty()) {
                require(columns, population.key(level));
            }
        }
        return new CompiledPopulation(population, columns, places, condition(population.where(), columns));
    }

    private static Map<String, Column> joined(Join join, Map<TableCode, TableDefinition> tables) {
        Map<String, Column> joined = new LinkedHashMap<>();
        for (Join.Target target : join.targets()) {
            Map<String, Column> others = columns(target.table(), tables);
            require(others, target.key());
            others.forEach(joined::putIfAbsent);
        }
        joined.put(FROM, Column.text(FROM, false, ""));
        return joined;
    }

    /** The condition, over the year and the columns. */
    static Optional<Formula> condition(String source, Map<String, Column> columns) {
        if (source.isEmpty()) {
            return Optional.empty();
        }
        Names names = new Names().with(YEAR);
        columns.keySet().forEach(names::with);
        return Optional.of(Formula.of(source, names));
    }

    /** A table's columns by their names in formulas. */
    static Map<String, Column> columns(TableCode code, Map<TableCode, TableDefinition> tables) {
        TableDefinition table = tables.get(code);
        if (table == null) {
            throw new FeelProblem("本年度没有表" + code);
        }
        Map<String, Column> columns = new LinkedHashMap<>();
        table.columns().forEach(column -> columns.put(column.feelName(), column));
        return columns;
    }

    static void require(Map<String, Column> columns, String name) {
        if (!columns.containsKey(name)) {
            throw new FeelProblem("没有数据项“" + name + "”");
        }
    }
}
