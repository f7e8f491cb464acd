package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.document.QrCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 签到: who was there, and who says so. The newest line of a person counts; all are kept. */
@Service
@Transactional
public class Attendance {

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;

    Attendance(JdbcClient jdbc, Cycles cycles, SchoolClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.clock = clock;
        this.events = events;
    }

    /** How somebody came onto the list. */
    public enum Way {
        SCANNED("扫码签到"),
        TICKED("评估督导处登记"),
        IMPORTED("签到表导入");

        private final String title;

        Way(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** What counts of a person at a session. */
    public record Line(PersonId person, boolean present, Way way, PersonId by, Instant at) {}

    /** Person → what counts, of those of whom anything was said. */
    @Transactional(readOnly = true)
    public Map<PersonId, Line> of(long session) {
        Map<PersonId, Line> lines = new LinkedHashMap<>();
        jdbc.sql(
                        """
                select distinct on (person_id) person_id, present, way, recorded_by, recorded_at
                from monitoring.training_attendance where session_id = ? order by person_id, id desc""")
                .param(session)
                .query((row, n) -> new Line(
                        new PersonId(row.getString(1)),
                        row.getBoolean(2),
                        Way.valueOf(row.getString(3)),
                        new PersonId(row.getString(4)),
                        row.getTimestamp(5).toInstant()))
                .list()
                .forEach(line -> lines.put(line.person(), line));
        return lines;
    }

    /** How many sessions of the year the person has attended. */
    @Transactional(readOnly = true)
    public int attended(int year, PersonId person) {
        return attendedIn(year).getOrDefault(person, 0);
    }

    /** Person → how many sessions of the year, where any. */
    @Transactional(readOnly = true)
    public Map<PersonId, Integer> attendedIn(int year) {
        Map<PersonId, Integer> counts = new LinkedHashMap<>();
        jdbc.sql(
                        """
                select person_id, count(*) from (
                    select distinct on (a.session_id, a.person_id) a.person_id, a.present
                    from monitoring.training_attendance a join monitoring.training_session s on s.id = a.session_id
                    where s.year = ? and s.cancelled = '' order by a.session_id, a.person_id, a.id desc) newest
                where present group by person_id""")
                .param(year)
                .query((row, n) -> Map.entry(new PersonId(row.getString(1)), row.getInt(2)))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** What the running QR code leads to; only around the session's time. */
    public String code(TrainingSession session) {
        requireTime(session);
        return SignInCode.at(session.secret(), clock.instant());
    }

    /** The QR code to be shown in the room, as a PNG. */
    public byte[] picture(TrainingSession session, String address) {
        return QrCode.of(address + session.id() + "." + code(session));
    }

    private void requireTime(TrainingSession session) {
        requireHeld(session);
        if (session.enteredAfterwards()) {
            throw Refusal.conflict("现在不能扫码签到", "这场培训是开过以后补录的，不能扫码签到，请登记签到或导入签到表。");
        }
        if (!SignInCode.isTime(session.plan(), clock.instant())) {
            throw Refusal.conflict("现在不能扫码签到", "扫码签到从培训开始前30分钟到结束后30分钟，这场培训的时间是" + session.when() + "。其他时间请由评估督导处登记。");
        }
    }

    private void requireHeld(TrainingSession session) {
        cycles.requireOpen(session.year());
        if (session.isCancelled()) {
            throw Refusal.conflict("这场培训已经取消，不能签到。");
        }
    }

    /** Whoever is signed in was there. */
    public void signIn(TrainingSession session, String code, boolean invited, PersonId by) {
        requireTime(session);
        if (!SignInCode.holds(session.secret(), code, clock.instant())) {
            throw Refusal.conflict("签到码已过期", "签到码几分钟更换一次，请在现场重新扫一次屏幕上的二维码。");
        }
        if (!invited) {
            throw Refusal.notYours("您不在这场培训的邀请名单中，没有签到。请与现场的评估督导处工作人员联系，由他们补邀后登记。");
        }
        add(session, by, true, Way.SCANNED, by);
        events.publishEvent(new TrainingSessions.TrainingChanged(session.year()));
    }

    /** The office says of people that they were there, or, putting a mistake right, that they were not. */
    public void record(TrainingSession session, Collection<PersonId> people, boolean present, Way way, PersonId by) {
        requireHeld(session);
        if (clock.instant().isBefore(session.plan().startsAt().minus(SignInCode.AROUND))) {
            throw Refusal.conflict("培训还没有开始（" + session.when() + "），不能登记签到。");
        }
        PeopleInTrail.tell(
                present ? "登记为到场" : "登记为没有到场",
                people.stream()
                        .distinct()
                        .filter(person -> add(session, person, present, way, by))
                        .toList());
        events.publishEvent(new TrainingSessions.TrainingChanged(session.year()));
    }

    /** Whether that is new. */
    private boolean add(TrainingSession session, PersonId person, boolean present, Way way, PersonId by) {
        Line before = of(session.id()).get(person);
        if (before == null ? !present : before.present() == present) {
            return false;
        }
        jdbc.sql(
                        """
                insert into monitoring.training_attendance (session_id, person_id, present, way, recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(session.id(), person.value(), present, way.name(), by.value(), Timestamp.from(clock.instant()))
                .update();
        return true;
    }

    /** How many the sheet says were there, how many not, and of how many it changes nothing. */
    public record Taken(int present, int absent, int unchanged) {}

    /** The sheet's lines as they were understood; without a mark only what an earlier sheet said is taken back. */
    public Taken take(TrainingSession session, SignInList list, PersonId by) {
        Map<PersonId, Line> before = of(session.id());
        List<PersonId> absent = Stream.concat(
                        list.absent().stream(),
                        list.unmarked().stream().filter(person -> isImported(before.get(person))))
                .toList();
        record(session, list.present(), true, Way.IMPORTED, by);
        record(session, absent, false, Way.IMPORTED, by);
        int unchanged = list.absent().size() + list.unmarked().size() - absent.size();
        return new Taken(list.present().size(), absent.size(), unchanged);
    }

    private static boolean isImported(@Nullable Line line) {
        return line != null && line.present() && line.way() == Way.IMPORTED;
    }

    /** How many were there. */
    @Transactional(readOnly = true)
    public int present(long session) {
        return (int) of(session).values().stream().filter(Line::present).count();
    }
}
