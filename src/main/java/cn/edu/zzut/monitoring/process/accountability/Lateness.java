package cn.edu.zzut.monitoring.process.accountability;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultLine;
import cn.edu.zzut.monitoring.notification.News;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Puts a fault on record and has the unit's head and the office told, together with what comes with it. A record's process
 * starts by the escalation; a fault that joins a record whose process runs is shown in the task that explains it.
 */
@Component
public class Lateness {

    private final Accountability accountability;
    private final Organization organization;
    private final News news;
    private final TaskBriefing briefing;
    private final TaskService tasks;
    private final WithoutUser withoutUser;

    Lateness(
            Accountability accountability,
            Organization organization,
            News news,
            TaskBriefing briefing,
            @Lazy TaskService tasks,
            @Lazy WithoutUser withoutUser) {
        this.accountability = accountability;
        this.organization = organization;
        this.news = news;
        this.briefing = briefing;
        this.tasks = tasks;
        this.withoutUser = withoutUser;
    }

    /** Once a fault; found again it has no effect. */
    public void report(Fault fault) {
        accountability.found(fault).ifPresent(line -> {
            organization.findHead(fault.unit()).ifPresent(head -> tell(line, head));
            organization.findHolder(Role.OFFICE).ifPresent(office -> tell(line, office));
            show(line.record());
        });
    }

    private void tell(FaultLine line, Person person) {
        news.of(News.Kind.RECORD, String.valueOf(line.id()), person.id().value(), true);
    }

    private void show(AccountabilityRecord record) {
        withoutUser.call(() -> {
            List<Task> explaining = tasks.createTaskQuery()
                    .processDefinitionKey("accountability")
                    .taskDefinitionKey("explain")
                    .processVariableValueEquals("recordId", record.id())
                    .list();
            explaining.forEach(task -> briefing.matterChanged(
                    task,
                    AccountabilityBriefing.topic(
                            record, organization.unit(record.unit()).name()),
                    AccountabilityBriefing.matter(record)));
            return explaining;
        });
    }
}
