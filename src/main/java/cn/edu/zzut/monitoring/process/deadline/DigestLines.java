package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.filing.VersionOrigin;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.engine.Step;
import cn.edu.zzut.monitoring.process.engine.Steps;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import cn.edu.zzut.monitoring.trouble.Alone;
import cn.edu.zzut.monitoring.validation.Explanations;
import cn.edu.zzut.monitoring.validation.Summary;
import cn.edu.zzut.monitoring.validation.Validation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What mails about several tasks are made of: open tasks with their due dates, and those that were done early. */
@Component
class DigestLines {

    /** Whoever is done so many working days before the due day is thanked. */
    private static final int EARLY = 3;

    private static final String HINT = "待办提示";

    private final TaskService tasks;
    private final HistoryService history;
    private final Steps steps;
    private final Submissions submissions;
    private final Validation validation;
    private final Explanations explanations;
    private final Organization organization;
    private final WorkingDays workingDays;
    private final SchoolClock clock;
    private final PeopleToTell people;
    private final Alone alone;

    DigestLines(
            @Lazy TaskService tasks,
            @Lazy HistoryService history,
            Steps steps,
            Submissions submissions,
            Validation validation,
            Explanations explanations,
            Organization organization,
            WorkingDays workingDays,
            SchoolClock clock,
            PeopleToTell people,
            Alone alone) {
        this.tasks = tasks;
        this.history = history;
        this.steps = steps;
        this.submissions = submissions;
        this.validation = validation;
        this.explanations = explanations;
        this.organization = organization;
        this.workingDays = workingDays;
        this.clock = clock;
        this.people = people;
        this.alone = alone;
    }

    /** The open tasks, the most urgent first. */
    List<DigestLine> open() {
        alone.askAnew(HINT);
        return lines(tasks.createTaskQuery().active().taskAssigned());
    }

    /** Those of one person. */
    List<DigestLine> open(PersonId person) {
        return lines(tasks.createTaskQuery().active().taskAssignee(person.value()));
    }

    private List<DigestLine> lines(TaskQuery query) {
        Instant now = clock.instant();
        return query.list().stream()
                .filter(task -> task.getDueDate() != null)
                .flatMap(task -> line(task, now).stream())
                .sorted(Comparator.comparingInt(DigestLine::daysLeft))
                .toList();
    }

    private Optional<DigestLine> line(Task task, Instant now) {
        return organization
                .person(new PersonId(task.getAssignee()))
                .map(person -> new DigestLine(
                        person,
                        task.getId(),
                        task.getName(),
                        hint(task),
                        PeopleToTell.format(task.getDueDate()),
                        people.linkTo(task.getId()),
                        workingDays.left(task.getDueDate().toInstant(), now),
                        workingDays.left(wanted(task).toInstant(), now)));
    }

    private static Date wanted(Task task) {
        return task.getFollowUpDate() == null ? task.getDueDate() : task.getFollowUpDate();
    }

    private static LocalDate day(Date date) {
        return date.toInstant().atZone(SchoolClock.ZONE).toLocalDate();
    }

    /** A task that was completed meanwhile needs none; the engine stumbles over what is not there. */
    private String hint(Task task) {
        return alone.ask(
                HINT,
                task.getName(),
                "",
                failure -> failure instanceof NullValueException || failure instanceof NullPointerException,
                () -> missing(task));
    }

    private String missing(Task task) {
        if (task.getFollowUpDate() != null) {
            return "宜在" + SchoolClock.inChinese(day(task.getFollowUpDate())) + "前办理";
        }
        Object submission = tasks.getVariable(task.getId(), Variables.SUBMISSION);
        if (!(submission instanceof Number number)) {
            return "";
        }
        SubmissionId id = Variables.submission(number);
        Step step = steps.of(task);
        if (step.is(Does.EXPLAIN)) {
            int open = explanations.unexplainedCount(id);
            return open > 0 ? open + "项异常待说明" : "异常已说明，尚未提交";
        }
        return step.is(Does.FILL) ? missing(id) : "";
    }

    private String missing(SubmissionId id) {
        Optional<VersionOrigin> newest = submissions.latest(id).map(SubmissionVersion::origin);
        if (newest.isEmpty()) {
            return "尚未上传数据";
        }
        if (newest.get() == VersionOrigin.CARRIED) {
            return VersionOrigin.NOT_ANSWERED;
        }
        Summary found = validation.summary(id);
        return found.blocks() ? "数据还有" + found.errors() + "项错误" : "数据已上传，尚未提交";
    }

    /** Person → the tasks that the person was done with early since that day. */
    Map<PersonId, List<String>> early(LocalDate since) {
        Map<PersonId, List<String>> early = new HashMap<>();
        history
                .createHistoricTaskInstanceQuery()
                .finished()
                .finishedAfter(Date.from(
                        since.atTime(Mornings.MORNING).atZone(SchoolClock.ZONE).toInstant()))
                .list()
                .stream()
                .filter(task -> task.getDueDate() != null && task.getAssignee() != null)
                .filter(task -> task.getFollowUpDate() == null)
                .filter(task -> workingDays.late(day(task.getEndTime()), day(task.getDueDate())) >= EARLY)
                .forEach(task -> early.computeIfAbsent(new PersonId(task.getAssignee()), first -> new ArrayList<>())
                        .add(task.getName()));
        return early;
    }
}
