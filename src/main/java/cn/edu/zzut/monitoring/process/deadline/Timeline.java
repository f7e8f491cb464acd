package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.DueChange;
import cn.edu.zzut.monitoring.cycle.DueChanges;
import cn.edu.zzut.monitoring.cycle.PlannedPart;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.cycle.UnitDates;
import cn.edu.zzut.monitoring.cycle.YearPlan;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The year's dates after it was launched: moving one moves the open tasks and their timers, tells the people concerned and
 * stays on record (第十六条).
 */
@Component
public class Timeline {

    private final Cycles cycles;
    private final DueChanges changes;
    private final Submissions submissions;
    private final Organization organization;
    private final OpenDates openDates;
    private final PeopleToTell people;
    private final WithoutUser withoutUser;
    private final SchoolClock clock;

    Timeline(
            Cycles cycles,
            DueChanges changes,
            Submissions submissions,
            Organization organization,
            OpenDates openDates,
            PeopleToTell people,
            @Lazy WithoutUser withoutUser,
            SchoolClock clock) {
        this.cycles = cycles;
        this.changes = changes;
        this.submissions = submissions;
        this.organization = organization;
        this.openDates = openDates;
        this.people = people;
        this.withoutUser = withoutUser;
        this.clock = clock;
    }

    /**
     * Moves a stage's date. Tables and units that go by the plan move with it; those with dates of their own stay.
     *
     * @return how many open tasks were moved; empty when it is that day already, which is no change and told to nobody
     * @throws Refusal when the plan would no longer be sound
     */
    @Transactional
    public OptionalInt moveStage(int year, Stage stage, LocalDate day, String reason, PersonId by) {
        cycles.open(year);
        openDates.hold(year);
        UnitDates before = dates(year, submission -> submission.doneAt().isEmpty());
        UnitDates after = before.moved(stage, day, clock.today());
        if (before.plan().due(stage).equals(day)) {
            return standsAlready();
        }
        DueChange change = change(
                year,
                "stage:" + stage.number(),
                "“" + stage.title() + "”",
                before.plan().due(stage),
                day,
                reason,
                by);
        cycles.keep(year, after.plan());
        return withoutUser.call(() -> {
            List<Task> moved = new ArrayList<>(openDates.moveStage(year, stage.number(), day));
            for (PlannedPart part : after.movedFrom(before)) {
                SubmissionId submission = new SubmissionId(part.id());
                submissions.plan(submission, part.day());
                moved.addAll(openDates.moveSubmission(year, submission, part.day()));
            }
            tell(change, moved);
            return OptionalInt.of(moved.size());
        });
    }

    private static OptionalInt standsAlready() {
        Attempt.findsItDone();
        return OptionalInt.empty();
    }

    /** The plan with the days of the parts that are to be counted. */
    private UnitDates dates(int year, Predicate<Submission> counted) {
        YearPlan plan = cycles.planOf(year);
        Set<String> given = changes.of(year).stream().map(DueChange::subject).collect(Collectors.toSet());
        return new UnitDates(
                plan,
                submissions.ofYear(year).stream()
                        .filter(counted)
                        .map(submission -> part(submission, plan, given.contains(subject(submission))))
                        .toList());
    }

    /** The parts of tables that are still to be done on a day of their own. */
    List<PlannedPart> ownDays(int year) {
        return dates(year, submission -> submission.doneAt().isEmpty()).own();
    }

    private PlannedPart part(Submission submission, YearPlan plan, boolean given) {
        TableDefinition table = submissions.definition(submission);
        boolean assisting = submission.part() == Part.ASSISTING;
        LocalDate byThePlan = assisting ? plan.assistantDue(table.base()) : plan.tableDue(table.base());
        return new PlannedPart(
                submission.id().value(),
                submission.table(),
                title(submission),
                table.base(),
                assisting,
                given && !submission.plannedOn().equals(byThePlan),
                submission.plannedOn());
    }

