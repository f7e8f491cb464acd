package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.cycle.Cancellations;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.monitoring.MonitoringYears;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 撤销启动: ends a year that was launched by mistake, as long as no unit has been given anything to fill in. */
@Component
public class LaunchCancelling {

    private static final String KEY = "annual-monitoring";

    private final Cycles cycles;
    private final Cancellations cancellations;
    private final Submissions submissions;
    private final MonitoringYears monitoring;
    private final Catalogs catalogs;
    private final Organization organization;
    private final PeopleToTell people;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final WithoutUser withoutUser;

    LaunchCancelling(
            Cycles cycles,
            Cancellations cancellations,
            Submissions submissions,
            MonitoringYears monitoring,
            Catalogs catalogs,
            Organization organization,
            PeopleToTell people,
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy WithoutUser withoutUser) {
        this.cycles = cycles;
        this.cancellations = cancellations;
        this.submissions = submissions;
        this.monitoring = monitoring;
        this.catalogs = catalogs;
        this.organization = organization;
        this.people = people;
        this.runtime = runtime;
        this.tasks = tasks;
        this.withoutUser = withoutUser;
    }

    /** Why the year's launch cannot be taken back any more; empty where it can. */
    public Optional<String> against(int year) {
        if (cycles.find(year).filter(Cycle::isRunning).isEmpty()) {
            return Optional.of(year + "年度没有启动，或已归档，不能撤销。");
        }
        if (!submissions.ofYear(year).isEmpty()) {
            return Optional.of(year + "年度的填报任务已经下达，不能撤销启动。");
        }
        return monitoring
                .find(year - 1)
                .filter(before -> before.endedOn().isPresent())
                .map(ended -> (year - 1) + "年度的常态监测已随" + year + "年度启动结束，不能撤销启动。");
    }

    /**
     * Ends the year's process and takes the launch back; whoever had a task in it is told.
     *
     * @throws Refusal as {@link #against} and {@link Cancellations#cancel}
     */
    @Transactional
    public void cancel(int year, String reason, PersonId by) {
        Cycle cycle = cycles.lock(year);
        against(year).ifPresent(why -> {
            throw Refusal.conflict(why);
        });
        Set<String> holders = withoutUser.call(
                () -> tasks.createTaskQuery().processVariableValueEquals(Variables.YEAR, year).list().stream()
                        .map(Task::getAssignee)
                        .filter(assignee -> assignee != null && !assignee.equals(by.value()))
                        .collect(Collectors.toSet()));
        withoutUser.run(() -> runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(String.valueOf(year))
                .list()
                .forEach(one -> runtime.deleteProcessInstance(one.getId(), "撤销启动：" + reason)));
        String claim = "launch-cancelled:" + year + ":" + cycle.launchedOn();
        cancellations.cancel(cycle, reason, by);
        catalogs.thaw(year);
        holders.forEach(holder -> organization
                .person(new PersonId(holder))
                .ifPresent(person -> people.directly(
                        claim,
                        MailKind.NOTICE,
                        person,
                        year + "年度填报的启动已撤销",
                        Map.of(
                                "text",
                                "评估督导处撤销了" + year + "年度填报的启动，您在其中的任务不用再办理。\n原因：" + reason,
                                "links",
                                List.of()))));
    }
}
