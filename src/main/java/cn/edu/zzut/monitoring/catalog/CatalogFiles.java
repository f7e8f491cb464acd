package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.catalog.TableFile.YamlFile;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A year's catalog as it stands in files: a YAML file a table, one for the indicators and one for what they count.
 *
 * @param texts file name → text
 */
public record CatalogFiles(SortedMap<String, String> texts) {

    /** The indicators' file; a catalog may do without. */
    public static final String INDICATORS = "indicators/indicators.yaml";

    /** What the indicators count; a catalog may do without. */
    public static final String POPULATIONS = "indicators/populations.yaml";

    public CatalogFiles {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    public static CatalogFiles of(Map<String, String> texts) {
        return new CatalogFiles(new TreeMap<>(texts));
    }

    /** Definitions written as files. */
    public static CatalogFiles of(
            Collection<TableDefinition> tables, Populations populations, List<Indicator> indicators) {
        TreeMap<String, String> texts = new TreeMap<>();
        tables.forEach(table -> texts.put(table.code() + ".yaml", CatalogYaml.of(table)));
        if (!populations.isEmpty()) {
            texts.put(POPULATIONS, CatalogYaml.of(populations));
        }
        if (!indicators.isEmpty()) {
            texts.put(INDICATORS, CatalogYaml.of(indicators));
        }
        return new CatalogFiles(texts);
    }

    /** @throws CatalogRefused naming all that is wrong */
    public Catalog catalog() {
        return new CatalogReader().read(this);
    }

    /**
     * Asked of a catalog that is being loaded; a year that goes by one already goes on.
     *
     * @throws CatalogRefused naming the columns that cannot be filled in in that year, such as one that cannot hold a value
     *     which it permits itself, or that no heading tells from another, and the rules that look at no data
     */
    void requireFillable(int year) {
        Catalog catalog = catalog();
        List<CatalogProblem> problems = catalog.tables().stream()
                .flatMap(table -> Stream.of(
                                untold(table), split(table), contradictory(table, year), blind(catalog, table))
                        .flatMap(those -> those))
                .toList();
        if (!problems.isEmpty()) {
            throw new CatalogRefused(problems);
        }
    }

    private Stream<CatalogProblem> untold(TableDefinition table) {
        return new ColumnNames(table).all().stream().map(untold -> problem(table, untold.column(), untold.reason()));
    }

    private Stream<CatalogProblem> split(TableDefinition table) {
        return table.foreignKeys().stream()
                .flatMap(key -> Contradictions.ofSeparator("引用分隔符", key.separator())
                        .map(reason -> problem(table, key.columns().get(0), reason))
                        .stream());
    }

    private Stream<CatalogProblem> contradictory(TableDefinition table, int year) {
        return table.columns().stream().flatMap(column -> column.in(year).contradiction().stream()
                .map(reason -> problem(table, column.name(), reason)));
    }

    private Stream<CatalogProblem> blind(Catalog catalog, TableDefinition table) {
        return catalog.blindRules(table.code()).flatMap(rule -> rule.looksAtNothing().stream()
                .map(reason -> problem(table, rule.rule().id(), reason)));
    }

    /** A column that stands there twice is shown where it stands the second time. */
    private CatalogProblem problem(TableDefinition table, String column, String reason) {
        String file = table.code() + ".yaml";
        int line = Optional.ofNullable(texts.get(file))
                .map(text -> new YamlFile(file, text).lastLineOfName(column))
                .orElse(1);
        return new CatalogProblem(file, line, column, reason);
    }
}
