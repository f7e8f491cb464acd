package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.filing.Remark;
import cn.edu.zzut.monitoring.filing.Remarks;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.PeopleToTell.TaskFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Tells at once of a task that came back: from whom, why, and what is pinned to the data. */
@Component
class ReturnMails {

    private static final int REMARKS_SHOWN = 10;
    /** A year of an earlier version does not know who it was. */
    private static final String UNKNOWN = "审核人";

    private final PeopleToTell people;
    private final Organization organization;
    private final Submissions submissions;
    private final Remarks remarks;

    ReturnMails(PeopleToTell people, Organization organization, Submissions submissions, Remarks remarks) {
        this.people = people;
        this.organization = organization;
        this.submissions = submissions;
        this.remarks = remarks;
    }

    void send(DelegateTask task, Briefing briefing) {
        List<Remark> pinned =
                Variables.submissionIfAny(task).map(this::onNewestVersion).orElse(List.of());
        Map<String, Object> content = new HashMap<>();
        content.put("unit", briefing.unit().map(Unit::name).orElse(""));
        content.put("by", by(task));
        content.put("reason", briefing.reason());
        content.put("pinned", number(pinned.size()));
        content.put(
                "remarks", pinned.stream().limit(REMARKS_SHOWN).map(this::line).toList());
        content.put("more", number(pinned.size() - REMARKS_SHOWN));
        people.about(
                new TaskFacts(task.getId(), briefing.topic(), task.getAssignee(), task.getDueDate()),
                MailKind.RETURNED,
                content);
    }

    /** Remarks on a version that has been replaced were answered with the new one. */
    private List<Remark> onNewestVersion(SubmissionId id) {
        int newest = submissions.get(id).latestVersion();
        return remarks.current(id).stream()
                .filter(remark -> remark.version() == newest)
                .toList();
    }

    private Map<String, Object> line(Remark remark) {
        String place = (remark.row() > 0 ? "第" + remark.row() + "行" : "")
                + (remark.column().isEmpty() ? "" : "“" + remark.column() + "”");
        return Map.of(
                "place", place.isEmpty() ? "整表" : place, "text", remark.text(), "by", organization.nameOf(remark.by()));
    }

    private String by(DelegateTask task) {
        if (!(task.getVariable(Variables.RETURNED_BY) instanceof String id)) {
            return UNKNOWN;
        }
        PersonId by = new PersonId(id);
        return by.equals(PersonId.SYSTEM)
                ? "系统"
                : organization.person(by).map(this::withUnit).orElse(id);
    }

    private String withUnit(Person person) {
        return organization.unit(person.unit()).name() + " " + person.name();
    }

    private static String number(int count) {
        return count > 0 ? String.valueOf(count) : "";
    }
}
