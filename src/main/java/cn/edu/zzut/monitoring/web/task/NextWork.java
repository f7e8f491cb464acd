package cn.edu.zzut.monitoring.web.task;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.task.OpenTasks;
import cn.edu.zzut.monitoring.process.task.TaskView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose turn it is after a task, what its person does next, and whom they may ask. */
@Component
class NextWork {

    private final OpenTasks openTasks;
    private final Submissions submissions;
    private final Cycles cycles;
    private final Organization organization;

    NextWork(OpenTasks openTasks, Submissions submissions, Cycles cycles, Organization organization) {
        this.openTasks = openTasks;
        this.submissions = submissions;
        this.cycles = cycles;
        this.organization = organization;
    }

    /** @param phone empty where none is known */
    record Contact(String name, String unit, String phone) {}

    /**
     * @param waitsFor who audits what was handed in; null where the unit has no head, and after an audit
     * @param next the most urgent task left of the same purpose; null where there is none
     * @param left how many of them are left
     */
    record After(Contact waitsFor, Next next, int left) {}

    record Next(String id, String name) {}

    /** @param task in which the person has just handed in data */
    After handedIn(TaskView task, PersonId person) {
        Submission submission = submissions.get(task.submissionId().orElseThrow());
        return after(
                task,
                person,
                Does.FILL,
                organization.peopleOf(submission.unit()).stream()
                        .filter(one -> one.is(Role.UNIT_HEAD))
                        .findFirst()
                        .map(this::contact)
                        .orElse(null));
    }

    /** @param task in which the person has just judged data */
    After audited(TaskView task, PersonId person) {
        return after(task, person, Does.AUDIT, null);
    }

    private After after(TaskView task, PersonId person, Does purpose, Contact waitsFor) {
        var left = openTasks.ofPerson(person).stream()
                .filter(open -> open.is(purpose) && !open.id().equals(task.id()))
                .toList();
        return new After(
                waitsFor,
                left.stream()
                        .findFirst()
                        .map(open -> new Next(open.id(), open.name()))
                        .orElse(null),
                left.size());
    }

    /** For an assisting unit the responsible unit's data lead, who says what the table has to hold; else the office. */
    Optional<Contact> whomToAsk(TaskView task) {
        Optional<Submission> part =
                task.submissionId().map(submissions::get).filter(submission -> submission.part() == Part.ASSISTING);
        Optional<Person> person = part.isPresent() ? part.map(this::responsible) : office();
        return person.filter(other -> task.assignee().filter(other.id()::equals).isEmpty())
                .map(this::contact);
    }

    private Person responsible(Submission part) {
        return organization.dataLeadOf(
                cycles.assignment(part.year(), part.table()).responsible(), part.year());
    }

    private Optional<Person> office() {
        return organization.withRole(Role.OFFICE).stream().findFirst();
    }

    private Contact contact(Person person) {
        return new Contact(person.name(), organization.unit(person.unit()).name(), person.phone());
    }
}
