package cn.edu.zzut.monitoring.process.task;

import static org.camunda.bpm.engine.authorization.Resources.TASK;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The open tasks that go with a duty in a unit: who has the duty has them. */
@Component
public class DutyTasks {

    private final OpenTasks open;
    private final TaskService tasks;
    private final HistoryService history;
    private final AuthorizationService authorizations;
    private final TaskBriefing briefing;
    private final Organization organization;
    private final SchoolClock clock;
    private final WithoutUser withoutUser;

    DutyTasks(
            OpenTasks open,
            @Lazy TaskService tasks,
            @Lazy HistoryService history,
            @Lazy AuthorizationService authorizations,
            TaskBriefing briefing,
            Organization organization,
            SchoolClock clock,
            @Lazy WithoutUser withoutUser) {
        this.open = open;
        this.tasks = tasks;
        this.history = history;
        this.authorizations = authorizations;
        this.briefing = briefing;
        this.organization = organization;
        this.clock = clock;
        this.withoutUser = withoutUser;
    }

    /**
     * Gives the tasks that the person has by a duty in the unit, and has no longer, to who has the duty now. What is
     * filled in and drafted stays with the task, which keeps in its comments who had it and since when.
     */
    public List<TaskView> follow(UnitCode unit, PersonId former) {
        List<TaskView> moved = new ArrayList<>();
        withoutUser.run(() -> open.ofPerson(former).stream()
                .filter(task -> task.unit().filter(unit.value()::equals).isPresent())
                .forEach(task -> task.step().duty().map(duty -> holder(unit, duty)).stream()
                        .filter(now -> !now.id().equals(former))
                        .forEach(now -> {
                            give(task, former, now);
                            moved.add(task);
                        })));
        return List.copyOf(moved);
    }

    private Person holder(UnitCode unit, Role duty) {
        return duty == Role.FILER ? organization.filerOf(unit) : organization.dataLeadOf(unit);
    }

    /** One task; the caller sees to it that who has it now may do it. */
    void give(TaskView task, PersonId former, Person now) {
        String words = SchoolClock.inChinese(since(task)) + "起由" + organization.nameOf(former) + "办理，"
                + SchoolClock.inChinese(clock.today()) + "起改由" + now.name() + "办理，已填的数据和草稿不变";
        tasks.createComment(task.id(), task.processInstanceId(), words + "。");
        briefing.handedOver(tasks.createTaskQuery().taskId(task.id()).singleResult(), "办理人变更：" + words);
        tasks.setAssignee(task.id(), now.id().value());
        authorizations
                .createAuthorizationQuery()
                .userIdIn(former.value())
                .resourceType(TASK)
                .resourceId(task.id())
                .list()
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));
    }

    /** The day on which the task came to the person who has it. */
    private LocalDate since(TaskView task) {
        Instant since = history
                .createHistoricIdentityLinkLogQuery()
                .taskId(task.id())
                .type(IdentityLinkType.ASSIGNEE)
                .operationType("add")
                .orderByTime()
                .desc()
                .list()
                .stream()
                .findFirst()
                .map(log -> log.getTime().toInstant())
                .orElseGet(clock::instant);
        return SchoolClock.dayOf(since);
    }
}
