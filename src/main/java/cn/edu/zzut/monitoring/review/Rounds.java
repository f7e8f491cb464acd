package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.security.SecureRandom;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审核轮次: the first begins with the stage, another one where the office asks for it before the one before is over. */
@Service
@Transactional
public class Rounds {

    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_WORKING_DAYS = 60;
    private static final int SEED_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Cycles cycles;
    private final WorkingDays workingDays;
    private final RoundChanges changes;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rounds(Cycles cycles, WorkingDays workingDays, RoundChanges changes, JdbcClient jdbc, Clock clock) {
        this.cycles = cycles;
        this.workingDays = workingDays;
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param reason why there is another one; empty for the first
     * @param seed what its samples are drawn by
     * @param begunAt empty while the round before is not over
     */
    public record Round(int number, LocalDate dueOn, String reason, String seed, Optional<Instant> begunAt) {}

    /** The year's rounds in their order. */
    public List<Round> of(int year) {
        return jdbc.sql(
                        "select number, due_on, reason, seed, begun_at from monitoring.review_round where year = ? order by number")
                .param(year)
                .query((row, n) -> new Round(
                        row.getInt(1),
                        row.getDate(2).toLocalDate(),
                        row.getString(3),
                        row.getString(4),
                        Optional.ofNullable(row.getTimestamp(5)).map(Timestamp::toInstant)))
                .list();
    }

    /** The number of the round that runs or ran last; 1 before there is one. */
    public int present(int year) {
        return of(year).stream()
                .filter(round -> round.begunAt().isPresent())
                .mapToInt(Round::number)
                .max()
                .orElse(1);
    }

    /** When the experts of the round that runs are to be done: the first by the stage's day, another one by its own. */
    public LocalDate dueOn(int year) {
        return ownDay(year).orElseGet(() -> cycles.dueOf(year, Stage.FEEDBACK));
    }

    /** The day that was set for the round that runs, whatever the stage's is; empty for the first. */
    public Optional<LocalDate> ownDay(int year) {
        return of(year).stream()
                .filter(round -> round.number() > 1 && round.number() == present(year))
                .map(Round::dueOn)
                .findFirst();
    }

    /** What the round's samples are drawn by, on record since it was asked for; the year's number before there is a round. */
    public String seed(int year) {
        return jdbc.sql("select seed from monitoring.review_round where year = ? and number = ?")
                .params(year, present(year))
                .query(String.class)
                .optional()
                .orElseGet(() -> String.valueOf(year));
    }

    private static String newSeed() {
        byte[] bytes = new byte[SEED_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Asked for and not begun. */
    public Optional<Round> next(int year) {
        return of(year).stream().filter(round -> round.begunAt().isEmpty()).findFirst();
    }

    /** Whether one is {@link #next}; it cannot be withdrawn any more before this transaction ends. */
    public boolean nextBegins(int year) {
        return !jdbc.sql("select number from monitoring.review_round where year = ? and begun_at is null for update")
                .param(year)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** The round that was asked for begins, else the first. */
    public void begin(int year, LocalDate dueOn, PersonId by) {
        if (next(year).isEmpty() && of(year).isEmpty()) {
            insert(year, 1, dueOn, "", by);
        }
        jdbc.sql("update monitoring.review_round set begun_at = ? where year = ? and begun_at is null")
                .params(Timestamp.from(clock.instant()), year)
                .update();
    }

    /** @throws Refusal in Chinese without a reason, with a day that is past, or where one is waiting already */
    public void ask(int year, LocalDate dueOn, String reason, PersonId by) {
        requireReason("再审一轮", reason);
        requireDay(year, dueOn);
        if (of(year).isEmpty()) {
            throw Refusal.conflict("第一轮审核还没有开始，请先办理“分配专家审核任务”。");
        }
        if (next(year).isPresent()) {
            throw Refusal.conflict("已经安排了下一轮审核，本轮意见全部办结后开始。");
        }
        insert(year, present(year) + 1, dueOn, reason.strip(), by);
    }

    private static void requireReason(String what, String reason) {
        if (Words.isNone(reason) || reason.length() > LONGEST_REASON || Words.hasControls(reason)) {
            throw Refusal.invalid("请写明" + what + "的原因，不超过" + LONGEST_REASON + "个字，不含看不见的字符。");
        }
    }

    /**
     * Its day is another one.
     *
     * @return whether it was not that day before
     * @throws Refusal in Chinese as {@link #ask}, and once the round has begun
     */
    public boolean move(int year, int number, LocalDate dueOn, String reason, PersonId by) {
        Round round = waiting(year, number);
        requireReason("改期", reason);
        requireDay(year, dueOn);
        if (dueOn.equals(round.dueOn())) {
            Attempt.findsItDone();
            return false;
        }
        jdbc.sql("update monitoring.review_round set due_on = ? where year = ? and number = ?")
                .params(Date.valueOf(dueOn), year, number)
                .update();
        changes.add(year, number, round.dueOn(), Optional.of(dueOn), reason.strip(), by);
        return true;
    }

    /** @throws Refusal in Chinese without a reason, and once the round has begun */
    public void withdraw(int year, int number, String reason, PersonId by) {
        Round round = waiting(year, number);
        requireReason("撤回", reason);
        jdbc.sql("delete from monitoring.review_round where year = ? and number = ?")
                .params(year, number)
                .update();
        changes.add(year, number, round.dueOn(), Optional.empty(), reason.strip(), by);
    }

    /** A round that was asked for, kept from beginning meanwhile. */
    private Round waiting(int year, int number) {
        nextBegins(year);
        Round round = of(year).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.hidden("没有第" + number + "轮审核，可能已经撤回。请刷新后查看。"));
        if (round.begunAt().isPresent()) {
            throw Refusal.conflict("第" + number + "轮审核已经开始，不能改期或撤回。个别表格换专家的，请在下面改派。");
        }
        return round;
    }

    /** A working day after today, and not longer after the stage's day, or after today where that is past, than allowed. */
    private void requireDay(int year, LocalDate dueOn) {
        LocalDate today = LocalDate.now(clock);
        if (!dueOn.isAfter(today)) {
            throw Refusal.invalid("审核的截止日期须在今天之后。");
        }
        LocalDate stage = cycles.dueOf(year, Stage.FEEDBACK);
        LocalDate latest = workingDays.plus(stage.isAfter(today) ? stage : today, MOST_WORKING_DAYS);
        if (dueOn.isAfter(latest)) {
            throw Refusal.invalid("审核的截止日期不能晚于" + latest + "（第四阶段结束后" + MOST_WORKING_DAYS + "个工作日）。");
        }
        if (!workingDays.isWorkingDay(dueOn)) {
            throw Refusal.invalid(dueOn + "不是工作日，请另选审核的截止日期。");
        }
    }

    private void insert(int year, int number, LocalDate dueOn, String reason, PersonId by) {
        jdbc.sql(
                        """
                        insert into monitoring.review_round (year, number, due_on, seed, reason, asked_by, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        year,
                        number,
                        Date.valueOf(dueOn),
                        newSeed(),
                        reason,
                        by.value(),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
