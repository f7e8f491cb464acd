package cn.edu.zzut.monitoring.catalog;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * The shipped catalogs, read and checked when the application starts: a broken definition or rule stops the start, naming
 * its file, line and reason.
 */
@Service
public class Catalogs {

    private final NavigableMap<Integer, Catalog> byYear = new TreeMap<>();

    public Catalogs() throws IOException {
        Map<Integer, TreeMap<String, TableFile>> found = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:catalog/*/*.yaml")) {
            String[] path = file.getURL().getPath().split("/");
            TableFile table = TableFile.read(file);
            found.computeIfAbsent(
                            Integer.valueOf(path[path.length - 2]), year -> new TreeMap<>(Comparator.naturalOrder()))
                    .put(table.definition().code().value(), table);
        }
        for (var entry : found.entrySet()) {
            Resource indicators = new ClassPathResource("catalog/" + entry.getKey() + "/indicators/indicators.yaml");
            byYear.put(
                    entry.getKey(), catalog(List.copyOf(entry.getValue().values()), TableFile.indicators(indicators)));
        }
    }

    static Catalog catalog(List<TableFile> files, List<Indicator> indicators) {
        Map<TableCode, TableDefinition> tables = new LinkedHashMap<>();
        files.forEach(file -> tables.put(file.definition().code(), file.definition()));
        try {
            return new Catalog(tables, indicators);
        } catch (BadRule e) {
            TableFile file = files.stream()
                    .filter(candidate -> candidate.definition().code().equals(e.table()))
                    .findFirst()
                    .orElseThrow();
            throw new IllegalStateException(
                    "指标体系文件 " + file.name() + " 第" + file.lineOf("id: " + e.rule()) + "行有误：" + e.getMessage(), e);
        }
    }

    /** Where the year's tables and columns come from in the year before. */
    public YearMapping mapping(int year) {
        return YearMapping.byName(of(year), of(year - 1));
    }

    /** The catalog of that year: its own, else that of the nearest year before it, else the earliest. */
    public Catalog of(int year) {
        Map.Entry<Integer, Catalog> entry = byYear.floorEntry(year);
        return (entry == null ? byYear.firstEntry() : entry).getValue();
    }
}
