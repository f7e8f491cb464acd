package cn.edu.zzut.monitoring.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The catalogs that come with the product, under {@code catalog/<year>/}. */
public final class ShippedCatalogs {

    private ShippedCatalogs() {}

    /** year → files */
    public static NavigableMap<Integer, CatalogFiles> read() {
        Map<Integer, Map<String, String>> found = new HashMap<>();
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            for (Resource file : resolver.getResources("classpath*:catalog/*/*.yaml")) {
                add(found, file, file.getFilename(), 2);
            }
            for (String name : List.of(CatalogFiles.INDICATORS, CatalogFiles.POPULATIONS)) {
                for (Resource file : resolver.getResources("classpath*:catalog/*/" + name)) {
                    add(found, file, name, 3);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        NavigableMap<Integer, CatalogFiles> byYear = new TreeMap<>();
        found.forEach((year, texts) -> byYear.put(year, CatalogFiles.of(texts)));
        return byYear;
    }

    private static void add(Map<Integer, Map<String, String>> found, Resource file, String name, int depth)
            throws IOException {
        String[] path = file.getURL().getPath().split("/");
        found.computeIfAbsent(Integer.valueOf(path[path.length - depth]), year -> new HashMap<>())
                .put(name, file.getContentAsString(StandardCharsets.UTF_8));
    }
}
