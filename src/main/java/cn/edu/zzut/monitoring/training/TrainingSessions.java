package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.transaction.SaidOnce;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 培训场次 (第六条): what is planned, moved and cancelled, and who is invited. */
@Service
@Transactional
public class TrainingSessions {

    private static final String COLUMNS =
            "id, year, title, content, starts_at, ends_at, place, link, cancelled, secret, planned_by, edition, entered_afterwards";
    private static final RowMapper<TrainingSession> MAPPER = (row, n) -> new TrainingSession(
            row.getLong(1),
            row.getInt(2),
            new SessionPlan(
                    row.getString(3),
                    row.getString(4),
                    row.getTimestamp(5).toInstant(),
                    row.getTimestamp(6).toInstant(),
                    row.getString(7),
                    row.getString(8)),
            row.getString(9),
            row.getString(10),
            new PersonId(row.getString(11)),
            row.getInt(12),
            row.getBoolean(13));

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final Organization organization;
    private final Attendance attendance;
    private final SessionMails mails;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;
    private final SaidOnce saidOnce;

    TrainingSessions(
            JdbcClient jdbc,
            Cycles cycles,
            Organization organization,
            Attendance attendance,
            SessionMails mails,
            SchoolClock clock,
            ApplicationEventPublisher events,
            SaidOnce saidOnce) {
        this.saidOnce = saidOnce;
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.organization = organization;
        this.attendance = attendance;
        this.mails = mails;
        this.clock = clock;
        this.events = events;
    }

    /** The year's sessions or who attended them are others than before. */
    public record TrainingChanged(int year) {}

    /** The earliest first. */
    @Transactional(readOnly = true)
    public List<TrainingSession> of(int year) {
        return jdbc.sql("select " + COLUMNS + " from monitoring.training_session where year = ? order by starts_at, id")
                .param(year)
                .query(MAPPER)
                .list();
    }

    /** @throws Refusal when there is none */
    @Transactional(readOnly = true)
    public TrainingSession get(long id) {
        return jdbc.sql("select " + COLUMNS + " from monitoring.training_session where id = ?")
                .param(id)
                .query(MAPPER)
                .optional()
                .orElseThrow(() -> Refusal.hidden("没有这场培训，或者您无权查看。"));
    }

    /** By id. */
    @Transactional(readOnly = true)
    public List<PersonId> invited(long id) {
        return jdbc.sql("select person_id from monitoring.training_invitation where session_id = ? order by person_id")
                .param(id)
                .query((row, n) -> new PersonId(row.getString(1)))
                .list();
    }

    /** Whoever is invited to a session of the year that was not cancelled. */
    @Transactional(readOnly = true)
    public Set<PersonId> invitedIn(int year) {
        return Set.copyOf(jdbc.sql(
                        """
                select distinct i.person_id from monitoring.training_invitation i
                join monitoring.training_session s on s.id = i.session_id where s.year = ? and s.cancelled = ''""")
                .param(year)
                .query((row, n) -> new PersonId(row.getString(1)))
                .list());
    }

    /** Plans a session, {@linkplain SaidOnce once}, and tells whoever is invited; one that was held already is entered, and nobody is told. */
    public TrainingSession plan(int year, SessionPlan plan, Invitation invitation, PersonId by) {
        cycles.open(year);
        requireNear(year, plan);
        saidOnce.since("training " + year);
        Optional<Long> standing = standing(year, plan, by);
        if (standing.isPresent()) {
            invite(standing.get(), invitation);
            return get(standing.get());
        }
        long id = jdbc.sql(
                        """
                insert into monitoring.training_session (year, title, content, starts_at, ends_at, place, link,
                    cancelled, secret, planned_by, edition, entered_afterwards)
                values (?, ?, ?, ?, ?, ?, ?, '', ?, ?, 1, ?) returning id""")
                .params(
                        year,
                        plan.title(),
                        plan.content(),
                        Timestamp.from(plan.startsAt()),
                        Timestamp.from(plan.endsAt()),
                        plan.place(),
                        plan.link(),
                        SignInCode.freshSecret(),
                        by.value(),
                        plan.isOver(clock.instant()))
                .query(Long.class)
                .single();
        invite(id, invitation);
        return get(id);
    }

    /** One at the same time and place by the same person, neither moved nor cancelled: however long ago, it is the same. */
    private Optional<Long> standing(int year, SessionPlan plan, PersonId by) {
        return jdbc.sql(
                        """
                select id from monitoring.training_session where year = ? and title = ? and content = ? and starts_at = ?
                    and ends_at = ? and place = ? and link = ? and planned_by = ? and edition = 1 and cancelled = ''
                order by id limit 1""")
                .params(
                        year,
                        plan.title(),
                        plan.content(),
                        Timestamp.from(plan.startsAt()),
                        Timestamp.from(plan.endsAt()),
                        plan.place(),
                        plan.link(),
                        by.value())
                .query(Long.class)
                .optional();
    }

