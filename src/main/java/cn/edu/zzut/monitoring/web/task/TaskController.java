package cn.edu.zzut.monitoring.web.task;

import cn.edu.zzut.monitoring.filing.AuditAction;
import cn.edu.zzut.monitoring.filing.PeriodData;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.form.PersonsWord;
import cn.edu.zzut.monitoring.process.task.KnownData;
import cn.edu.zzut.monitoring.process.task.May;
import cn.edu.zzut.monitoring.process.task.RoutineWork;
import cn.edu.zzut.monitoring.process.task.TableLine;
import cn.edu.zzut.monitoring.process.task.TaskDesk;
import cn.edu.zzut.monitoring.process.task.TaskStates;
import cn.edu.zzut.monitoring.process.task.TaskView;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.validation.CheckedVersion;
import cn.edu.zzut.monitoring.validation.Validation;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a task is about. */
@RestController
class TaskController {

    private final TaskDesk desk;
    private final Submissions submissions;
    private final PeriodData periods;
    private final Validation validation;
    private final TaskStates states;
    private final Organization organization;
    private final RoutineWork routine;
    private final PersonsWord word;
    private final NextWork nextWork;
    private final CurrentUsers users;
    private final Clock clock;

    TaskController(
            TaskDesk desk,
            Submissions submissions,
            PeriodData periods,
            Validation validation,
            TaskStates states,
            Organization organization,
            RoutineWork routine,
            PersonsWord word,
            NextWork nextWork,
            CurrentUsers users,
            Clock clock) {
        this.desk = desk;
        this.submissions = submissions;
        this.periods = periods;
        this.validation = validation;
        this.states = states;
        this.organization = organization;
        this.routine = routine;
        this.word = word;
        this.nextWork = nextWork;
        this.users = users;
        this.clock = clock;
    }

    @GetMapping("/api/tasks/{taskId}")
    TaskJson task(@PathVariable String taskId) {
        return desk.find(taskId).map(this::json).orElseThrow(() -> missing(taskId));
    }

    /** The tables that the task lays before its person, such as those of an expert; empty for most tasks. */
    @GetMapping("/api/tasks/{taskId}/tables")
    List<TableLine> tables(@PathVariable String taskId) {
        return desk.find(taskId).map(task -> desk.tables(taskId)).orElseThrow(() -> missing(taskId));
    }

    /** Hands in the newest version of the task's data, as its form does. */
    @PostMapping("/api/tasks/{taskId}/hand-in")
    NextWork.After handIn(@PathVariable String taskId, @RequestBody Given given) {
        TaskView task = desk.find(taskId).orElseThrow(() -> missing(taskId));
        if (given.version() < 1 && !given.unchanged()) {
            throw Refusal.invalid("请写明您看到的是哪个版本。页面没有写明的，请刷新后再提交。");
        }
        requireLossMeant(task, given);
        routine.handIn(
                task,
                users.get().id(),
                given.responsible(),
                given.unchanged(),
                Objects.requireNonNullElse(given.correction(), ""),
                given.version());
        return nextWork.handedIn(task, users.get().id());
    }

    /** Much less than there was is handed in only by who says that it is meant. */
    private void requireLossMeant(TaskView task, Given given) {
        task.submissionId()
                .filter(id -> !given.lossMeant())
                .flatMap(id -> submissions.version(id, given.version()))
                .map(validation::checked)
                .filter(CheckedVersion::isMuchSmaller)
                .ifPresent(checked -> {
                    String size = checked.rows() == 0 ? "没有任何数据" : "只有" + checked.rows() + "行";
                    String before = checked.rowsBefore() == 0 ? "" : "（上一版本" + checked.rowsBefore() + "行）";
                    throw Refusal.invalid(
                            "版本" + given.version() + size + before + "。确实如此的，请先勾选确认再提交；要找回原来的数据，请在“版本”页签恢复。");
                });
    }

    /** Judges the version of the task's data that its person has seen, as its form does. */
    @PostMapping("/api/tasks/{taskId}/audit")
    NextWork.After audit(@PathVariable String taskId, @RequestBody Judgement judgement) {
        TaskView task = desk.find(taskId).orElseThrow(() -> missing(taskId));
        if (judgement.answers() == null) {
            throw Refusal.invalid("请选择审核意见，再提交。");
        }
        routine.audit(task, users.get().id(), judgement.answers(), judgement.version());
        return nextWork.audited(task, users.get().id());
    }

    private RuntimeException missing(String taskId) {
        return desk.missing(taskId, users.get().id());
    }

    private TaskJson json(TaskView task) {
        KnownData known = states.of(List.of(task));
        TaskDesk.Beside beside = desk.beside(task);
        May may = May.of(task, users.get().id(), known.submission(task).map(Submission::state), clock.instant());
        return new TaskJson(
                task.id(),
                task.name(),
                task.processKey(),
                task.activityId(),
                task.assignee().orElse(null),
                task.cycle().orElse(null),
                task.tableCode().orElse(null),
                task.unit().orElse(null),
                task.unit()
                        .map(code -> organization.unit(new UnitCode(code)).name())
                        .orElse(null),
                task.submissionId().orElse(null),
                beside.rectification(),
                beside.condition(),
                task.dueAt().orElse(null),
                known.errors(task),
                known.open(task),
                may,
                may.audit()
                        && task.submissionId()
                                .flatMap(id -> submissions.lastActor(id, AuditAction.SUBMIT))
                                .filter(users.get().id()::equals)
                                .isPresent(),
                may.upload() || may.audit() ? word.of(task.id()).orElse(null) : null,
                task.isMonitoring(),
                task.isMonitoring()
                        && task.submissionId().filter(periods::isUpdated).isEmpty());
    }

    /**
     * @param responsible whether the asker gives the word that the task asks for
     * @param version the version that they saw; another is not handed in
     * @param unchanged whether they say that nothing has changed since the last monitoring period
     * @param lossMeant whether they say that so many rows less than in the version before, or none at all, are meant
     * @param correction 更正说明: what was corrected after a return, or why nothing was; null where there is nothing to say
     */
    record Given(boolean responsible, boolean unchanged, int version, boolean lossMeant, @Nullable String correction) {}

    /**
     * @param answers to what the task's form asks; null for what was cleared
     * @param version the version that they saw; another is not judged
     */
    record Judgement(@JsonSetter(contentNulls = Nulls.SET) Map<String, Object> answers, int version) {}

    /**
     * @param errors the errors of the newest version
     * @param anomalies its anomalies that are not explained
     * @param may what the asker may do in it besides its form
     * @param monitoring whether it is about a monitoring period, whose data nobody audits
     * @param offersUnchanged whether it is answered by saying that nothing has changed, as long as there are no new data
     * @param ownData whether the asker audits what they have handed in themselves
     * @param word what the asker confirms for its data; null where they hand in or audit none
     */
    record TaskJson(
            String id,
            String name,
            String processKey,
            String activityId,
            PersonId assignee,
            Integer cycle,
            String tableCode,
            String unit,
            String unitName,
            SubmissionId submissionId,
            Long rectificationId,
            Long conditionId,
            Instant dueAt,
            int errors,
            int anomalies,
            May may,
            boolean ownData,
            String word,
            boolean monitoring,
            boolean offersUnchanged) {}
}
