package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which morning's digest is to be sent: that of the newest working day, until it is done, however late it comes to it. */
@Component
class Mornings {

    /** When digests are sent, see {@code deadline-digest.bpmn}. */
    static final LocalTime MORNING = LocalTime.of(8, 0);

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final SchoolClock clock;

    Mornings(JdbcClient jdbc, WorkingDays workingDays, SchoolClock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The working day whose morning came last. */
    LocalDate newest() {
        return newest(clock.instant().atZone(SchoolClock.ZONE), workingDays);
    }

    static LocalDate newest(ZonedDateTime now, WorkingDays workingDays) {
        LocalDate day = now.toLocalDate();
        boolean begun = !now.toLocalTime().isBefore(MORNING) && workingDays.isWorkingDay(day);
        return begun ? day : workingDays.plus(day, -1);
    }

    boolean isDone(LocalDate day) {
        return jdbc.sql("select count(*) from monitoring.digest_day where day = ?")
                        .param(day)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void done(LocalDate day) {
        jdbc.sql("insert into monitoring.digest_day (day, done_at) values (?, ?) on conflict do nothing")
                .params(day, Timestamp.from(clock.instant()))
                .update();
    }
}
