package cn.edu.zzut.monitoring.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private static final String FROM =
            " from monitoring.trail t left join monitoring.trail_seal s on s.entry = t.id where true";

    private final JdbcTemplate jdbc;

    TrailReading(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for; what is empty is not asked.
     *
     * @param person who did it, or to whom it was done
     * @param subject a year, or part of what it was done to
     */
    public record Wanted(
            Optional<Instant> from,
            Optional<Instant> before,
            Optional<String> person,
            Optional<String> subject,
            Set<Act> acts) {

        public static Wanted anything() {
            return new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());
        }
    }

    /**
     * @param number its place in the chain; 0 while it is not sealed
     * @param hash empty while it is not sealed
     */
    public record Told(long id, long number, Entry entry, String hash, String previous) {

        /** As whoever asked for it may read it. */
        public Told asAsked() {
            return new Told(id, number, entry.asAsked(), hash, previous);
        }
    }

    public long count(Wanted wanted) {
        List<Object> values = new ArrayList<>();
        String where = where(wanted, values);
        Long found = jdbc.queryForObject("select count(*)" + FROM + where, Long.class, values.toArray());
        return found == null ? 0 : found;
    }

    /** The newest first. */
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

    /** All of a year in the order in which they were sealed, one after the other. */
    public void ofYear(int year, java.util.function.Consumer<Told> each) {
        jdbc.query(
                "select " + COLUMNS + FROM + " and t.year = ? order by t.id",
                row -> {
                    each.accept(told(row));
                },
                year);
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
        wanted.person().ifPresent(person -> {
            where.append(" and (t.who = ? or t.person = ?)");
            values.addAll(List.of(person, person));
        });
        wanted.subject().ifPresent(subject -> {
            where.append(" and (t.table_code = ? or t.unit_code = ? or t.task = ? or t.person = ? or t.request = ?"
                    + " or t.year::text = ? or strpos(t.what, ?) > 0)");
            values.addAll(List.of(subject, subject, subject, subject, subject, subject, subject));
        });
        if (!wanted.acts().isEmpty()) {
            where.append(" and t.kind in (")
                    .append(String.join(
                            ", ", java.util.Collections.nCopies(wanted.acts().size(), "?")))
                    .append(')');
            addNames(wanted.acts(), values);
        }
        return where.toString();
    }

    private static void addNames(Collection<Act> acts, List<Object> values) {
        acts.forEach(act -> values.add(act.name()));
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
