package cn.edu.zzut.monitoring.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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

    /** Tells the database's own triggers who is at work in the running transaction. */
    void say(Attempt attempt) {
        Origin origin = attempt.origin();
        jdbc.queryForObject(
                "select set_config('monitoring.attempt', ?, true)",
                String.class,
                write(Map.of(
                        "at", clock.instant().toString(),
                        "who", origin.who(),
                        "address", origin.address(),
                        "agent", origin.agent(),
                        "request", origin.request(),
                        "year", String.valueOf(attempt.year()),
                        "what", Entry.plain(attempt.asked(), LONGEST_ASKED))));
    }

    /**
     * Adds the attempt's entry if the running transaction has written anything, unless the database's own triggers have told
     * of an act of its kind and the attempt knows nothing more.
     *
     * @return whether it is told now
     */
    boolean addIfChanged(Attempt attempt) {
        List<@Nullable Object> values = new ArrayList<>(List.of(attempt.act().name(), attempt.hasMoreToSay()));
        values.addAll(Arrays.asList(values(entry(attempt, Outcome.DONE, 0))));
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                with done as (
                    select ? = any (string_to_array(current_setting('monitoring.told', true), ',')) as told, ? as more
                    where pg_current_xact_id_if_assigned() is not null),
                added as ("""
                        + INSERT + " select " + VALUES + " from done where more or told is not true returning 1)"
                        + " select exists (select from done where told) or exists (select from added)",
                Boolean.class,
                values.toArray()));
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

    private static @Nullable Object[] values(Entry entry) {
        return new @Nullable Object[] {
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
            entry.before().isEmpty() ? null : entry.before(),
            entry.after().isEmpty() ? null : entry.after()
        };
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts only", e);
        }
    }
}
