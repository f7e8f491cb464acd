package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.review.Rounds;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 答复、复核迟报: whoever holds an experts' comment beyond its day goes on record, once a table and round (第二十三条). */
@Component("answerLateness")
public class AnswerLateness {

    private final Cycles cycles;
    private final Rounds rounds;
    private final Catalogs catalogs;
    private final Organization organization;
    private final Lateness lateness;
    private final Steps steps;
    private final TaskService tasks;

    AnswerLateness(
            Cycles cycles,
            Rounds rounds,
            Catalogs catalogs,
            Organization organization,
            Lateness lateness,
            Steps steps,
            @Lazy TaskService tasks) {
        this.cycles = cycles;
        this.rounds = rounds;
        this.catalogs = catalogs;
        this.organization = organization;
        this.lateness = lateness;
        this.steps = steps;
        this.tasks = tasks;
    }

    /** The responsible unit has not answered, or its head has not approved the answer. */
    public void unit(DelegateExecution execution) {
        TableCode table = Variables.table(execution);
        int year = Variables.year(execution);
        UnitCode unit = cycles.assignment(year, table).responsible();
        LocalDate due = open(execution, Does.ANSWER, Does.DECIDE).stream()
                .findFirst()
                .map(AnswerLateness::dueOn)
                .orElseGet(() -> cycles.dueOf(year, Stage.FEEDBACK));
        report(execution, "review-answer:" + table, unit, "", "答复专家意见", due);
    }

    /** Experts have not looked at what the unit refuted or corrected: each who still has the task is late. */
    public void experts(DelegateExecution execution) {
        for (Task task : open(execution, Does.RECHECK)) {
            PersonId id = new PersonId(task.getAssignee());
            organization
                    .person(id)
                    .ifPresent(expert -> report(
                            execution,
                            "review-recheck:" + Variables.table(execution) + ":" + id,
                            expert.unit(),
                            "的专家" + expert.name(),
                            "复核单位的答复或更正",
                            dueOn(task)));
        }
    }

    private void report(
            DelegateExecution execution, String what, UnitCode unit, String who, String deed, LocalDate due) {
        int year = Variables.year(execution);
        TableCode table = Variables.table(execution);
        lateness.report(new Fault(
                year,
                FaultKind.LATE,
                what + ":" + rounds.present(year),
                unit,
                table.value(),
                organization.unit(unit).name() + who + "未在" + SchoolClock.inChinese(due) + "前" + deed + "（"
                        + catalogs.of(year).table(table).title() + "）。",
                Optional.of(due)));
    }

    private List<Task> open(DelegateExecution execution, Does... purposes) {
        String table = Variables.table(execution).value();
        return tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId()).list().stream()
                .filter(task -> Stream.of(purposes).anyMatch(steps.of(task)::is))
                .filter(task -> table.equals(tasks.getVariable(task.getId(), Variables.TABLE)))
                .toList();
    }

    private static LocalDate dueOn(Task task) {
        return SchoolClock.dayOf(task.getDueDate().toInstant());
    }
}
