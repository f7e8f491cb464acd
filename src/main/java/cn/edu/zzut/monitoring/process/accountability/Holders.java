package cn.edu.zzut.monitoring.process.accountability;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** By whom a task was held, one after the other where its unit's duty passed to somebody else. */
@Component
class Holders {

    private final HistoryService history;
    private final Organization organization;

    Holders(@Lazy HistoryService history, Organization organization) {
        this.history = history;
        this.organization = organization;
    }

    /** The name; of several each with the day from which. */
    String inWords(HistoricTaskInstance task) {
        List<HistoricIdentityLinkLog> taken = history.createHistoricIdentityLinkLogQuery()
                .taskId(task.getId())
                .type(IdentityLinkType.ASSIGNEE)
                .operationType("add")
                .orderByTime()
                .asc()
                .list();
        if (taken.size() < 2) {
            return name(task.getAssignee());
        }
        return IntStream.range(0, taken.size())
                .mapToObj(i -> name(taken.get(i).getUserId())
                        + (i == 0
                                ? ""
                                : "（"
                                        + SchoolClock.inChinese(SchoolClock.dayOf(
                                                taken.get(i).getTime().toInstant())) + "起）"))
                .collect(Collectors.joining("，"));
    }

    private String name(String person) {
        return organization.nameOf(new PersonId(person));
    }
}
