package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.catalog.Edition.State;
import cn.edu.zzut.monitoring.refusal.Refusal;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.scheduling.annotation.Scheduled;
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
    private final DefinitionEditions definitions;
    private final ApplicationEventPublisher events;
    private final Map<Integer, Loaded> shipped = new HashMap<>();
    private final NavigableMap<Integer, Loaded> byYear = new ConcurrentSkipListMap<>();
    private final Map<Integer, Named> named = new ConcurrentHashMap<>();
    private volatile Map<Integer, String> seen;
    private volatile long seenWritten;

    Catalogs(Editions editions, DefinitionEditions definitions, ApplicationEventPublisher events) {
        this.editions = editions;
        this.definitions = definitions;
        this.events = events;
        this.seen = editions.inForce();
        this.seenWritten = definitions.newest();
        ShippedCatalogs.read()
                .forEach((year, files) -> shipped.put(
                        year,
                        Loaded.of(files, files.catalog(), Optional.empty()).with(definitions.until(year))));
        byYear.putAll(shipped);
        editions.publishedYears().forEach(this::load);
    }

    /** As that database has them, for who asks it without an application. */
    public static Catalogs readFrom(Connection database) {
        SingleConnectionDataSource source = new SingleConnectionDataSource(database, true);
        // of nothing that is written
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        return new Catalogs(
                new Editions(new JdbcTemplate(source), new ObjectMapper(), clock),
                new DefinitionEditions(JdbcClient.create(source), clock),
                event -> {});
    }

    /** @param explained the catalog with what the office has written of its columns */
    private record Loaded(CatalogFiles files, Catalog catalog, Optional<YearMapping> mapping, Catalog explained) {

        static Loaded of(CatalogFiles files, Catalog catalog, Optional<YearMapping> mapping) {
            return new Loaded(files, catalog, mapping, catalog);
        }

        Loaded with(Map<TableCode, Map<String, List<DefinitionEdition>>> written) {
            return new Loaded(files, catalog, mapping, catalog.explained(written));
        }
    }

    private record Named(Catalog now, Catalog before, YearMapping mapping) {

        /** Whether they are the very same, which is quickly seen. */
        boolean isOf(Catalog one, Catalog other) {
            return now == one && before == other;
        }
    }

    /** A year's catalog in force is another one now. */
    public record CatalogChanged(int year) {}

    @TransactionalEventListener(fallbackExecution = true)
    void on(CatalogChanged changed) {
        seen = editions.inForce();
        load(changed.year());
    }

    /** The office has written what columns mean. */
    public record DefinitionsWritten() {}

    /** What another application on the same database has published or written is in force here after a few seconds. */
    @Scheduled(initialDelay = 3000, fixedDelay = 3000)
    void follow() {
        Map<Integer, String> now = editions.inForce();
        Set<Integer> years = new HashSet<>(now.keySet());
        years.addAll(seen.keySet());
        years.removeIf(year -> Objects.equals(now.get(year), seen.get(year)));
        years.forEach(this::load);
        seen = now;
        if (definitions.newest() != seenWritten) {
            on(new DefinitionsWritten());
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DefinitionsWritten written) {
        seenWritten = definitions.newest();
        shipped.replaceAll((year, loaded) -> loaded.with(definitions.until(year)));
        byYear.replaceAll((year, loaded) -> loaded.with(definitions.until(year)));
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
        byYear.put(
                edition.year(), Loaded.of(files, catalog, edition.mapping()).with(definitions.until(edition.year())));
    }

    /** The catalog of that year: its own, else that of the nearest year before it, else the earliest. */
    public Catalog of(int year) {
        return loaded(year).explained();
    }

    /** The year's catalog without what the office has written of its columns. */
    Catalog own(int year) {
        return loaded(year).catalog();
    }

    /** The year whose catalog the year has. */
    int keptBy(int year) {
        return entry(year).getKey();
    }

    /** The files that the year's catalog was read from. */
    public CatalogFiles files(int year) {
        return loaded(year).files();
    }

    /** Where the year's tables and columns come from in the year before: as the office confirmed, else by their names. */
    public YearMapping mapping(int year) {
        return Optional.ofNullable(byYear.get(year)).flatMap(Loaded::mapping).orElseGet(() -> byName(year));
    }

    /** Worked out once for the two catalogs: a hundred tables ask for it one after the other. */
    private YearMapping byName(int year) {
        Catalog now = of(year);
        Catalog before = of(year - 1);
        return named.compute(
                        year,
                        (same, known) -> known != null && known.isOf(now, before)
                                ? known
                                : new Named(now, before, YearMapping.byName(now, before)))
                .mapping();
    }

    private Loaded loaded(int year) {
        return entry(year).getValue();
    }

    private Map.Entry<Integer, Loaded> entry(int year) {
        Map.Entry<Integer, Loaded> entry = byYear.floorEntry(year);
        return entry == null ? byYear.firstEntry() : entry;
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

    /** The year was not launched after all: its catalog may be changed again. */
    public void thaw(int year) {
        editions.thaw(year);
        events.publishEvent(new CatalogChanged(year));
    }
}
