package cn.edu.zzut.monitoring.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.stereotype.Component;

/** Writes entries; nothing else can be done to them. */
@Component
class TrailStore {

    private static final String INSERT =
            """
            insert into monitoring.trail (at, who, address, agent, request, kind, year, table_code, unit_code, person, task,
                what, outcome, status, times, before, after)
            """;
    private static final String VALUES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb";
    private static final String TELL =
            "select monitoring.tell_act(row(0, " + VALUES + ")::monitoring.trail, ?, ?, ?::bigint)";
    /** Whose changes are told of by themselves, by the engine or as a version: their rows need not be counted. */
    private static final Set<Act> SAY_WHAT_THEY_WRITE = EnumSet.of(Act.TASK, Act.UPLOAD);

    private static final int LONGEST_DETAIL = 200;
    private static final int LONGEST_ASKED = 160;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    TrailStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Entry entry) {
        jdbc.update(INSERT + "values (" + VALUES + ")", values(entry));
    }

    void addAll(List<Entry> entries) {
        jdbc.batchUpdate(
                INSERT + "values (" + VALUES + ")",
                entries.stream().map(TrailStore::values).toList());
    }

    /**
     * Tells the database's own triggers who is at work in the running transaction.
     *
     * @param collects whether what they note is told with the attempt before the transaction commits
     * @return what is to be handed to {@link #tell}
     */
    OptionalLong say(Attempt attempt, boolean collects) {
        Origin origin = attempt.origin();
        boolean counted = collects && !attempt.isWritten() && !SAY_WHAT_THEY_WRITE.contains(attempt.act());
        // two columns: of what stands in a condition the database leaves out what cannot change it
        Long written = jdbc.queryForObject(
                "select set_config('monitoring.attempt', ?, true), case when ? then monitoring.rows_written() end",
                (row, number) -> row.getObject(2, Long.class),
                write(Map.of(
                        "at", clock.instant().toString(),
                        "who", origin.who(),
                        "address", origin.address(),
                        "agent", origin.agent(),
                        "request", origin.request(),
                        "year", String.valueOf(attempt.year()),
                        "collects", collects ? "yes" : "no",
                        "what", Entry.plain(attempt.asked(), LONGEST_ASKED))),
                counted);
        return written == null ? OptionalLong.empty() : OptionalLong.of(written);
    }

    /**
     * Adds the attempt's entry with all that the database's own triggers have collected in the running transaction, if it has
     * written anything; a row that was only locked is not written. Unless they have told of an act of its kind by themselves
     * and the attempt knows nothing more.
     *
     * @param may whether the attempt is to be told; what was collected is told in any case
     * @param written of the transaction's beginning; without it whatever the connection wrote shortly before counts as well
     * @return whether it is told now
     */
    boolean tell(Attempt attempt, boolean may, OptionalLong written) {
        List<Object> values = new ArrayList<>(Arrays.asList(values(entry(attempt, Outcome.DONE, 0))));
        values.add(attempt.hasMoreToSay());
        values.add(may);
        values.add(new SqlParameterValue(Types.BIGINT, written.isPresent() ? written.getAsLong() : null));
        return Boolean.TRUE.equals(jdbc.queryForObject(TELL, Boolean.class, values.toArray()));
    }

    /** Of what was not done there is no before and after, and nothing but what was asked for. */
    Entry entry(Attempt attempt, Outcome outcome, int status) {
        boolean done = outcome == Outcome.DONE;
        return new Entry(
                clock.instant(),
                attempt.origin(),
                attempt.act(),
                done ? attempt.subject() : attempt.wanted(),
                outcome,
                status,
                1,
                done ? details(attempt, true) : "",
                done ? details(attempt, false) : "");
    }

    private String details(Attempt attempt, boolean before) {
        ObjectNode told = json.createObjectNode();
        attempt.details().forEach(one -> {
            String value = before ? one.before() : one.after();
            if (!value.isEmpty()) {
                told.put(Entry.plain(one.of(), LONGEST_DETAIL), Entry.plain(value, LONGEST_DETAIL));
            }
        });
        return told.isEmpty() ? "" : write(told);
    }

    private static Object[] values(Entry entry) {
        return new Object[] {
            Timestamp.from(entry.at()),
            entry.origin().who(),
            entry.origin().address(),
            entry.origin().agent(),
            entry.origin().request(),
            entry.act().name(),
            entry.subject().year(),
            entry.subject().table(),
            entry.subject().unit(),
            entry.subject().person(),
            entry.subject().task(),
            entry.subject().what(),
            entry.outcome().name(),
            entry.status(),
            entry.times(),
            ofItsType(entry.before()),
            ofItsType(entry.after())
        };
    }

    /** Where there is none as well: the driver would ask the database for its type, and prepare the statement anew. */
    private static SqlParameterValue ofItsType(String json) {
        return new SqlParameterValue(Types.VARCHAR, json.isEmpty() ? null : json);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts only", e);
        }
    }
}
