package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which indicators stand together in a chapter, from {@code reporting/outline.yaml}; the last one takes the rest. */
record Outline(List<Chapter> chapters) {

    private static final String FILE = "/reporting/outline.yaml";

    Outline {
        chapters = List.copyOf(chapters);
    }

    /**
     * @param indicators their ids, in their order
     * @param charts those that are drawn over the years
     * @param colleges those by which colleges are set side by side; the first is drawn
     * @param majors those by which majors are
     * @param onlyWhereData whether it is left out of the reports of those who have none of its data
     */
    record Chapter(
            String name,
            List<String> indicators,
            List<String> charts,
            List<String> colleges,
            List<String> majors,
            boolean onlyWhereData) {

        Chapter {
            indicators = indicators == null ? List.of() : List.copyOf(indicators);
            charts = charts == null ? List.of() : List.copyOf(charts);
            colleges = colleges == null ? List.of() : List.copyOf(colleges);
            majors = majors == null ? List.of() : List.copyOf(majors);
        }
    }

    static Outline shipped() {
        try (InputStream in = Objects.requireNonNull(Outline.class.getResourceAsStream(FILE))) {
            return new YAMLMapper().readValue(in, Outline.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Chapter> chapter(String name) {
        return chapters.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** The chapter's indicators as the catalog has them; what no chapter names stands in the last one. */
    List<String> indicators(Chapter chapter, Catalog catalog) {
        if (!chapter.equals(chapters.get(chapters.size() - 1))) {
            return chapter.indicators();
        }
        Set<String> named = new HashSet<>();
        chapters.forEach(one -> named.addAll(one.indicators()));
        List<String> all = new ArrayList<>(chapter.indicators());
        catalog.indicators().stream()
                .map(CompiledIndicator::indicator)
                .map(indicator -> indicator.id())
                .filter(id -> !named.contains(id))
                .forEach(all::add);
        return all;
    }
}
