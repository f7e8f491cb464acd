package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.catalog.YearMapping.TableMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A catalog against the one of the year before.
 *
 * @param changes the tables that differ
 * @param unchanged how many do not
 * @param suggestedMapping where tables and columns seem to come from; for the office to confirm
 */
public record CatalogComparison(List<TableChange> changes, int unchanged, YearMapping suggestedMapping) {

    /** So alike must a new and a missing name be to be taken for one that was renamed. */
    private static final double ALIKE = 0.6;

    static CatalogComparison between(Catalog before, Catalog now) {
        Map<TableCode, TableCode> origins = origins(before, now);
        Map<TableCode, TableMapping> mapping = new LinkedHashMap<>();
        List<TableChange> changes = new ArrayList<>();
        for (TableDefinition table : now.tables()) {
            TableCode from = origins.get(table.code());
            if (from == null) {
                changes.add(new TableChange(
                        TableChange.Kind.ADDED,
                        table.title(),
                        table.code(),
                        "",
                        null,
                        List.of(),
                        table.rules(),
                        List.of()));
            } else {
                TableComparison compared = TableComparison.between(before.table(from), table);
                mapping.put(table.code(), compared.mapping());
                compared.change().ifPresent(changes::add);
            }
        }
        int unchanged = now.tables().size() - changes.size();
        for (TableDefinition table : before.tables()) {
            if (!origins.containsValue(table.code())) {
                changes.add(new TableChange(
                        TableChange.Kind.REMOVED,
                        "",
                        null,
                        table.title(),
                        table.code(),
                        List.of(),
                        List.of(),
                        List.of()));
            }
        }
        return new CatalogComparison(changes, unchanged, new YearMapping(mapping));
    }

    /** Tables of the same number; else those that vanished and have much the same name and columns. */
    private static Map<TableCode, TableCode> origins(Catalog before, Catalog now) {
        Map<TableCode, TableCode> origins = new LinkedHashMap<>();
        now.tables()
                .forEach(table -> before.find(table.code()).ifPresent(same -> origins.put(table.code(), same.code())));
        for (TableDefinition table : now.tables()) {
            if (!origins.containsKey(table.code())) {
                before.tables().stream()
                        .filter(old -> now.find(old.code()).isEmpty() && !origins.containsValue(old.code()))
                        .filter(old -> alike(old, table) >= ALIKE)
                        .max(Comparator.comparingDouble(old -> alike(old, table)))
                        .ifPresent(old -> origins.put(table.code(), old.code()));
            }
        }
        return origins;
    }

    private static double alike(TableDefinition one, TableDefinition other) {
        long common =
                one.columnNames().stream().filter(other.columnNames()::contains).count();
        double columns = 2.0 * common / (one.columns().size() + other.columns().size());
        return (columns + Likeness.of(one.name(), other.name())) / 2;
    }
}
