package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.catalog.Catalogs.DefinitionsWritten;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 数据项的含义与统计口径 (第十七条、第十八条): the office writes them in editions, in a launched year too; what is demanded of a
 * column stays.
 */
@Service
@Transactional
public class Definitions {

    private final Catalogs catalogs;
    private final DefinitionEditions editions;
    private final ApplicationEventPublisher events;

    Definitions(Catalogs catalogs, DefinitionEditions editions, ApplicationEventPublisher events) {
        this.catalogs = catalogs;
        this.editions = editions;
        this.events = events;
    }

    /** A column that is to be defined anew. */
    public record Change(TableCode table, String column, Definition words) {}

    /**
     * @param own what the catalog itself says: the first edition
     * @param written what the office has written since, the newest first
     */
    public record History(Definition own, List<DefinitionEdition> written) {}

    /** @throws Refusal when there is no such column */
    @Transactional(readOnly = true)
    public History history(int year, TableCode code, String name) {
        TableDefinition table = catalogs.own(year).table(code);
        return new History(
                Definition.of(table, column(table, name)),
                editions.until(catalogs.keptBy(year))
                        .getOrDefault(code, Map.of())
                        .getOrDefault(name, List.of()));
    }

    /** All that the office has written for the year and those before, table by table and column by column, the newest first. */
    @Transactional(readOnly = true)
    public List<DefinitionEdition> written(int year) {
        Comparator<DefinitionEdition> byTable =
                Comparator.comparing(one -> one.table().value());
        return editions.until(catalogs.keptBy(year)).values().stream()
                .flatMap(columns -> columns.values().stream())
                .flatMap(List::stream)
                .sorted(byTable.thenComparing(DefinitionEdition::column))
                .toList();
    }

    /**
     * Those of them that say something else than what is shown.
     *
     * @throws Refusal when there is no such column, its meaning is taken away, or a column is named twice
     */
    @Transactional(readOnly = true)
    public List<Change> changes(int year, List<Change> all) {
        List<Change> changes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Change change : all) {
            if (!seen.add(change.table() + "\n" + change.column())) {
                throw Refusal.invalid("表" + change.table() + "“" + change.column() + "”写了两次，请只保留一处。");
            }
            TableDefinition table = catalogs.of(year).table(change.table());
            Definition now = Definition.of(table, column(table, change.column()));
            if (!change.words().equals(now)) {
                if (change.words().meaning().isEmpty()) {
                    throw Refusal.invalid(table.title() + "“" + change.column() + "”的含义是空的，请填写。");
                }
                changes.add(change);
            }
        }
        return changes;
    }

    /** Writes a new edition of each that is changed; it counts at once. */
    public List<Change> write(int year, List<Change> all, String by) {
        List<Change> changes = changes(year, all);
        for (Change change : changes) {
            TableDefinition table = catalogs.own(year).table(change.table());
            String over = column(table, change.column()).meaning();
            editions.add(catalogs.keptBy(year), change.table(), change.column(), change.words(), over, by);
        }
        if (!changes.isEmpty()) {
            events.publishEvent(new DefinitionsWritten());
        }
        return changes;
    }

    private static Column column(TableDefinition table, String name) {
        return Optional.ofNullable(name)
                .flatMap(table::column)
                .orElseThrow(() -> Refusal.invalid(table.title() + "没有数据项“" + name + "”。请刷新后重试。"));
    }
}
