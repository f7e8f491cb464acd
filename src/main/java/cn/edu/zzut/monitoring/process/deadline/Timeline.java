package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.DueChange;
import cn.edu.zzut.monitoring.cycle.DueChanges;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
     * @return how many open tasks were moved
     * @throws Refusal when the day is past, or stages would no longer follow one another
     */
    @Transactional
    public int moveStage(int year, Stage stage, LocalDate day, String reason, String by) {
        LocalDate old = cycles.dueOf(year, stage);
        List<Submission> planned = stage == Stage.COLLECTION ? goingByThePlan(year) : List.of();
        cycles.due(year, stage, day);
        requireFollowed(year, stage, day);
        DueChange change = change(year, "stage:" + stage.number(), "“" + stage.title() + "”", old, day, reason, by);
        return withoutUser.call(() -> {
            List<Task> moved = new ArrayList<>(openDates.moveStage(year, stage.number(), day));
            for (Submission submission : planned) {
                LocalDate its = plan(submission);
                submissions.plan(submission.id(), its);
                moved.addAll(openDates.moveSubmission(year, submission.id(), its));
            }
            tell(change, moved);
            return moved.size();
        });
    }

    /** A later stage's date may not come before. */
    private void requireFollowed(int year, Stage stage, LocalDate day) {
        for (Stage later : Stage.values()) {
            if (later.number() > stage.number() && cycles.dueOf(year, later).isBefore(day)) {
                throw Refusal.invalid("“" + stage.title() + "”的截止日期不得晚于“" + later.title() + "”（"
                        + cycles.dueOf(year, later) + "）。请先调整后面的阶段。");
            }
        }
    }

    private List<Submission> goingByThePlan(int year) {
        return submissions.ofYear(year).stream()
                .filter(submission -> submission.doneAt().isEmpty())
                .filter(submission -> submission.plannedOn().equals(plan(submission)))
                .toList();
    }

    private LocalDate plan(Submission submission) {
        boolean base = submissions.definition(submission).base();
        return submission.part() == Part.RESPONSIBLE
                ? cycles.tableDue(submission.year(), base)
                : cycles.assistantDue(submission.year(), base);
    }

    /**
     * Gives a unit's part of a table a date of its own, within the stage's.
     *
     * @return how many open tasks were moved
     * @throws Refusal when the day is past, or not within the plan
     */
    @Transactional
    public int moveSubmission(long submissionId, LocalDate day, String reason, String by) {
        Submission submission = submissions.get(submissionId);
        TableDefinition table = submissions.definition(submission);
        requireWithin(submission, day);
        LocalDate old = submission.plannedOn();
        submissions.plan(submissionId, day);
        String title = organization.unit(submission.unit()).name() + "的" + table.title();
        DueChange change = change(submission.year(), "submission:" + submissionId, title, old, day, reason, by);
        return withoutUser.call(() -> {
            List<Task> moved = openDates.moveSubmission(submission.year(), submissionId, day);
            tell(change, moved);
            return moved.size();
        });
    }

    /** @throws Refusal when the day is past, or not within the plan for the submission */
    void requireWithin(Submission submission, LocalDate day) {
        TableDefinition table = submissions.definition(submission);
        if (day.isBefore(clock.today())) {
            throw Refusal.invalid("截止日期" + day + "已过，请选择今天或以后的日期。");
        }
        LocalDate last = cycles.dueOf(submission.year(), Stage.COLLECTION);
        if (day.isAfter(last)) {
            throw Refusal.invalid(
                    table.title() + "的截止日期不得晚于“" + Stage.COLLECTION.title() + "”（" + last + "）。确需延后的，请先调整该阶段。");
        }
        if (table.base()) {
            submissions.ofYear(submission.year()).stream()
                    .filter(other -> other.part() == Part.RESPONSIBLE
                            && !submissions.definition(other).base()
                            && other.dueOn().isBefore(day))
                    .findFirst()
                    .ifPresent(other -> {
                        throw Refusal.invalid("基础数据表应先于其他表完成（第十九条）："
                                + submissions.definition(other).title() + "的截止日期是" + other.dueOn() + "，早于" + day + "。");
                    });
        }
    }

    private DueChange change(
            int year, String subject, String title, LocalDate old, LocalDate day, String reason, String by) {
        DueChange change = new DueChange(year, subject, title, old, day, reason, by, clock.instant());
        changes.add(change);
        return change;
    }

    /** One mail a person, however many of the person's tasks moved. */
    private void tell(DueChange change, List<Task> moved) {
        Map<String, List<Task>> byPerson = moved.stream().collect(Collectors.groupingBy(Task::getAssignee));
        byPerson.forEach((person, tasks) -> people.directly(
                change.subject() + ":" + change.at(),
                MailKind.NOTICE,
                organization.person(person).orElseThrow(),
                change.title() + "的截止日期调整为" + change.newDay(),
                Map.of("text", text(change, tasks))));
    }

    private static String text(DueChange change, List<Task> tasks) {
        return change.title() + "的截止日期由" + change.oldDay() + "调整为" + change.newDay() + "。原因：" + change.reason()
                + "\n\n您的以下任务随之调整：\n"
                + tasks.stream()
                        .map(task -> "- " + task.getName() + "：" + PeopleToTell.format(task.getDueDate()))
                        .collect(Collectors.joining("\n"));
    }
}
