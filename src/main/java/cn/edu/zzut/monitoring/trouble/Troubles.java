package cn.edu.zzut.monitoring.trouble;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is on record as not done; one entry a matter and whose it is, until it is done after all or the office takes note. */
@Service
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class Troubles {

    /** What is tried all the time is tried again after so long. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Troubles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts on record that it was not done; again it counts on. Kept whatever becomes of the running transaction. */
    public void note(String matter, String whose, String reason) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql(
                        """
                insert into monitoring.trouble (matter, whose, reason, since, last_at, times) values (?, ?, ?, ?, ?, 1)
                on conflict (matter, whose) where over_at is null
                do update set reason = excluded.reason, last_at = excluded.last_at, times = trouble.times + 1""")
                .params(
                        atMost(matter, LONGEST_NAME),
                        atMost(whose, LONGEST_NAME),
                        atMost(reason, LONGEST_REASON),
                        now,
                        now)
                .update();
    }

    /** Puts on record that it is so; as long as it stands there, again has no effect. */
    public void noteOnce(String matter, String whose, String reason) {
        if (!isOpen(matter, whose)) {
            note(matter, whose, reason);
        }
    }

    private boolean isOpen(String matter, String whose) {
        return open().stream()
                .anyMatch(one -> one.matter().equals(matter) && one.whose().equals(whose));
    }

    /** It is done after all; nothing where it was not on record. */
    public void over(String matter, String whose) {
        jdbc.sql("update monitoring.trouble set over_at = ? where matter = ? and whose = ? and over_at is null")
                .params(Timestamp.from(clock.instant()), matter, whose)
                .update();
    }

    /** The same for all that the matter is not done for. */
    void over(String matter) {
        jdbc.sql("update monitoring.trouble set over_at = ? where matter = ? and over_at is null")
                .params(Timestamp.from(clock.instant()), matter)
                .update();
    }

    /** Whether it failed so shortly before that it need not be tried again now. */
    boolean isResting(String matter, String whose) {
        return jdbc.sql(
                                """
                        select count(*) from monitoring.trouble
                        where matter = ? and whose = ? and over_at is null and last_at > ?""")
                        .params(matter, whose, Timestamp.from(clock.instant().minus(PAUSE)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** What is not done yet, the newest first. */
    public List<Undone> open() {
        return jdbc.sql(
                        """
                        select id, matter, whose, reason, since, last_at, times from monitoring.trouble
                        where over_at is null order by last_at desc, id desc""")
                .query((row, n) -> new Undone(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        row.getTimestamp(6).toInstant(),
                        row.getInt(7)))
                .list();
    }

    /** The office has taken note of it; if it fails again it is there again. False where there is no such entry. */
    public boolean takeNote(long id) {
        return jdbc.sql("update monitoring.trouble set over_at = ? where id = ? and over_at is null")
                        .params(Timestamp.from(clock.instant()), id)
                        .update()
                > 0;
    }

    private static String atMost(String text, int letters) {
        return text.length() <= letters ? text : text.substring(0, letters);
    }
}
