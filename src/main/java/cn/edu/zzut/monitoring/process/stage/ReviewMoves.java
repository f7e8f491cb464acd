package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.task.TableOverview;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.review.Assignments;
import cn.edu.zzut.monitoring.review.Rounds;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 改派专家: a table goes to other experts while the review runs, and their tasks with it. */
@Component("reviewMoves")
@Transactional
public class ReviewMoves {

    private static final String PROCESS = "stage-4-feedback";
    private static final String COMMENT = "comment";

    private final Assignments assignments;
    private final Organization organization;
    private final TableOverview overview;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final WithoutUser withoutUser;
    private final Rounds rounds;
    private final Lateness lateness;
    private final Steps steps;

    ReviewMoves(
            Assignments assignments,
            Rounds rounds,
            Lateness lateness,
            Steps steps,
            Organization organization,
            TableOverview overview,
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            @Lazy WithoutUser withoutUser) {
        this.assignments = assignments;
        this.rounds = rounds;
        this.lateness = lateness;
        this.steps = steps;
        this.organization = organization;
        this.overview = overview;
        this.tasks = tasks;
        this.runtime = runtime;
        this.withoutUser = withoutUser;
    }

    /** @throws Refusal in Chinese while no expert is at work on the year's tables, or as {@link Assignments#reassign} */
    public void move(int year, TableCode table, List<PersonId> chosen, String reason, PersonId by) {
        withoutUser.run(() -> {
            List<Task> open = ofYear(year).taskDefinitionKey(COMMENT).list();
            List<Task> checks = ofYear(year).list().stream()
                    .filter(task -> steps.of(task).is(Does.RECHECK))
                    .filter(task -> table.value().equals(tasks.getVariable(task.getId(), Variables.TABLE)))
                    .toList();
            if (open.isEmpty() && checks.isEmpty()) {
                throw Refusal.conflict("现在没有专家在审核本年度的数据，不能改派。分配之前请在“分配专家审核任务”中指定；需要再审一轮的，请安排下一轮。");
            }
            List<PersonId> before = assignments.reassign(year, table, chosen, reason, by);
            List<PersonId> former =
                    before.stream().filter(one -> !chosen.contains(one)).toList();
            checks.stream()
                    .filter(task -> former.contains(new PersonId(task.getAssignee())))
                    .forEach(task -> give(task, chosen.get(0), reason));
            if (!open.isEmpty()) {
                comment(year, open, former, chosen, reason);
            }
        });
    }

    /** @throws Refusal in Chinese while the year is not in its fourth stage */
    public void requireRunning(int year) {
        withoutUser.run(() -> {
            if (runtime.createProcessInstanceQuery()
                            .processDefinitionKey(PROCESS)
                            .variableValueEquals(Variables.YEAR, year)
                            .count()
                    == 0) {
                throw Refusal.conflict("本年度现在不在“数据分析与反馈”阶段，不能安排下一轮审核。");
            }
        });
    }

    /** The round's day has passed: each expert who is not done is late, on record with his or her unit. */
    public void late(DelegateExecution execution) {
        int year = Variables.year(execution);
        LocalDate due = rounds.dueOn(year);
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(COMMENT)
                .list()
                .forEach(task -> organization
                        .person(new PersonId(task.getAssignee()))
                        .ifPresent(expert -> lateness.report(new Fault(
                                year,
                                FaultKind.LATE,
                                "review:" + rounds.present(year) + ":" + expert.id(),
                                expert.unit(),
                                "",
                                organization.unit(expert.unit()).name() + "的专家" + expert.name() + "未在"
                                        + SchoolClock.inChinese(due) + "前完成第" + rounds.present(year) + "轮专家审核。",
                                Optional.of(due)))));
    }

    private void comment(int year, List<Task> open, List<PersonId> former, List<PersonId> chosen, String reason) {
        String instance = open.get(0).getProcessInstanceId();
        chosen.forEach(expert -> taskOf(open, expert)
                .ifPresentOrElse(task -> refresh(year, task, expert), () -> begin(instance, expert, reason)));
        former.forEach(expert -> taskOf(open, expert).ifPresent(task -> {
            if (assignments.tablesOf(year, expert).isEmpty()) {
                cancel(instance, task);
            } else {
                refresh(year, task, expert);
            }
        }));
    }

    private static Optional<Task> taskOf(List<Task> open, PersonId expert) {
        return open.stream()
                .filter(task -> expert.value().equals(task.getAssignee()))
                .findFirst();
    }

    private TaskQuery ofYear(int year) {
        return tasks.createTaskQuery().processDefinitionKey(PROCESS).processVariableValueEquals(Variables.YEAR, year);
    }

    private void refresh(int year, Task task, PersonId expert) {
        List<TableCode> mine = assignments.tablesOf(year, expert);
        tasks.setVariableLocal(
                task.getId(),
                Variables.TABLES,
                Variables.json(overview.of(year).stream()
                        .filter(line -> mine.contains(new TableCode(line.code())))
                        .toList()));
    }

    private void begin(String instance, PersonId expert, String reason) {
        ActivityInstance body = Stream.of(
                        runtime.getActivityInstance(instance).getActivityInstances(COMMENT + "#multiInstanceBody"))
                .findFirst()
                .orElseThrow();
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity(COMMENT, body.getId())
                .setVariableLocal("expert", expert.value())
                .setAnnotation("改派专家：" + reason)
                .execute();
    }

    private void cancel(String instance, Task task) {
        Stream.of(runtime.getActivityInstance(instance).getActivityInstances(COMMENT))
                .filter(one -> List.of(one.getExecutionIds()).contains(task.getExecutionId()))
                .findFirst()
                .ifPresent(one -> runtime.createProcessInstanceModification(instance)
                        .cancelActivityInstance(one.getId())
                        .execute());
    }

    private void give(Task task, PersonId expert, String reason) {
        tasks.createComment(
                task.getId(),
                task.getProcessInstanceId(),
                "由" + organization.nameOf(new PersonId(task.getAssignee())) + "改派" + organization.nameOf(expert) + "："
                        + reason);
        tasks.setAssignee(task.getId(), expert.value());
    }
}
