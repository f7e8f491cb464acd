package cn.edu.zzut.monitoring.web.task;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.OnceRead;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.deadline.Deadlines;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.task.KnownData;
import cn.edu.zzut.monitoring.process.task.OpenTasks;
import cn.edu.zzut.monitoring.process.task.TaskView;
import cn.edu.zzut.monitoring.validation.Explanations;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whose turn it is after a task, what its person does next, and whom they may ask. */
@Component
class NextWork {

    private final OpenTasks openTasks;
    private final Submissions submissions;
    private final Explanations explanations;
    private final Deadlines deadlines;
    private final Cycles cycles;
    private final Organization organization;

    NextWork(
            OpenTasks openTasks,
            Submissions submissions,
            Explanations explanations,
            Deadlines deadlines,
            Cycles cycles,
            Organization organization) {
        this.openTasks = openTasks;
        this.submissions = submissions;
        this.explanations = explanations;
        this.deadlines = deadlines;
        this.cycles = cycles;
        this.organization = organization;
    }

    /** @param phone empty where none is known */
    record Contact(String name, String unit, String phone) {}

    /**
     * @param waitsFor who audits what was handed in; null where the unit has no head, and after an audit
     * @param toExplain what the person has to explain before the head audits; null where nothing is
     * @param returnedTo who is to correct what was returned; null after an approval, and where it went to other units
     * @param next the most urgent task left of the same purpose; null where there is none
     * @param left how many of them are left
     */
    record After(Contact waitsFor, ToExplain toExplain, Contact returnedTo, Next next, int left) {}

    /** @param dueAt by when, as things stand now */
    record ToExplain(int anomalies, Instant dueAt) {}

    record Next(String id, String name) {}

    /**
     * A unit's answer in a monitoring period waits for nobody.
     *
     * @param task in which the person has just handed in data
     */
    After handedIn(TaskView task, PersonId person) {
        Submission submission = submissions.get(task.submissionId().orElseThrow());
        if (task.isMonitoring()) {
            return after(task, person, Does.FILL, null, null, null);
        }
        return after(
                task,
                person,
                Does.FILL,
                organization.peopleOf(submission.unit()).stream()
                        .filter(one -> one.is(Role.UNIT_HEAD))
                        .findFirst()
                        .map(this::contact)
                        .orElse(null),
                toExplain(submission),
                null);
    }

    /** A whole table's anomalies are for its filer to explain, before its head audits it. */
    private ToExplain toExplain(Submission submission) {
        int unexplained = explanations.unexplainedCount(submission.id());
        if (submission.part() == Part.ASSISTING || unexplained == 0) {
            return null;
        }
        LocalDate due = deadlines.fairDay(cycles.dueOf(submission.year(), Stage.VERIFICATION));
        return new ToExplain(unexplained, WorkingDays.closeOf(due).toInstant());
    }

    /** @param task in which the person has just judged data */
    After audited(TaskView task, PersonId person) {
        Contact returnedTo = openTasks.ofSubmission(task.submissionId().orElseThrow()).stream()
                .filter(open -> open.is(Does.FILL))
                .flatMap(open -> open.assignee().stream())
                .flatMap(filer -> organization.person(filer).stream())
                .findFirst()
                .map(this::contact)
                .orElse(null);
        return after(task, person, Does.AUDIT, null, null, returnedTo);
    }

    private After after(
            TaskView task, PersonId person, Does purpose, Contact waitsFor, ToExplain toExplain, Contact returnedTo) {
        var left = openTasks.ofPerson(person).stream()
                .filter(open -> open.is(purpose) && !open.id().equals(task.id()))
                .toList();
        return new After(
                waitsFor,
                toExplain,
                returnedTo,
                left.stream()
                        .findFirst()
                        .map(open -> new Next(open.id(), open.name()))
                        .orElse(null),
                left.size());
    }

    /** For what came back whoever returned it; for an assisting unit the responsible unit's data lead, who says what the table has to hold; else the office. */
    Optional<Contact> whomToAsk(TaskView task, KnownData known) {
        Optional<Submission> part = known.submission(task).filter(one -> one.part() == Part.ASSISTING);
        Optional<Person> person = known.returnedBy(task)
                .flatMap(organization::person)
                .or(() -> part.flatMap(this::responsible))
                .or(this::office);
        return person.filter(other -> task.assignee().filter(other.id()::equals).isEmpty())
                .map(this::contact);
    }

    private Optional<Person> responsible(Submission part) {
        Map<TableCode, UnitCode> responsible =
                OnceRead.once(List.of("responsible", part.year()), () -> cycles.assignments(part.year()).stream()
                        .collect(Collectors.toMap(Assignment::table, Assignment::responsible)));
        return Optional.ofNullable(responsible.get(part.table())).flatMap(organization::findDataLead);
    }

    private Optional<Person> office() {
        return organization.findHolder(Role.OFFICE);
    }

    private Contact contact(Person person) {
        return new Contact(person.name(), organization.unit(person.unit()).name(), person.phone());
    }
}
