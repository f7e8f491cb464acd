package cn.edu.zzut.monitoring.web.deadline;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.MovedDate;
import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.calendar.SpecialDay;
import cn.edu.zzut.monitoring.calendar.SpecialDays;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.DueChange;
import cn.edu.zzut.monitoring.cycle.DueChanges;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.deadline.Extensions;
import cn.edu.zzut.monitoring.process.deadline.Timeline;
import cn.edu.zzut.monitoring.process.task.TaskDesk;
import cn.edu.zzut.monitoring.process.task.TaskView;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.answer.Needed;
import cn.edu.zzut.monitoring.web.submission.SubmissionAccess;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The office moves dates and keeps the calendar; everybody may look (第十六条). */
@RestController
class TimelineController {

    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_NAME = 50;
    /** So many dates are named where the calendar was changed under them. */
    private static final int LISTED = 10;

    private final Timeline timeline;
    private final Extensions extensions;
    private final TaskDesk desk;
    private final DueChanges changes;
    private final Cycles cycles;
    private final Submissions submissions;
    private final WorkingDays workingDays;
    private final SpecialDays specialDays;
    private final SubmissionAccess access;
    private final Organization organization;
    private final CurrentUsers users;

    TimelineController(
            Timeline timeline,
            Extensions extensions,
            TaskDesk desk,
            DueChanges changes,
            Cycles cycles,
            Submissions submissions,
            WorkingDays workingDays,
            SpecialDays specialDays,
            SubmissionAccess access,
            Organization organization,
            CurrentUsers users) {
        this.timeline = timeline;
        this.extensions = extensions;
        this.desk = desk;
        this.changes = changes;
        this.cycles = cycles;
        this.submissions = submissions;
        this.workingDays = workingDays;
        this.specialDays = specialDays;
        this.access = access;
        this.organization = organization;
        this.users = users;
    }

    /** The dates that were moved, the newest first; another unit's are not shown (第二十一条). */
    @GetMapping("/api/cycles/{year}/due-changes")
    List<ChangeJson> changes(@PathVariable int year) {
        requireLaunched(year);
        CurrentUser user = users.get();
        return changes.of(year).stream()
                .filter(change -> new MovedDate(unitOf(change)).isReadableBy(user))
                .map(change -> ChangeJson.of(change, organization.nameOf(change.by())))
                .toList();
    }

    private Optional<UnitCode> unitOf(DueChange change) {
        return change.submission().stream()
                .mapToObj(id -> submissions.get(new SubmissionId(id)).unit())
                .findFirst();
    }

    @PutMapping("/api/cycles/{year}/stages/{stage}/due")
    Moved moveStage(@PathVariable int year, @PathVariable int stage, @RequestBody Move move) {
        Right.MOVE_DATES.require(users.get());
        requireLaunched(year);
        return Moved.of(timeline.moveStage(
                year, Stage.of(stage), day(move), reason(move), users.get().id()));
    }

    /** Gives a unit's part of a table a date of its own. */
    @PutMapping("/api/submissions/{id}/due")
    Moved moveSubmission(@PathVariable SubmissionId id, @RequestBody Move move) {
        Right.MOVE_DATES.require(users.get());
        access.readable(id);
        return Moved.of(
                timeline.moveSubmission(id, day(move), reason(move), users.get().id()));
    }

    private static LocalDate day(Move move) {
        if (move.day() == null) {
            throw Refusal.invalid("请选择新的截止日期。");
        }
        return move.day();
    }

    private static String reason(Move move) {
        if (Words.isNone(move.reason()) || move.reason().length() > LONGEST_REASON) {
            throw Refusal.invalid("请写明原因，不超过" + LONGEST_REASON + "个字。原因会告知有关人员并记录在案。");
        }
        return move.reason().strip();
    }

    /** The assignee of a task asks the office for more time. */
    @PostMapping("/api/tasks/{taskId}/extension")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void extend(@PathVariable String taskId, @RequestBody Move wish) {
        TaskView task = desk.find(taskId)
                .filter(found ->
                        found.assignee().filter(users.get().id()::equals).isPresent())
                .orElseThrow(() -> Refusal.hidden("任务不存在，或者不属于您。请从“我的任务”中打开后再申请。"));
        extensions.request(task, day(wish), reason(wish), users.get().id());
    }

    @GetMapping("/api/calendar/{year}")
    List<SpecialDay> calendar(@PathVariable int year) {
        return specialDays.of(year);
    }

    @PutMapping("/api/calendar/days/{day}")
    DayKept setDay(@PathVariable LocalDate day, @RequestBody DayJson special) {
        Right.KEEP_THE_CALENDAR.require(users.get());
        if (Words.isNone(special.name()) || special.name().length() > LONGEST_NAME) {
            throw Refusal.invalid("请填写名称，例如“国庆节”或“国庆节调休”，不超过" + LONGEST_NAME + "个字。");
        }
        specialDays.set(new SpecialDay(day, special.working(), special.name().strip()));
        return new DayKept(day, special.working(), special.name().strip(), warning());
    }

    @DeleteMapping("/api/calendar/days/{day}")
    DayKept clearDay(@PathVariable LocalDate day) {
        Right.KEEP_THE_CALENDAR.require(users.get());
        specialDays.clear(day);
        return new DayKept(day, workingDays.isWorkingDay(day), "", warning());
    }

    /** Dates stay as they were told to people; the office is told which of them it should move now. */
    private String warning() {
        List<String> restDays = timeline.onRestDays();
        if (restDays.isEmpty()) {
            return "";
        }
        String more = restDays.size() > LISTED ? "等" + restDays.size() + "项" : "";
        return "以下截止日期不再是工作日，请调整到工作日：" + restDays.stream().limit(LISTED).collect(Collectors.joining("、")) + more + "。";
    }

    private void requireLaunched(int year) {
        if (cycles.find(year).isEmpty()) {
            throw Refusal.hidden(year + "年度填报尚未启动。");
        }
    }

    record Move(LocalDate day, String reason) {}

    /**
     * @param tasks how many open tasks were moved
     * @param unchanged whether it was that day already, and nobody was told anything
     */
    record Moved(int tasks, boolean unchanged) {

        static Moved of(OptionalInt tasks) {
            return new Moved(tasks.orElse(0), tasks.isEmpty());
        }
    }

    /** @param warning which planned dates are no working days any more, and what to do; empty when there are none */
    record DayKept(LocalDate day, boolean working, String name, String warning) {}

    record DayJson(@Needed boolean working, String name) {}

    record ChangeJson(String title, LocalDate oldDay, LocalDate newDay, String reason, String by, Instant at) {

        static ChangeJson of(DueChange change, String by) {
            return new ChangeJson(change.title(), change.oldDay(), change.newDay(), change.reason(), by, change.at());
        }
    }
}
