package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which rows of which tables the reports list, from {@code reporting/listings.yaml}. */
record Listings(List<Listing> listings) {

    private static final String FILE = "/reporting/listings.yaml";

    Listings {
        listings = List.copyOf(listings);
    }

    /**
     * @param table its code
     * @param levels titles of the levels whose reports have it
     * @param college the column with the college's code; null where rows are no college's
     * @param major the column with majors' codes; null where rows are no major's
     * @param where column → value that rows must have
     */
    record Listing(
            String name,
            String table,
            List<String> levels,
            List<String> columns,
            @Nullable String college,
            @Nullable String major,
            Map<String, String> where) {

        Listing {
            levels = List.copyOf(levels);
            columns = List.copyOf(columns);
            where = where == null ? Map.of() : Map.copyOf(where);
        }

        TableCode code() {
            return new TableCode(table);
        }

        boolean isOf(Level level) {
            return levels.contains(level.title());
        }
    }

    static Listings shipped() {
        try (InputStream in = Objects.requireNonNull(Listings.class.getResourceAsStream(FILE))) {
            return new YAMLMapper().readValue(in, Listings.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Listing> listing(String name) {
        return listings.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    List<Listing> of(Level level) {
        return listings.stream().filter(one -> one.isOf(level)).toList();
    }

    Set<TableCode> tables() {
        return listings.stream().map(Listing::code).collect(Collectors.toSet());
    }
}
