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
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.review.Assignments;
import cn.edu.zzut.monitoring.review.Division;
import cn.edu.zzut.monitoring.review.Involvement;
import cn.edu.zzut.monitoring.review.Portion;
import cn.edu.zzut.monitoring.review.Recusals;
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
    private final Recusals recusals;
    private final Organization organization;
    private final OwnTables ownTables;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final WithoutUser withoutUser;
    private final Rounds rounds;
    private final Lateness lateness;
    private final Steps steps;

    ReviewMoves(
            Assignments assignments,
            Recusals recusals,
            Rounds rounds,
            Lateness lateness,
            Steps steps,
            Organization organization,
            OwnTables ownTables,
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            @Lazy WithoutUser withoutUser) {
        this.assignments = assignments;
        this.recusals = recusals;
        this.rounds = rounds;
        this.lateness = lateness;
        this.steps = steps;
        this.organization = organization;
        this.ownTables = ownTables;
        this.tasks = tasks;
        this.runtime = runtime;
        this.withoutUser = withoutUser;
    }

    /**
     * Gives a table to other experts, with the open tasks.
     *
     * @return whether others had it before
     * @throws Refusal in Chinese while no expert is at work on the year's tables, or as {@link Assignments#reassign}
     */
    public boolean move(int year, TableCode table, Division division, String reason, PersonId by) {
        return withoutUser.call(() -> {
            List<Task> open = ofYear(year).taskDefinitionKey(COMMENT).list();
            List<Task> checks = ofYear(year).list().stream()
                    .filter(task -> steps.of(task).is(Does.RECHECK))
                    .filter(task -> table.value().equals(tasks.getVariable(task.getId(), Variables.TABLE)))
                    .toList();
            if (open.isEmpty() && checks.isEmpty()) {
                throw Refusal.conflict("现在没有专家在审核本年度的数据，不能改派。分配之前请在“分配专家审核任务”中指定；需要再审一轮的，请安排下一轮。");
            }
            Optional<Division> before = assignments.reassign(year, table, division, reason, by);
            before.ifPresent(had -> handOn(year, table, had, division, reason, open, checks));
            return before.isPresent();
        });
    }

    private void handOn(
            int year,
            TableCode table,
            Division before,
            Division division,
            String reason,
            List<Task> open,
            List<Task> checks) {
        List<PersonId> former = before.experts().stream()
                .filter(one -> division.of(one).isEmpty())
                .toList();
        checks.stream()
                .filter(task -> former.contains(new PersonId(task.getAssignee())))
                .forEach(task ->
                        give(task, successor(year, table, before, division, new PersonId(task.getAssignee())), reason));
        if (!open.isEmpty()) {
            comment(year, open, former, before, assignments.of(year, table), reason);
        }
    }

    /** Who goes on with what the former expert has asked: somebody who need not keep away from what that one judged. */
    private PersonId successor(int year, TableCode table, Division before, Division division, PersonId former) {
        Involvement involvement = recusals.ofYear(year).get(table);
        Portion portion = before.of(former).orElse(Portion.WHOLE);
        return division.experts().stream()
                .filter(expert -> organization
                        .person(expert)
                        .filter(person -> involvement.against(person, portion).isEmpty())
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict(organization.nameOf(former) + "提出的意见正在复核，新的专家都须回避他（她）审核过的"
                        + assignments.inWords(portion) + "，不能接着复核。请增加一位不须回避的专家。"));
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

    /** Whoever is done already and gets nothing more of the table stays done. */
    private void comment(
            int year, List<Task> open, List<PersonId> former, Division before, Division now, String reason) {
        String instance = open.get(0).getProcessInstanceId();
        now.judges().forEach((expert, portion) -> {
            Optional<Task> task = taskOf(open, expert);
            task.ifPresent(one -> refresh(year, one, expert));
            boolean hasMore =
                    before.of(expert).filter(had -> had.covers(portion)).isEmpty();
            if (task.isEmpty() && hasMore) {
                begin(instance, expert, reason);
            }
        });
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
        tasks.setVariableLocal(task.getId(), Variables.TABLES, ownTables.of(year, expert));
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
