package cn.edu.zzut.monitoring.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
     *     which it permits itself
     */
    void requireFillable(int year) {
        List<CatalogProblem> problems = catalog().tables().stream()
                .flatMap(table -> table.columns().stream().flatMap(column -> column.in(year).contradiction().stream()
                        .map(reason -> new CatalogProblem(table.code() + ".yaml", 1, column.name(), reason))))
                .toList();
        if (!problems.isEmpty()) {
            throw new CatalogRefused(problems);
        }
    }
}