    private static String subject(Submission submission) {
        return "submission:" + submission.id();
    }

    private String title(Submission submission) {
        return organization.unit(submission.unit()).name() + "的"
                + submissions.definition(submission).title();
    }

    /**
     * Gives a unit's part of a table a date of its own, within the stage's.
     *
     * @return how many open tasks were moved; empty when it has that day already, which is no change and told to nobody
     * @throws Refusal when the day does not fit the plan
     */
    @Transactional
    public OptionalInt moveSubmission(SubmissionId submissionId, LocalDate day, String reason, PersonId by) {
        requireMovable(submissionId, day);
        Submission submission = submissions.get(submissionId);
        LocalDate old = submission.plannedOn().equals(day) ? submission.dueOn() : submission.plannedOn();
        if (old.equals(day)) {
            return standsAlready();
        }
        int year = submission.year();
        DueChange change = change(year, subject(submission), title(submission), old, day, reason, by);
        submissions.plan(submissionId, day);
        return withoutUser.call(() -> {
            List<Task> moved = openDates.moveSubmission(year, submissionId, day);
            tell(change, moved);
            return OptionalInt.of(moved.size());
        });
    }

    /** @throws Refusal when the submission cannot be given that day */
    void requireMovable(SubmissionId submissionId, LocalDate day) {
        Submission submission = submissions.get(submissionId);
        cycles.open(submission.year());
        datesWith(submission).withOwn(submissionId.value(), day, clock.today());
    }

    /** @throws Refusal when the submission could not be given that much more time */
    void requireExtensible(Submission submission, Instant dueAt, LocalDate day) {
        cycles.open(submission.year());
        datesWith(submission).extended(submission.id().value(), dueAt, day, clock.instant());
    }

    private UnitDates datesWith(Submission submission) {
        return dates(
                submission.year(),
                other -> other.doneAt().isEmpty() || other.id().equals(submission.id()));
    }

    /** What is planned in the running years, and still to come, on days that are no working days any more; for people. */
    @Transactional(readOnly = true)
    public List<String> onRestDays() {
        return cycles.all().stream()
                .filter(cycle -> cycle.state() == Cycle.State.RUNNING)
                .flatMap(cycle ->
                        dates(cycle.year(), submission -> submission.doneAt().isEmpty())
                                .onRestDays(clock.today())
                                .stream()
                                .map(title -> cycle.year() + "年度" + title))
                .toList();
    }

    private DueChange change(
            int year, String subject, String title, LocalDate old, LocalDate day, String reason, PersonId by) {
        DueChange change = new DueChange(year, subject, title, old, day, reason, by, clock.instant());
        changes.add(change);
        return change;
    }

    /** One mail a person, however many of the person's tasks moved. */
    private void tell(DueChange change, List<Task> moved) {
        Map<String, List<Task>> byPerson = moved.stream()
                .filter(task -> task.getAssignee() != null)
                .collect(Collectors.groupingBy(Task::getAssignee));
        byPerson.forEach(
                (id, tasks) -> organization.person(new PersonId(id)).ifPresent(person -> tell(change, person, tasks)));
    }

    private void tell(DueChange change, Person person, List<Task> tasks) {
        people.directly(
                change.subject() + ":" + change.at(),
                MailKind.NOTICE,
                person,
                change.title() + "的截止日期调整为" + SchoolClock.inChinese(change.newDay()),
                Map.of(
                        "text",
                        text(change),
                        "tasks",
                        tasks.stream().map(this::line).toList()));
    }

    private Map<String, Object> line(Task task) {
        return people.line(task.getId(), task.getName(), task.getDueDate());
    }

    private static String text(DueChange change) {
        return change.title() + "的截止日期由" + SchoolClock.inChinese(change.oldDay()) + "调整为"
                + SchoolClock.inChinese(change.newDay()) + "。原因：" + change.reason() + "\n\n您的以下任务随之调整：";
    }
}
