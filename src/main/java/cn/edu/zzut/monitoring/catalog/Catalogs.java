package cn.edu.zzut.monitoring.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * The shipped catalogs, read and checked when the application starts: a broken definition stops the start, naming its
 * file.
 */
@Service
public class Catalogs {

    private static final Comparator<TableDefinition> BY_CODE =
            Comparator.comparing(table -> table.code().value());

    private final NavigableMap<Integer, Catalog> byYear = new TreeMap<>();

    Catalogs() throws IOException {
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory())
                .registerModule(new ParameterNamesModule(JsonCreator.Mode.DEFAULT))
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        Map<Integer, TreeMap<TableDefinition, TableDefinition>> found = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:catalog/*/*.yaml")) {
            String[] path = file.getURL().getPath().split("/");
            TableDefinition table = read(yaml, file);
            found.computeIfAbsent(Integer.valueOf(path[path.length - 2]), year -> new TreeMap<>(BY_CODE))
                    .put(table, table);
        }
        found.forEach((year, tables) -> {
            Map<TableCode, TableDefinition> byCode = new LinkedHashMap<>();
            tables.keySet().forEach(table -> byCode.put(table.code(), table));
            byYear.put(year, new Catalog(byCode));
        });
    }

    private static TableDefinition read(ObjectMapper yaml, Resource file) throws IOException {
        try {
            TableDefinition table = yaml.readValue(file.getInputStream(), TableDefinition.class);
            table.requireConsistent();
            return table;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("指标体系文件 " + file.getFilename() + " 有误：" + e.getMessage(), e);
        }
    }

    /** The catalog of that year: its own, else that of the nearest year before it, else the earliest. */
    public Catalog of(int year) {
        Map.Entry<Integer, Catalog> entry = byYear.floorEntry(year);
        return (entry == null ? byYear.firstEntry() : entry).getValue();
    }
}