    /**
     * Invites whoever is meant and is not invited yet; only those are told.
     *
     * @return how many
     */
    public int invite(long id, Invitation invitation) {
        if (meant(requireOpen(get(id)), invitation).stream()
                .map(Person::id)
                .allMatch(Set.copyOf(invited(id))::contains)) {
            return 0;
        }
        TrainingSession session = open(id);
        List<Person> fresh = meant(session, invitation).stream()
                .filter(person -> isNew(id, person.id()))
                .toList();
        fresh.forEach(person -> mails.invited(session, person));
        PeopleInTrail.tell("邀请", fresh.stream().map(Person::id).toList());
        changed(session);
        return fresh.size();
    }

    private List<Person> meant(TrainingSession session, Invitation invitation) {
        List<Person> meant = invitation.roles().stream()
                .flatMap(role -> organization.withRole(role).stream())
                .filter(person ->
                        invitation.units().isEmpty() || invitation.units().contains(person.unit()))
                .filter(person -> !invitation.missing() || attendance.attended(session.year(), person.id()) == 0)
                .distinct()
                .toList();
        if (meant.isEmpty()) {
            throw Refusal.invalid("没有符合条件的人员，没有邀请任何人。请先登记单位人员，或者放宽邀请条件。");
        }
        return meant;
    }

    private boolean isNew(long id, PersonId person) {
        return jdbc.sql(
                                """
                insert into monitoring.training_invitation (session_id, person_id, invited_at) values (?, ?, ?)
                on conflict do nothing""")
                        .params(id, person.value(), Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /**
     * Moves or rewrites a session that has not begun, or was entered afterwards; whoever is invited is told all of it anew. As it
     * stands already nobody is told anything.
     */
    public TrainingSession change(long id, SessionPlan plan) {
        TrainingSession seen = get(id);
        if (seen.plan().equals(plan) && !seen.isCancelled()) {
            return seen;
        }
        TrainingSession before = open(id);
        if (before.hasBegun(clock.instant()) && !before.enteredAfterwards()) {
            throw Refusal.conflict("这场培训已经开始，不能再改。如需补训，请另外安排一场。");
        }
        requireNear(before.year(), plan);
        before.requireSameSide(plan, clock.instant());
        jdbc.sql(
                        """
                update monitoring.training_session set title = ?, content = ?, starts_at = ?, ends_at = ?, place = ?,
                    link = ?, edition = edition + 1 where id = ?""")
                .params(
                        plan.title(),
                        plan.content(),
                        Timestamp.from(plan.startsAt()),
                        Timestamp.from(plan.endsAt()),
                        plan.place(),
                        plan.link(),
                        id)
                .update();
        TrainingSession after = get(id);
        people(id).forEach(person -> mails.changed(before, after, person));
        changed(after);
        return after;
    }

    private void requireNear(int year, SessionPlan plan) {
        plan.requireNear(clock.instant());
        plan.requireBefore(LocalDate.of(year + 2, 1, 1), year);
    }

    /** @param why told to whoever is invited */
    public TrainingSession cancel(long id, String why) {
        TrainingSession session = open(id);
        if (session.hasBegun(clock.instant()) && !session.enteredAfterwards()) {
            throw Refusal.conflict("这场培训已经开始，不能取消。");
        }
        String reason = Bounds.some("取消的原因", why, 500);
        jdbc.sql("update monitoring.training_session set cancelled = ?, edition = edition + 1 where id = ?")
                .params(reason, id)
                .update();
        TrainingSession cancelled = get(id);
        people(id).forEach(person -> mails.cancelled(cancelled, person));
        changed(cancelled);
        return cancelled;
    }

    private List<Person> people(long id) {
        return invited(id).stream()
                .map(organization::person)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The session, kept from others who would change it. */
    private TrainingSession open(long id) {
        jdbc.sql("select id from monitoring.training_session where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
        return requireOpen(get(id));
    }

    private TrainingSession requireOpen(TrainingSession session) {
        cycles.requireOpen(session.year());
        if (session.isCancelled()) {
            throw Refusal.conflict("这场培训已经取消（" + session.cancelled() + "）。请另外安排一场。");
        }
        return session;
    }

    private void changed(TrainingSession session) {
        events.publishEvent(new TrainingChanged(session.year()));
    }
}
