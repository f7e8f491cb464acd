package cn.edu.zzut.monitoring.trail;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks things up in the trail. */
@Service
@Transactional(readOnly = true)
public class TrailReading {

    private static final String COLUMNS =
            """
            t.id, coalesce(s.number, 0), t.at, t.who, t.address, t.agent, t.request, t.kind, t.year, t.table_code, t.unit_code,
            t.person, t.task, t.what, t.outcome, t.status, t.times, coalesce(t.before::text, ''), coalesce(t.after::text, ''),
            coalesce(s.hash, ''), coalesce(s.previous, '')""";
    private static final String CHAIN =
            """
            select s.number, s.entry, s.previous, s.said, s.hash, case when t.year = ? then %s end
            from monitoring.trail_seal s left join monitoring.trail t on t.id = s.entry
            where s.number >= (select min(o.number) from monitoring.trail_seal o
                    join monitoring.trail e on e.id = o.entry where e.year = ?)
                and s.number <= ? order by s.number"""
                    .formatted(SealedEntries.CONTENT);
    /** What somebody decided in a task is of the decision's kind, and work all the same. */
    private static final String DECIDED_BY_TASK =
            " or (t.task <> '' and t.kind in ('DECISION', 'RIGHTS', 'PEOPLE', 'DATES', 'CATALOG')))";

    private static final int FETCHED = 500;
    private static final String FROM =
            " from monitoring.trail t left join monitoring.trail_seal s on s.entry = t.id where true";

    private final JdbcTemplate jdbc;

    TrailReading(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for; what is empty is not asked.
     *
     * @param words each of which an entry must have
     */
    public record Wanted(Optional<Instant> from, Optional<Instant> before, List<Sought> words, Set<Act> acts) {}

    /**
     * @param number its place in the chain; 0 while it is not sealed
     * @param hash empty while it is not sealed
     */
    public record Told(long id, long number, Entry entry, String hash, String previous) {

        /** As whoever asked for it may read it. */
        public Told asAsked(String asker) {
            return new Told(id, number, entry.asAsked(asker), hash, previous);
        }
    }

    /** At most so many are counted. */
    public long count(Wanted wanted, long most) {
        List<Object> values = new ArrayList<>();
        String where = where(wanted, values);
        values.add(most);
        Long found = jdbc.queryForObject(
                "select count(*) from (select from monitoring.trail t where true" + where + " limit ?) counted",
                Long.class,
                values.toArray());
        return found == null ? 0 : found;
    }

    /** The one that was written last first; what came several times is written after its minute. */
    public List<Told> page(Wanted wanted, int size, long skipped) {
        List<Object> values = new ArrayList<>();
        String where = where(wanted, values);
        values.add(size);
        values.add(skipped);
        return jdbc.query(
                "select " + COLUMNS + FROM + where + " order by t.id desc limit ? offset ?",
                (row, n) -> told(row),
                values.toArray());
    }

    /** All of a year that are sealed up to that link, in their order, one after the other. */
    public void ofYear(int year, ChainEnd end, Consumer<Told> each) {
        each(
                "select " + COLUMNS + FROM + " and t.year = ? and s.number <= ? order by s.number",
                row -> each.accept(told(row)),
                year,
                end.number());
    }

    /** The chain from the year's first entry to that link, one after the other; the entries themselves only of the year. */
    public void chainOfYear(int year, ChainEnd end, Consumer<Link> each) {
        each(
                CHAIN,
                row -> each.accept(new Link(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        Optional.ofNullable(row.getString(4)),
                        row.getString(5),
                        Optional.ofNullable(row.getString(6)))),
                year,
                year,
                end.number());
    }

    /** In memory that does not grow. */
    private void each(String sql, RowCallbackHandler row, Object... values) {
        jdbc.query(
                connection -> {
                    PreparedStatement asked = connection.prepareStatement(sql);
                    asked.setFetchSize(FETCHED);
                    new ArgumentPreparedStatementSetter(values).setValues(asked);
                    return asked;
                },
                row);
    }

    public ChainEnd end() {
        return ChainEnd.of(jdbc);
    }

    private static String where(Wanted wanted, List<Object> values) {
        StringBuilder where = new StringBuilder();
        wanted.from().ifPresent(from -> {
            where.append(" and t.at >= ?");
            values.add(Timestamp.from(from));
        });
        wanted.before().ifPresent(before -> {
            where.append(" and t.at < ?");
            values.add(Timestamp.from(before));
        });
        wanted.words().forEach(word -> word.addTo(where, values));
        if (!wanted.acts().isEmpty()) {
            where.append(" and (t.kind = any(?)").append(wanted.acts().contains(Act.TASK) ? DECIDED_BY_TASK : ")");
            values.add(wanted.acts().stream().map(Act::name).toArray(String[]::new));
        }
        return where.toString();
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getLong(1),
                row.getLong(2),
                new Entry(
                        row.getTimestamp(3).toInstant(),
                        new Origin(row.getString(4), row.getString(5), row.getString(6), row.getString(7)),
                        Act.named(row.getString(8)).orElse(Act.OTHER),
                        new Subject(
                                row.getInt(9),
                                row.getString(10),
                                row.getString(11),
                                row.getString(12),
                                row.getString(13),
                                row.getString(14)),
                        Outcome.valueOf(row.getString(15)),
                        row.getInt(16),
                        row.getInt(17),
                        row.getString(18),
                        row.getString(19)),
                row.getString(20),
                row.getString(21));
    }
}
