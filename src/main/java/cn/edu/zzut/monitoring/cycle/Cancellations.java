package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤销启动: a year that was launched by mistake is as if it had never been, but for the record of it. */
@Service
@Transactional
public class Cancellations {

    private static final int LONGEST_REASON = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Cancellations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A launch that was taken back. */
    public record Cancelled(
            int year, PersonId launchedBy, LocalDate launchedOn, String reason, PersonId by, Instant at) {}

    /**
     * Takes the year's plan, its decomposition and its decisions back.
     *
     * @throws Refusal in Chinese without a reason, or where something of the year is on record that stays
     */
    public void cancel(Cycle cycle, String reason, PersonId by) {
        if (Words.isNone(reason) || reason.length() > LONGEST_REASON || Words.hasControls(reason)) {
            throw Refusal.invalid("请写明撤销启动的原因（如：年份选错），不超过" + LONGEST_REASON + "个字，不含看不见的字符。");
        }
        int year = cycle.year();
        jdbc.sql(
                        """
                        insert into monitoring.cancelled_launch
                            (year, launched_by, launched_on, reason, cancelled_by, cancelled_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        year,
                        cycle.launchedBy().value(),
                        cycle.launchedOn(),
                        reason.strip(),
                        by.value(),
                        Timestamp.from(clock.instant()))
                .update();
        delete(
                "assignment_assistant where assignment_id in (select id from monitoring.assignment where year = ?)",
                year);
        delete("assignment where year = ?", year);
        delete("stage_progress where year = ?", year);
        delete("decision where year = ?", year);
        try {
            delete("cycle where year = ?", year);
        } catch (DataIntegrityViolationException e) {
            throw Refusal.conflict(year + "年度已有须保留的记录（如改过截止日期、写过报告的文字），不能撤销启动。请继续办理本年度，或改正时间安排。");
        }
    }

    private void delete(String what, int year) {
        jdbc.sql("delete from monitoring." + what).param(year).update();
    }

    /** All of them, the first first. */
    public List<Cancelled> all() {
        return jdbc.sql(
                        """
                        select year, launched_by, launched_on, reason, cancelled_by, cancelled_at
                        from monitoring.cancelled_launch order by id""")
                .query((row, n) -> new Cancelled(
                        row.getInt(1),
                        new PersonId(row.getString(2)),
                        row.getDate(3).toLocalDate(),
                        row.getString(4),
                        new PersonId(row.getString(5)),
                        row.getTimestamp(6).toInstant()))
                .list();
    }
}
