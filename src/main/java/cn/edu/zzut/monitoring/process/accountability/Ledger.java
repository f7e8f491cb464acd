package cn.edu.zzut.monitoring.process.accountability;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.DueBasis;
import cn.edu.zzut.monitoring.process.engine.Step;
import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.progress.Holding;
import cn.edu.zzut.monitoring.progress.Holdings;
import cn.edu.zzut.monitoring.progress.Owed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who had a table from when to when, from the engine's history. */
@Component
class Ledger implements Holdings {

    /** The engine's own queries cannot compare two dates of a task, nor tell its process's variables with it. */
    private static final String OVERDUE =
            """
            select distinct t.id_, t.name_, t.proc_def_id_, t.task_def_key_, t.assignee_,
                t.start_time_, t.end_time_, t.due_date_, c.text_
            from act_hi_taskinst t
            join act_hi_varinst y on y.act_inst_id_ = t.proc_inst_id_ and y.proc_inst_id_ = t.proc_inst_id_
                and y.name_ = 'year' and y.long_ = ?
            join act_hi_varinst c on c.act_inst_id_ = t.proc_inst_id_ and c.proc_inst_id_ = t.proc_inst_id_
                and c.name_ = 'tableCode'
            where t.due_date_ < coalesce(t.end_time_, ?) order by t.start_time_""";

    /** What is asked for beside the year's plan: a table is not held up by it. */
    private static final Set<String> BESIDE_THE_PLAN = Set.of("data-correction", "extension", "monitoring-update");

    private static final DueBasis VERIFICATION = DueBasis.ofStage(Stage.VERIFICATION.number());

    private final HistoryService history;
    private final Steps steps;
    private final Organization organization;
    private final Holders holders;
    private final JdbcClient jdbc;
    private final WithoutUser withoutUser;
    private final SchoolClock clock;

    Ledger(
            @Lazy HistoryService history,
            Steps steps,
            Organization organization,
            Holders holders,
            JdbcClient jdbc,
            @Lazy WithoutUser withoutUser,
            SchoolClock clock) {
        this.history = history;
        this.steps = steps;
        this.organization = organization;
        this.holders = holders;
        this.jdbc = jdbc;
        this.withoutUser = withoutUser;
        this.clock = clock;
    }

    @Override
    public List<Holding> ofTable(int year, TableCode table) {
        return withoutUser.call(() -> history
                .createHistoricTaskInstanceQuery()
                .processVariableValueEquals(Variables.YEAR, year)
                .processVariableValueEquals(Variables.TABLE, table.value())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .list()
                .stream()
                .filter(task -> !BESIDE_THE_PLAN.contains(task.getProcessDefinitionKey()))
                .flatMap(task -> holding(task, table).stream())
                .toList());
    }

    private Optional<Holding> holding(HistoricTaskInstance task, TableCode table) {
        return Optional.ofNullable(task.getAssignee())
                .map(PersonId::new)
                .flatMap(organization::person)
                .map(person -> new Holding(
                        task.getId(),
                        table,
                        task.getName(),
                        owed(task.getProcessDefinitionId(), task.getTaskDefinitionKey()),
                        person.unit(),
                        holders.inWords(task),
                        task.getStartTime().toInstant(),
                        Optional.ofNullable(task.getEndTime()).map(Date::toInstant),
                        Optional.ofNullable(task.getDueDate()).map(Date::toInstant)));
    }

    @Override
    public List<Holding> overdue(int year) {
        Map<PersonId, Optional<Person>> people = new HashMap<>();
        return withoutUser.call(
                () -> jdbc
                        .sql(OVERDUE)
                        .params(year, Timestamp.from(clock.instant()))
                        .query((row, n) -> Row.of(row))
                        .list()
                        .stream()
                        .filter(row ->
                                row.assignee() != null && !BESIDE_THE_PLAN.contains(Steps.keyOf(row.definition())))
                        .flatMap(row ->
                                people.computeIfAbsent(new PersonId(row.assignee()), organization::person).stream()
                                        .map(person -> holding(row, person)))
                        .toList());
    }

    /** A line of the history. */
    private record Row(
            String id,
            String name,
            String definition,
            String step,
            String assignee,
            Instant since,
            Optional<Instant> until,
            Optional<Instant> dueAt,
            String table) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getTimestamp(6).toInstant(),
                    moment(row, 7),
                    moment(row, 8),
                    row.getString(9));
        }

        private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
            return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
        }
    }

    private Holding holding(Row row, Person person) {
        return new Holding(
                row.id(),
                new TableCode(row.table()),
                row.name(),
                owed(row.definition(), row.step()),
                person.unit(),
                person.name(),
                row.since(),
                row.until(),
                row.dueAt());
    }

    /** By the date of the plan that the step goes by, as its diagram says. */
    private Owed owed(String definition, String step) {
        Step found = steps.of(definition, step);
        if (found.goesBy(DueBasis.SUBMISSION)) {
            return Owed.HAND_IN;
        }
        return found.goesBy(VERIFICATION) ? Owed.VERIFY : Owed.NOTHING;
    }
}
