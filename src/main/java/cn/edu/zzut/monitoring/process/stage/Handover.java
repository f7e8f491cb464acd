package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Filers;
import cn.edu.zzut.monitoring.organization.Naming;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.task.DutyTasks;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import cn.edu.zzut.monitoring.process.task.TaskView;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A duty in a unit passes to somebody: registered in 附件2, the open tasks go along, everybody concerned is told. */
@Component
class Handover {

    private final Filers filers;
    private final Organization organization;
    private final DutyTasks tasks;
    private final PeopleToTell people;

    Handover(Filers filers, Organization organization, DutyTasks tasks, PeopleToTell people) {
        this.filers = filers;
        this.organization = organization;
        this.tasks = tasks;
        this.people = people;
    }

    /** Who has the duty today. */
    Person holder(UnitCode unit, Role duty) {
        return duty == Role.FILER ? organization.filerOf(unit) : organization.dataLeadOf(unit);
    }

    /**
     * Registers the naming; where it changes nobody, that is all.
     *
     * @param filed whether the office has filed the change; otherwise it is told, unless nobody was registered before
     */
    void take(Naming naming, boolean filed, PersonId by) {
        Person former = holder(naming.unit(), naming.duty());
        boolean registered = filers.today(naming.unit(), naming.duty()).isPresent();
        long registration = filers.register(naming, by).id();
        Person next = organization.person(naming.person()).orElseThrow();
        if (!former.id().equals(next.id())) {
            List<TaskView> moved = tasks.follow(naming.unit(), former.id());
            tell(registration, naming, former, next, moved);
            if (registered && !filed) {
                tellOffice(registration, naming, former, next);
            }
        }
    }

    private void tell(long registration, Naming naming, Person former, Person next, List<TaskView> moved) {
        String duty = organization.unit(naming.unit()).name() + naming.duty().title();
        String from = SchoolClock.inChinese(naming.from()) + "起，";
        List<Map<String, Object>> lines = moved.stream()
                .map(task -> people.line(
                        task.id(), task.name(), task.dueAt().map(Date::from).orElse(null)))
                .toList();
        tell(
                registration,
                naming,
                next,
                from + "您担任" + duty + "，接替" + former.name() + "。"
                        + (moved.isEmpty() ? "目前没有需要接办的任务。" : "下列任务已转给您，已填的数据和草稿都在："),
                lines);
        tell(
                registration,
                naming,
                former,
                from + next.name() + "接替您担任" + duty + "。"
                        + (moved.isEmpty()
                                ? "您没有需要移交的任务。"
                                : "您的" + moved.size() + "项任务已转给" + next.name() + "，不用再办理；请把手头的材料交给对方。"),
                List.of());
        organization
                .findHead(naming.unit())
                .filter(head -> !head.id().equals(next.id()) && !head.id().equals(former.id()))
                .ifPresent(head -> tell(
                        registration,
                        naming,
                        head,
                        from + duty + "由" + former.name() + "变更为" + next.name() + "，已记入填报人员信息登记表（附件2）"
                                + (moved.isEmpty() ? "，没有需要转交的任务。" : "，转交任务" + moved.size() + "项。"),
                        List.of()));
    }

    private void tellOffice(long registration, Naming naming, Person former, Person next) {
        organization
                .findHolder(Role.OFFICE)
                .ifPresent(office -> tell(
                        registration,
                        naming,
                        office,
                        SchoolClock.inChinese(naming.from()) + "起，"
                                + organization.unit(naming.unit()).name()
                                + naming.duty().title() + "由" + former.name() + "变更为"
                                + next.name() + "，已记入填报人员信息登记表（附件2）。"
                                + (naming.reason().isBlank() ? "" : "变更理由：" + naming.reason()),
                        List.of()));
    }

    private void tell(long registration, Naming naming, Person person, String text, List<Map<String, Object>> tasks) {
        people.directly(
                "filers:" + registration,
                MailKind.NOTICE,
                person,
                naming.duty().title() + "变更",
                Map.of("text", text, "tasks", tasks, "links", List.of()));
    }
}
