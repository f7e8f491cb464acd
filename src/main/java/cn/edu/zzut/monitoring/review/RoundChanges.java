package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 改期与撤回记录: each round that was asked for and, before it began, got another day or was withdrawn (第十五条四). */
@Service
@Transactional
public class RoundChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    RoundChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param after empty where the round was withdrawn */
    public record RoundChange(
            int number, LocalDate before, Optional<LocalDate> after, String reason, PersonId by, Instant at) {}

    void add(int year, int number, LocalDate before, Optional<LocalDate> after, String reason, PersonId by) {
        jdbc.sql(
                        """
                        insert into monitoring.review_round_change
                            (year, number, before, after, reason, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        year,
                        number,
                        Date.valueOf(before),
                        after.map(Date::valueOf).orElse(null),
                        reason,
                        by.value(),
                        Timestamp.from(clock.instant())))
                .update();
    }

    /** The year's, the first first. */
    @Transactional(readOnly = true)
    public List<RoundChange> of(int year) {
        return jdbc.sql(
                        """
                        select number, before, after, reason, changed_by, changed_at
                        from monitoring.review_round_change where year = ? order by id""")
                .param(year)
                .query((row, n) -> new RoundChange(
                        row.getInt(1),
                        row.getDate(2).toLocalDate(),
                        Optional.ofNullable(row.getDate(3)).map(Date::toLocalDate),
                        row.getString(4),
                        new PersonId(row.getString(5)),
                        row.getTimestamp(6).toInstant()))
                .list();
    }
}
