package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.organization.Organization.PersonChanged;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who does whose work while they are away. From the first day to the last the stand-in has the role, too, so that all that a
 * role may do follows; the role's work goes to them instead of the other.
 */
@Service
@Transactional
public class StandIns {

    private static final String SELECT =
            """
            select id, absent_id, role, stand_in_id, from_day, last_day, reason, noted_by, begun_at, over_at, ended_by
            from monitoring.stand_in s
            """;

    private static final String IS_PRESENT =
            "begun_at is not null and over_at is null and exists (select from monitoring.person_role r"
                    + " where r.person_id = s.stand_in_id and r.role = s.role)";

    private final JdbcClient jdbc;
    private final People people;
    private final Appointments appointments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StandIns(JdbcClient jdbc, People people, Appointments appointments, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.appointments = appointments;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts it on record; it begins on its day. Of two at once the second waits and finds what the first has done.
     *
     * @throws Refusal when it cannot be so
     */
    public void add(PersonId absent, StandInWish wish, PersonId by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('roster'))").query().listOfRows();
        List<StandIn> known = jdbc.sql(SELECT + "where over_at is null")
                .query((row, n) -> standIn(row))
                .list();
        wish.problem(person(absent), person(wish.standIn()), LocalDate.now(clock), known)
                .ifPresent(problem -> {
                    throw Refusal.invalid(problem);
                });
        jdbc.sql(
                        """
                insert into monitoring.stand_in
                    (absent_id, role, stand_in_id, from_day, last_day, reason, noted_by, noted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        absent.value(),
                        wish.role().name(),
                        wish.standIn().value(),
                        wish.from(),
                        wish.last(),
                        wish.reason().strip(),
                        by.value(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private Person person(PersonId id) {
        return people.findById(id.value()).orElseThrow(() -> Refusal.invalid("没有工号为“" + id + "”的人员。"));
    }

    /**
     * Ends it before its last day.
     *
     * @throws Refusal when there is none that is not over yet
     */
    public void end(PersonId absent, long id, PersonId by) {
        int ended = jdbc.sql(
                        """
                update monitoring.stand_in set ended_by = ?, last_day = greatest(from_day, least(last_day, ?))
                where id = ? and absent_id = ? and over_at is null and ended_by is null""")
                .params(by.value(), LocalDate.now(clock), id, absent.value())
                .update();
        if (ended == 0) {
            throw Refusal.conflict("这次代办已经结束，或者没有这次代办。请刷新。");
        }
    }

    /** Those in which the person is the one who is away or the one who stands in, the newest first. */
    @Transactional(readOnly = true)
    public List<StandIn> about(PersonId person) {
        return jdbc.sql(SELECT + "where absent_id = ? or stand_in_id = ? order by from_day desc, id desc")
                .params(person.value(), person.value())
                .query((row, n) -> standIn(row))
                .list();
    }

    /** All that go on today. */
    @Transactional(readOnly = true)
    List<StandIn> present() {
        return jdbc.sql(SELECT + "where " + IS_PRESENT)
                .query((row, n) -> standIn(row))
                .list();
    }

    /** Who has the role's work today instead of the person; empty where nobody stands in. */
    @Transactional(readOnly = true)
    Optional<PersonId> insteadOf(PersonId person, Role role) {
        return jdbc.sql(SELECT + "where absent_id = ? and role = ? and " + IS_PRESENT)
                .params(person.value(), role.name())
                .query((row, n) -> standIn(row).standIn())
                .optional();
    }

    /** Those whose first day has come and that have not begun. */
    @Transactional(readOnly = true)
    public List<StandIn> toBegin() {
        return jdbc.sql(SELECT + "where begun_at is null and over_at is null and from_day <= ? and ended_by is null"
                        + " order by id")
                .param(LocalDate.now(clock))
                .query((row, n) -> standIn(row))
                .list();
    }

    /** Those whose last day is past, that were ended, or that have lost their sense: one of the two has left or lost the role. */
    @Transactional(readOnly = true)
    public List<StandIn> toEnd() {
        return jdbc.sql(
                        SELECT
                                + """
                where over_at is null and (last_day < ? or ended_by is not null
                    or not exists (select from monitoring.person_role r where r.person_id = s.absent_id and r.role = s.role)
                    or begun_at is not null and not exists
                        (select from monitoring.person_role r where r.person_id = s.stand_in_id and r.role = s.role)
                    or exists (select from monitoring.person p where p.id = s.stand_in_id and p.ends_on is not null))
                order by id""")
                .param(LocalDate.now(clock))
                .query((row, n) -> standIn(row))
                .list();
    }

    /** From now on the stand-in has the role; false where somebody else has begun it. */
    public boolean begin(StandIn one) {
        if (marked("begun_at", one)) {
            Person deputy = person(one.standIn());
            if (!deputy.is(one.role())) {
                appointments.standsIn(deputy, one, LocalDate.now(clock));
                events.publishEvent(new PersonChanged(deputy));
            }
            return true;
        }
        return false;
    }

    /** From now on they have it no longer, but where it is theirs otherwise; false where somebody else has ended it. */
    public boolean finish(StandIn one) {
        if (marked("over_at", one)) {
            Person deputy = person(one.standIn());
            if (appointments.standsInNoLonger(deputy, one, LocalDate.now(clock))) {
                events.publishEvent(new PersonChanged(deputy));
            }
            return true;
        }
        return false;
    }

    private boolean marked(String moment, StandIn one) {
        return jdbc.sql("update monitoring.stand_in set " + moment + " = ? where id = ? and " + moment + " is null")
                        .params(Timestamp.from(clock.instant()), one.id())
                        .update()
                > 0;
    }

    private static StandIn standIn(ResultSet row) throws SQLException {
        return new StandIn(
                row.getLong("id"),
                new PersonId(row.getString("absent_id")),
                Role.valueOf(row.getString("role")),
                new PersonId(row.getString("stand_in_id")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("reason"),
                new PersonId(row.getString("noted_by")),
                row.getTimestamp("begun_at") != null,
                Optional.ofNullable(row.getTimestamp("over_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("ended_by")).map(PersonId::new));
    }
}
