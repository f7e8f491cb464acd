package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.meeting.Condition.Deed;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会议条件: what has to be done before the year is reported, and how far it is. */
@Service
@Transactional
public class Conditions {

    private static final int LONGEST = 3_000;

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final Clock clock;

    Conditions(JdbcClient jdbc, Cycles cycles, Clock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.clock = clock;
    }

    void add(long session, List<Wish> wishes) {
        int number = 0;
        for (Wish wish : wishes) {
            number++;
            jdbc.sql("insert into monitoring.meeting_condition (session_id, number, text, unit_code, due_on, tables)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            session,
                            number,
                            wish.text().strip(),
                            wish.unit().value(),
                            Date.valueOf(wish.dueOn()),
                            wish.tables().stream().map(TableCode::value).collect(Collectors.joining(",")))
                    .update();
        }
    }

    /** All of the year, by session and number. */
    @Transactional(readOnly = true)
    public List<Condition> ofYear(int year) {
        return jdbc
                .sql("select c.*, s.year from monitoring.meeting_condition c"
                        + " join monitoring.meeting_session s on s.id = c.session_id where s.year = ? order by c.id")
                .param(year)
                .query((row, n) -> new Condition(
                        row.getLong("id"),
                        row.getLong("session_id"),
                        row.getInt("year"),
                        row.getInt("number"),
                        row.getString("text"),
                        new UnitCode(row.getString("unit_code")),
                        row.getDate("due_on").toLocalDate(),
                        Sessions.codes(row.getString("tables")),
                        List.of()))
                .list()
                .stream()
                .map(this::withSteps)
                .toList();
    }

    private Condition withSteps(Condition one) {
        return new Condition(
                one.id(),
                one.session(),
                one.year(),
                one.number(),
                one.text(),
                one.unit(),
                one.dueOn(),
                one.tables(),
                jdbc.sql("select deed, text, done_by, done_at from monitoring.meeting_condition_step"
                                + " where condition_id = ? order by id")
                        .param(one.id())
                        .query((row, n) -> new Condition.Step(
                                Deed.valueOf(row.getString(1)),
                                row.getString(2),
                                new PersonId(row.getString(3)),
                                row.getTimestamp(4).toInstant()))
                        .list());
    }

    /** @throws Refusal when there is no such condition */
    @Transactional(readOnly = true)
    public Condition get(long id) {
        int year = jdbc.sql("select s.year from monitoring.meeting_condition c"
                        + " join monitoring.meeting_session s on s.id = c.session_id where c.id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> Refusal.hidden("没有这项会议意见。请刷新后重试。"));
        return ofYear(year).stream().filter(one -> one.id() == id).findFirst().orElseThrow();
    }

    /** The unit says what it did; @throws Refusal when it says nothing, or it is with the office already. */
    public void report(long id, String done, PersonId by) {
        Condition condition = get(id);
        if (condition.isReported() || condition.isClosed()) {
            throw Refusal.conflict("这项会议意见当前为“" + condition.stateTitle() + "”，不能再提交。请刷新后查看。");
        }
        step(condition, Deed.REPORTED, Said.required("落实情况", done, LONGEST), by);
    }

    /** The office has looked at it, and it is done. */
    public void close(long id, String word, PersonId by) {
        step(reported(id), Deed.CLOSED, Said.optional("核实意见", word, LONGEST), by);
    }

    /** The office sends it back to the unit. */
    public void giveBack(long id, String reason, PersonId by) {
        step(reported(id), Deed.RETURNED, Said.required("退回原因", reason, SessionFacts.TEXT), by);
    }

    private Condition reported(long id) {
        Condition condition = get(id);
        if (!condition.isReported()) {
            throw Refusal.conflict("这项会议意见当前为“" + condition.stateTitle() + "”，不能核实。请刷新后查看。");
        }
        return condition;
    }

    private void step(Condition condition, Deed deed, String text, PersonId by) {
        cycles.requireOpen(condition.year());
        jdbc.sql("insert into monitoring.meeting_condition_step (condition_id, deed, text, done_by, done_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(condition.id(), deed.name(), text, by.value(), Timestamp.from(clock.instant()))
                .update();
    }
}
