package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.node.Nodes;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.pastyear.PastYearRun.State;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was sent for past years, how far it is, and what became of it; kept so that whoever began may leave. */
@Component
class PastYearRecords {

    private static final String ALL =
            """
            select id, year, state, file_name, sha256, size, started_by, started_at, doing, done, of_all, failure, likeness,
                tables, row_count, imported_by, imported_at, ended_by, ended_at, reason
            from monitoring.past_year""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;
    private final Nodes nodes;

    PastYearRecords(JdbcClient jdbc, ObjectMapper json, Clock clock, Nodes nodes) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.nodes = nodes;
    }

    /** The new record's id; empty when something is being done for that year. */
    Optional<Long> begin(int year, String fileName, String sha256, long size, PersonId by) {
        return jdbc.sql(
                        """
                        insert into monitoring.past_year (year, state, file_name, sha256, size, started_by, started_at, node)
                        values (?, 'TRYING', ?, ?, ?, ?, ?, ?) on conflict do nothing returning id""")
                .params(year, fileName, sha256, size, by.value(), now(), nodes.me())
                .query(Long.class)
                .optional();
    }

    /** False when it is not in that state any more, or something else is being done for the year. */
    @Transactional
    public boolean pass(long id, State from, State to) {
        return jdbc.sql(
                                """
                                update monitoring.past_year p set state = ?, doing = '', done = 0, of_all = 0, failure = null, node = ?
                                where id = ? and state = ? and not exists (
                                    select from monitoring.past_year o where o.year = p.year and o.id <> p.id
                                    and o.state in ('TRYING', 'IMPORTING'))""")
                        .params(to.name(), nodes.me(), id, from.name())
                        .update()
                == 1;
    }

    void tried(long id, TrialOutcome outcome, String likeness) {
        jdbc.sql(
                        """
                        update monitoring.past_year set state = 'TRIED', doing = '', failure = null, outcome = ?::jsonb, likeness = ?,
                            tables = ?, row_count = ? where id = ?""")
                .params(written(outcome), likeness, outcome.tables(), outcome.rows(), id)
                .update();
    }

    void imported(long id, PersonId by) {
        jdbc.sql(
                        """
                        update monitoring.past_year set state = 'CHECKING', doing = '', done = 0, of_all = 0, failure = null,
                            imported_by = ?, imported_at = ? where id = ?""")
                .params(by.value(), now(), id)
                .update();
    }

    void state(long id, State state, String failure) {
        jdbc.sql("update monitoring.past_year set state = ?, doing = '', failure = nullif(?, '') where id = ?")
                .params(state.name(), failure, id)
                .update();
    }

    void ended(long id, State state, String reason, PersonId by) {
        jdbc.sql(
                        """
                        update monitoring.past_year set state = ?, reason = ?, ended_by = ?, ended_at = ? where id = ?""")
                .params(state.name(), reason, by.value(), now(), id)
                .update();
    }

    /** Seen by everybody at once, whatever becomes of the work. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(long id, String doing, int done, int ofAll) {
        jdbc.sql("update monitoring.past_year set doing = ?, done = ?, of_all = ? where id = ?")
                .params(doing, done, ofAll, id)
                .update();
    }

    Optional<PastYearRun> find(long id) {
        return jdbc.sql(ALL + " where id = ?")
                .param(id)
                .query(PastYearRecords::run)
                .optional();
    }

    /** What was sent last for the year and not given up. */
    Optional<PastYearRun> newest(int year) {
        return jdbc.sql(ALL + " where year = ? and state <> 'ABANDONED' order by id desc limit 1")
                .param(year)
                .query(PastYearRecords::run)
                .optional();
    }

    Optional<PastYearRun> inForce(int year) {
        return jdbc.sql(ALL + " where year = ? and state in ('CHECKING', 'IMPORTED')")
                .param(year)
                .query(PastYearRecords::run)
                .optional();
    }

    List<PastYearRun> ofYear(int year) {
        return jdbc.sql(ALL + " where year = ? order by id desc")
                .param(year)
                .query(PastYearRecords::run)
                .list();
    }

    List<PastYearRun> all() {
        return jdbc.sql(ALL + " where state <> 'ABANDONED' order by year desc, id desc")
                .query(PastYearRecords::run)
                .list();
    }

    /** Earlier trials of the year that nobody brought in. */
    void abandonOthers(int year, long but) {
        List<Long> left = jdbc.sql(
                        """
                        update monitoring.past_year set state = 'ABANDONED', outcome = null
                        where year = ? and id <> ? and state in ('TRIED', 'FAILED', 'UNCHANGED') returning id""")
                .params(year, but)
                .query(Long.class)
                .list();
        left.forEach(id -> jdbc.sql("delete from monitoring.past_year_piece where past_year_id = ?")
                .param(id)
                .update());
    }

    Optional<TrialOutcome> outcome(long id) {
        return jdbc.sql("select outcome from monitoring.past_year where id = ? and outcome is not null")
                .param(id)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** What was being done when the application was stopped will not go on. */
    void endInterrupted() {
        jdbc.sql(
                        """
                        update monitoring.past_year set doing = '',
                            failure = case state when 'TRYING' then '系统重新启动，试读中断，请重新上传。'
                                when 'IMPORTING' then '系统重新启动，导入中断，什么也没有改变，请重新导入。'
                                else '系统重新启动，校验中断。请在“校验与指标”中对该年度做一次全校校验。' end,
                            state = case state when 'TRYING' then 'FAILED' when 'IMPORTING' then 'TRIED' else 'IMPORTED' end
                        where state in ('TRYING', 'IMPORTING', 'CHECKING') and not monitoring.is_alive(node)""")
                .update();
    }

    private static PastYearRun run(ResultSet row, int n) throws SQLException {
        return new PastYearRun(
                row.getLong(1),
                row.getInt(2),
                State.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                new PersonId(row.getString(7)),
                row.getTimestamp(8).toInstant(),
                row.getString(9),
                row.getInt(10),
                row.getInt(11),
                Optional.ofNullable(row.getString(12)),
                Optional.ofNullable(row.getString(13)).orElse(""),
                row.getInt(14),
                row.getInt(15),
                Optional.ofNullable(row.getString(16)).map(PersonId::new),
                Optional.ofNullable(row.getTimestamp(17)).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString(18)).map(PersonId::new),
                Optional.ofNullable(row.getTimestamp(19)).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString(20)).orElse(""));
    }

    private String written(TrialOutcome outcome) {
        try {
            return json.writeValueAsString(outcome);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private TrialOutcome read(String text) {
        try {
            return json.readValue(text, TrialOutcome.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
