package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.catalog.Edition.State;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The catalogs in force: those that the office published, else the shipped ones. They are read and checked when the
 * application starts: a broken definition or rule stops the start, naming its file, line and reason.
 */
@Service
public class Catalogs {

    private final Editions editions;
    private final Meanings meanings;
    private final ApplicationEventPublisher events;
    private final Map<Integer, Loaded> shipped = new HashMap<>();
    private final NavigableMap<Integer, Loaded> byYear = new ConcurrentSkipListMap<>();

    Catalogs(Editions editions, Meanings meanings, ApplicationEventPublisher events) {
        this.editions = editions;
        this.meanings = meanings;
        this.events = events;
        ShippedCatalogs.read()
                .forEach((year, files) -> shipped.put(
                        year,
                        Loaded.of(files, files.catalog(), Optional.empty()).with(meanings.all())));
        byYear.putAll(shipped);
        editions.publishedYears().forEach(this::load);
    }

    /** @param explained the catalog with what the office has written of its columns */
    private record Loaded(CatalogFiles files, Catalog catalog, Optional<YearMapping> mapping, Catalog explained) {

        static Loaded of(CatalogFiles files, Catalog catalog, Optional<YearMapping> mapping) {
            return new Loaded(files, catalog, mapping, catalog);
        }

        Loaded with(Map<TableCode, Map<String, String>> meanings) {
            return new Loaded(files, catalog, mapping, catalog.explained(meanings));
        }
    }

    /** A year's catalog in force is another one now. */
    public record CatalogChanged(int year) {}

    @TransactionalEventListener(fallbackExecution = true)
    void on(CatalogChanged changed) {
        load(changed.year());
    }

    /** The office has written what columns mean. */
    public record MeaningsWritten() {}

    @TransactionalEventListener(fallbackExecution = true)
    void on(MeaningsWritten written) {
        Map<TableCode, Map<String, String>> all = meanings.all();
        shipped.replaceAll((year, loaded) -> loaded.with(all));
        byYear.replaceAll((year, loaded) -> loaded.with(all));
    }

    private void load(int year) {
        editions.find(year, State.PUBLISHED).ifPresentOrElse(this::load, () -> unload(year));
    }

    private void unload(int year) {
        byYear.remove(year);
        Optional.ofNullable(shipped.get(year)).ifPresent(loaded -> byYear.put(year, loaded));
    }

    private void load(Edition edition) {
        CatalogFiles files = editions.files(edition.id());
        Catalog catalog = byYear.values().stream()
                .filter(known -> known.files().equals(files))
                .map(Loaded::catalog)
                .findFirst()
                .orElseGet(files::catalog);
        byYear.put(edition.year(), Loaded.of(files, catalog, edition.mapping()).with(meanings.all()));
    }

    /** The catalog of that year: its own, else that of the nearest year before it, else the earliest. */
    public Catalog of(int year) {
        return loaded(year).explained();
    }

    /** The files that the year's catalog was read from. */
    public CatalogFiles files(int year) {
        return loaded(year).files();
    }

    /** Where the year's tables and columns come from in the year before: as the office confirmed, else by their names. */
    public YearMapping mapping(int year) {
        return Optional.ofNullable(byYear.get(year))
                .flatMap(Loaded::mapping)
                .orElseGet(() -> YearMapping.byName(of(year), of(year - 1)));
    }

    private Loaded loaded(int year) {
        Map.Entry<Integer, Loaded> entry = byYear.floorEntry(year);
        return (entry == null ? byYear.firstEntry() : entry).getValue();
    }

    /**
     * The year is launched with the catalog that it has now, and keeps it whatever is published or shipped later.
     *
     * @throws Refusal when there is a draft: it could not be published any more
     */
    @Transactional
    public void freeze(int year, String by) {
        if (editions.find(year, State.DRAFT).isPresent()) {
            throw Refusal.conflict(year + "年度的指标体系还有没有发布的草稿。请先在Cockpit的“指标体系”中发布或放弃草稿，再启动年度。");
        }
        if (editions.find(year, State.PUBLISHED).isEmpty()) {
            editions.addDraft(year, "系统自带", files(year), by);
            editions.publish(editions.find(year, State.DRAFT).orElseThrow(), by);
        }
        Edition edition = editions.find(year, State.PUBLISHED).orElseThrow();
        if (!edition.frozen()) {
            editions.freeze(edition.id());
            events.publishEvent(new CatalogChanged(year));
        }
    }
}
