package cn.edu.zzut.monitoring.trail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The chain as a database has it; needs a connection only, within a transaction. */
public final class SealedEntries {

    /**
     * An entry {@code t} in its canonical form: one line of JSON, the fields in this order. Never changed: what was sealed
     * has it.
     */
    public static final String CONTENT =
            """
            json_build_array(t.id, to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), t.who, t.address, t.agent,
                t.request, t.kind, t.year, t.table_code, t.unit_code, t.person, t.task, t.what, t.outcome, t.status, t.times,
                t.before::text, t.after::text)::text""";

    private static final int FETCHED = 500;
    /** Databases of versions before do not know of what is said. */
    private static final String LINKS =
            """
            select s.number, s.entry, s.previous, to_jsonb(s) ->> 'said', s.hash, case when t.id is not null then %s end
            from monitoring.trail_seal s left join monitoring.trail t on t.id = s.entry order by s.number"""
                    .formatted(CONTENT);

    private static final String LOOSE =
            """
            select t.id from monitoring.trail t
            where not exists (select from monitoring.trail_seal s where s.entry = t.id)
                and not exists (select from monitoring.trail_open o where o.entry = t.id) order by t.id""";

    private SealedEntries() {}

    /** Told of each link, and of what is wrong with it. */
    public interface Seen {

        void link(Link link, Optional<String> fault);

        /** An entry that is in no chain and does not wait for its place. */
        void loose(long entry);
    }

    /** Looks at all of them, in memory that does not grow. */
    public static Chain look(Connection database, Seen seen) throws SQLException {
        Chain chain = Chain.whole();
        try (PreparedStatement listed = database.prepareStatement(LINKS)) {
            listed.setFetchSize(FETCHED);
            try (ResultSet row = listed.executeQuery()) {
                while (row.next()) {
                    Link link = new Link(
                            row.getLong(1),
                            row.getLong(2),
                            row.getString(3),
                            Optional.ofNullable(row.getString(4)),
                            row.getString(5),
                            Optional.ofNullable(row.getString(6)));
                    seen.link(link, chain.next(link));
                }
            }
        }
        try (PreparedStatement listed = database.prepareStatement(LOOSE);
                ResultSet row = listed.executeQuery()) {
            while (row.next()) {
                seen.loose(row.getLong(1));
            }
        }
        return chain;
    }
}
