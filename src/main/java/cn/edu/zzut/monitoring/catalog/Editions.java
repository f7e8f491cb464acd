package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.catalog.Edition.State;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The editions that were loaded, with their files. */
@Component
class Editions {

    private static final String COLUMNS =
            "id, year, state, origin, mapping, created_by, created_at, published_by, published_at, frozen_at";

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Editions(JdbcTemplate jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<Edition> find(int year, State state) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from monitoring.catalog_edition where year = ? and state = ?",
                        (row, n) -> edition(row),
                        year,
                        state.name())
                .stream()
                .findFirst();
    }

    /** The years that have a published edition. */
    List<Integer> publishedYears() {
        return jdbc.queryForList(
                "select year from monitoring.catalog_edition where state = 'PUBLISHED' order by year", Integer.class);
    }

    /** Of each year that has a published edition, which one and whether it is frozen; it changes when they do. */
    Map<Integer, String> inForce() {
        Map<Integer, String> found = new HashMap<>();
        jdbc.query(
                "select year, id || ' ' || (frozen_at is not null) from monitoring.catalog_edition where state = 'PUBLISHED'",
                row -> {
                    found.put(row.getInt(1), row.getString(2));
                });
        return found;
    }

    CatalogFiles files(long id) {
        TreeMap<String, String> texts = new TreeMap<>();
        jdbc.query(
                "select name, content from monitoring.catalog_file where edition_id = ?",
                row -> {
                    texts.put(row.getString(1), row.getString(2));
                },
                id);
        return new CatalogFiles(texts);
    }

    void addDraft(int year, String origin, CatalogFiles files, String by) {
        deleteDraft(year);
        Long id = jdbc.queryForObject(
                """
                insert into monitoring.catalog_edition (year, state, origin, created_by, created_at)
                values (?, 'DRAFT', ?, ?, ?) returning id""",
                Long.class,
                year,
                origin,
                by,
                now());
        jdbc.batchUpdate(
                "insert into monitoring.catalog_file (edition_id, name, content) values (?, ?, ?)",
                files.texts().entrySet(),
                500,
                (statement, file) -> {
                    statement.setLong(1, id);
                    statement.setString(2, file.getKey());
                    statement.setString(3, file.getValue());
                });
    }

    boolean deleteDraft(int year) {
        return jdbc.update("delete from monitoring.catalog_edition where year = ? and state = 'DRAFT'", year) > 0;
    }

    void confirm(long id, YearMapping mapping, String by) {
        jdbc.update(
                "update monitoring.catalog_edition set mapping = ?::jsonb, confirmed_by = ? where id = ?",
                text(mapping),
                by,
                id);
    }

    void publish(Edition draft, String by) {
        jdbc.update(
                "update monitoring.catalog_edition set state = 'SUPERSEDED' where year = ? and state = 'PUBLISHED'",
                draft.year());
        jdbc.update(
                """
                update monitoring.catalog_edition set state = 'PUBLISHED', published_by = ?, published_at = ?
                where id = ?""",
                by,
                now(),
                draft.id());
    }

    void thaw(int year) {
        jdbc.update("update monitoring.catalog_edition set frozen_at = null where year = ?", year);
    }

    void freeze(long id) {
        jdbc.update("update monitoring.catalog_edition set frozen_at = ? where id = ?", now(), id);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getLong(1),
                row.getInt(2),
                State.valueOf(row.getString(3)),
                row.getString(4),
                Optional.ofNullable(row.getString(5)).map(this::mapping),
                row.getString(6),
                row.getTimestamp(7).toInstant(),
                Optional.ofNullable(row.getString(8)),
                Optional.ofNullable(row.getTimestamp(9)).map(Timestamp::toInstant),
                row.getTimestamp(10) != null);
    }

    /** A table's predecessor as it is kept. */
    private record Kept(String from, Map<String, String> columns) {}

    private String text(YearMapping mapping) {
        Map<String, Kept> kept = new TreeMap<>();
        mapping.tables()
                .forEach((code, table) ->
                        kept.put(code.value(), new Kept(table.from().value(), table.columns())));
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private YearMapping mapping(String text) {
        try {
            Map<TableCode, YearMapping.TableMapping> tables = new HashMap<>();
            json.readValue(text, new TypeReference<Map<String, Kept>>() {})
                    .forEach((code, kept) -> tables.put(
                            new TableCode(code),
                            new YearMapping.TableMapping(new TableCode(kept.from()), kept.columns())));
            return new YearMapping(tables);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
