package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a year's tables and columns come from in the year before, so that the two can be compared.
 *
 * @param tables the tables that have a predecessor
 */
public record YearMapping(Map<TableCode, TableMapping> tables) {

    public YearMapping {
        tables = Map.copyOf(tables);
    }

    /**
     * A table's predecessor.
     *
     * @param columns the table's column → its predecessor's column; a column that is new is left out
     */
    public record TableMapping(TableCode from, Map<String, String> columns) {

        public TableMapping {
            columns = Map.copyOf(columns);
        }

        /** Whether each column comes from the one of the same name. */
        public boolean isIdentity() {
            return columns.entrySet().stream().allMatch(entry -> entry.getKey().equals(entry.getValue()));
        }
    }

    /** Empty when the table is new. */
    public Optional<TableMapping> of(TableCode table) {
        return Optional.ofNullable(tables.get(table));
    }

    /** Tables of the same code and columns of the same or a former name, as far as both years have them. */
    static YearMapping byName(Catalog now, Catalog before) {
        Map<TableCode, TableMapping> tables = new LinkedHashMap<>();
        for (TableDefinition table : now.tables()) {
            before.find(table.code()).ifPresent(old -> tables.put(table.code(), byName(table, old)));
        }
        return new YearMapping(tables);
    }

    /** This mapping, but for the answers. */
    YearMapping with(Map<TableCode, MappingAnswer> answers, Catalog now, Catalog before) {
        Map<TableCode, TableMapping> all = new LinkedHashMap<>(tables);
        answers.forEach((code, answer) -> {
            if (answer.from().isEmpty()) {
                all.remove(code);
                return;
            }
            TableCode from = new TableCode(answer.from());
            TableMapping suggested = all.get(code);
            TableMapping base = suggested != null && suggested.from().equals(from)
                    ? suggested
                    : byName(now.table(code), before.table(from));
            Map<String, String> columns = new LinkedHashMap<>(base.columns());
            answer.columns().forEach((column, origin) -> {
                if (origin.isEmpty()) {
                    columns.remove(column);
                } else {
                    columns.put(column, origin);
                }
            });
            all.put(code, new TableMapping(from, columns));
        });
        return new YearMapping(all);
    }

    /** @throws Refusal when it names what one of the years does not have, or one origin twice */
    void requireConsistent(Catalog now, Catalog before) {
        Set<TableCode> taken = new HashSet<>();
        tables.forEach((code, mapping) -> {
            TableDefinition table = now.table(code);
            TableDefinition old = before.find(mapping.from())
                    .orElseThrow(() -> Refusal.invalid("上年没有表" + mapping.from() + "。请重新选择。"));
            if (!taken.add(old.code())) {
                throw Refusal.invalid("上年的" + old.title() + "对应了两张表，只能对应一张。请重新选择。");
            }
            Set<String> used = new HashSet<>();
            mapping.columns().forEach((column, origin) -> {
                if (table.column(column).isEmpty() || old.column(origin).isEmpty()) {
                    throw Refusal.invalid(table.title() + "：没有数据项“" + column + "”，或上年没有“" + origin + "”。请重新选择。");
                }
                if (!used.add(origin)) {
                    throw Refusal.invalid(table.title() + "：上年的“" + origin + "”对应了两个数据项，只能对应一个。请重新选择。");
                }
            });
        });
    }

    private static TableMapping byName(TableDefinition table, TableDefinition old) {
        Map<String, String> columns = new LinkedHashMap<>();
        table.columns().forEach(column -> column.names().stream()
                .filter(name -> old.column(name).isPresent())
                .findFirst()
                .ifPresent(origin -> columns.put(column.name(), origin)));
        return new TableMapping(old.code(), columns);
    }
}
