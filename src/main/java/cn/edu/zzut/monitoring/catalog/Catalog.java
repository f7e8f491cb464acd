package cn.edu.zzut.monitoring.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of one year, in the order of their codes. */
public final class Catalog {

    private final Map<TableCode, TableDefinition> tables;

    Catalog(Map<TableCode, TableDefinition> tables) {
        this.tables = tables;
    }

    public Collection<TableDefinition> tables() {
        return tables.values();
    }

    public Optional<TableDefinition> find(TableCode code) {
        return Optional.ofNullable(tables.get(code));
    }

    /** @throws IllegalArgumentException when the year has no such table */
    public TableDefinition table(TableCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("本年度指标体系中没有表" + code + "。"));
    }

    public List<TableDefinition> baseTables() {
        return tables.values().stream().filter(TableDefinition::base).toList();
    }

    /**
     * The base tables that must be locked before this one: all of them for an ordinary table, the ones referred to for a
     * base table (第十九条).
     */
    public Set<TableCode> lockedBefore(TableCode code) {
        TableDefinition table = table(code);
        return baseTables().stream()
                .map(TableDefinition::code)
                .filter(base -> !base.equals(code))
                .filter(base -> !table.base() || table.references().contains(base))
                .collect(Collectors.toUnmodifiableSet());
    }
}
