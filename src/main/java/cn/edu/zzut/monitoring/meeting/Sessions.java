package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会议记录: each session of the president's meeting that had a year's data before it (第九条, 第十五条五). */
@Service
@Transactional
public class Sessions {

    private static final String SELECT = "select s.*, (select string_agg(r.table_code, ',' order by r.table_code)"
            + " from monitoring.meeting_return r where r.session_id = s.id) returned from monitoring.meeting_session s ";

    private final JdbcClient jdbc;
    private final Conditions conditions;
    private final Cycles cycles;
    private final Organization organization;
    private final SchoolClock clock;

    Sessions(JdbcClient jdbc, Conditions conditions, Cycles cycles, Organization organization, SchoolClock clock) {
        this.jdbc = jdbc;
        this.conditions = conditions;
        this.cycles = cycles;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * Puts a session on record, with what it returned or under which conditions it agreed.
     *
     * @throws Refusal when something is missing or cannot be so, or the session is on record already
     */
    public Session record(int year, SessionFacts written, Decided decision, PersonId by) {
        cycles.requireOpen(year);
        SessionFacts facts = written.checked(clock.today());
        Decided decided = decision.checked(clock.today());
        decided.returned().forEach(table -> cycles.assignment(year, table));
        decided.conditions().forEach(wish -> requireKnown(year, wish));
        requireNew(year, facts);
        newest(year).ifPresent(last -> facts.requireNotBefore(last.facts()));
        long id = insert(year, facts, decided, by);
        for (TableCode table : decided.returned()) {
            jdbc.sql("insert into monitoring.meeting_return (session_id, table_code) values (?, ?)")
                    .params(id, table.value())
                    .update();
        }
        conditions.add(id, decided.conditions());
        return find(year, id).orElseThrow();
    }

    private void requireKnown(int year, Wish wish) {
        organization.headOf(organization.unit(wish.unit()).code());
        wish.tables().forEach(table -> cycles.assignment(year, table));
    }

    private void requireNew(int year, SessionFacts facts) {
        boolean known = ofYear(year).stream()
                .map(Session::facts)
                .anyMatch(other -> other.title().equals(facts.title())
                        && other.heldOn().equals(facts.heldOn())
                        && other.item().equals(facts.item()));
        if (known) {
            throw Refusal.conflict(
                    "已经登记过",
                    facts.title() + "（" + SchoolClock.inChinese(facts.heldOn())
                            + "）对这个议题的决定已经登记，不能改动。请核对会议次数和日期；同一次会议再议的，请写明不同的议题编号。");
        }
    }

    private long insert(int year, SessionFacts facts, Decided decided, PersonId by) {
        return jdbc.sql(
                        "insert into monitoring.meeting_session (year, name, ordinal, held_on, place, chair, present, absent,"
                                + " attending, item, topic, reporter, discussion, resolution, reason, next_on, minutes_number,"
                                + " signed_by, signed_on, recorded_by, recorded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")
                .params(Arrays.asList(
                        year,
                        facts.name(),
                        facts.ordinal(),
                        Date.valueOf(facts.heldOn()),
                        facts.place(),
                        facts.chair(),
                        facts.present(),
                        facts.absent(),
                        facts.attending(),
                        facts.item(),
                        facts.topic(),
                        facts.reporter(),
                        facts.discussion(),
                        decided.resolution().name(),
                        decided.reason(),
                        decided.nextOn().map(Date::valueOf).orElse(null),
                        facts.minutesNumber(),
                        facts.signedBy(),
                        Date.valueOf(facts.signedOn()),
                        by.value(),
                        Timestamp.from(clock.instant())))
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** The first session first. */
    @Transactional(readOnly = true)
    public List<Session> ofYear(int year) {
        return jdbc.sql(SELECT + "where s.year = ? order by s.id")
                .param(year)
                .query((row, n) -> session(row))
                .list();
    }

    /** The one that decided last; empty before any has. */
    @Transactional(readOnly = true)
    public Optional<Session> newest(int year) {
        return ofYear(year).stream().reduce((earlier, later) -> later);
    }

    @Transactional(readOnly = true)
    public Optional<Session> find(int year, long id) {
        return ofYear(year).stream().filter(session -> session.id() == id).findFirst();
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getLong("id"),
                row.getInt("year"),
                new SessionFacts(
                        row.getString("name"),
                        row.getInt("ordinal"),
                        row.getDate("held_on").toLocalDate(),
                        row.getString("place"),
                        row.getString("chair"),
                        row.getString("present"),
                        row.getString("absent"),
                        row.getString("attending"),
                        row.getString("item"),
                        row.getString("topic"),
                        row.getString("reporter"),
                        row.getString("discussion"),
                        row.getString("minutes_number"),
                        row.getString("signed_by"),
                        row.getDate("signed_on").toLocalDate()),
                Resolution.valueOf(row.getString("resolution")),
                row.getString("reason"),
                Optional.ofNullable(row.getDate("next_on")).map(Date::toLocalDate),
                codes(Optional.ofNullable(row.getString("returned")).orElse("")),
                new PersonId(row.getString("recorded_by")),
                row.getTimestamp("recorded_at").toInstant());
    }

    /** Those that were joined with commas. */
    static List<TableCode> codes(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(code -> !code.isEmpty())
                .map(TableCode::new)
                .toList();
    }
}
