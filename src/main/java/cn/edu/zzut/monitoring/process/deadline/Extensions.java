package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.DueBasis;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import cn.edu.zzut.monitoring.process.task.TaskView;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@code extension}: a filer asks for more time, before the day only, and the office grants or refuses it on record. */
@Component("extensions")
public class Extensions {

    private static final String KEY = "extension";
    private static final String UNTIL = "until";
    private static final String REASON = "requestReason";
    private static final String REQUESTER = "requester";

    private final RuntimeService runtime;
    private final Timeline timeline;
    private final Cycles cycles;
    private final Submissions submissions;
    private final Organization organization;
    private final PeopleToTell people;
    private final WithoutUser withoutUser;

    Extensions(
            @Lazy RuntimeService runtime,
            Timeline timeline,
            Cycles cycles,
            Submissions submissions,
            Organization organization,
            PeopleToTell people,
            @Lazy WithoutUser withoutUser) {
        this.runtime = runtime;
        this.timeline = timeline;
        this.cycles = cycles;
        this.submissions = submissions;
        this.organization = organization;
        this.people = people;
        this.withoutUser = withoutUser;
    }

    /**
     * Asks the office for more time for the task's submission.
     *
     * @throws Refusal when the day is over, a request is open already, or the new day is not later and within the plan
     */
    @Transactional
    public void request(TaskView task, LocalDate until, String reason, PersonId by) {
        Submission submission = submissions.get(task.submissionId()
                .filter(id -> task.step().goesBy(DueBasis.SUBMISSION))
                .orElseThrow(() -> Refusal.invalid("只有采集填报阶段的任务可以申请延期，其他阶段的日期由评估督导处统一安排。")));
        timeline.requireExtensible(submission, task.dueAt().orElseThrow(), until);
        String key = KEY + ":" + submission.id();
        if (isOpen(key)) {
            throw Refusal.conflict("这项任务的延期申请正在审批，请等待结果。");
        }
        withoutUser.run(() -> runtime.startProcessInstanceByKey(
                KEY,
                key,
                Map.of(
                        Variables.YEAR,
                        submission.year(),
                        Variables.TABLE,
                        submission.table().value(),
                        Variables.UNIT,
                        submission.unit().value(),
                        Variables.SUBMISSION,
                        submission.id().value(),
                        UNTIL,
                        until.toString(),
                        REASON,
                        reason,
                        REQUESTER,
                        by.value())));
    }

    private boolean isOpen(String key) {
        return withoutUser.call(() -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key, KEY)
                        .count()
                > 0);
    }

    public void prepare(DelegateTask task) {
        Submission submission = submissions.get(Variables.submission(task));
        task.setVariableLocal(
                TaskBriefing.MATTER,
                "申请人：" + organization.nameOf(new PersonId(text(task, REQUESTER))) + "\n- 申请时的截止日期：" + submission.dueOn()
                        + "，申请延至：" + Markdown.strong(until(task).toString()) + "\n- 原因："
                        + Markdown.oneLine(text(task, REASON)));
    }

    public void decided(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean granted = answers.chose("approve");
        if (granted) {
            requireGrantable(task);
        }
        Variables.decided(task.getExecution(), granted, answers.reason(), answers.by());
        task.getExecution().setVariable("decidedBy", answers.by().value());
        cycles.decided(
                Variables.year(task),
                KEY + ":" + Variables.submission(task),
                granted ? "准予延期至" + until(task) : "不准予延期",
                granted ? text(task, REASON) : answers.reason(),
                answers.by());
        if (!granted) {
            people.directly(
                    KEY + ":" + task.getProcessInstanceId(),
                    MailKind.NOTICE,
                    organization.person(new PersonId(text(task, REQUESTER))).orElseThrow(),
                    "延期申请未获准予",
                    Map.of(
                            "text",
                            "您申请延期至" + until(task) + "，未获准予。原因：" + answers.reason() + "\n\n请按现在的截止日期"
                                    + SchoolClock.inChinese(submissions
                                            .get(Variables.submission(task))
                                            .dueOn())
                                    + "完成。"));
        }
    }

    /** What cannot be carried out is told whoever decides, and is no job that fails afterwards. */
    private void requireGrantable(DelegateTask task) {
        LocalDate due = submissions.get(Variables.submission(task)).dueOn();
        if (until(task).isBefore(due)) {
            throw Refusal.conflict("这项申请已不能准予：截止日期在申请之后已调整为" + SchoolClock.inChinese(due) + "，晚于申请的"
                    + SchoolClock.inChinese(until(task)) + "，准予会使它提前。请选择“不准予”并写明原因；需要另定日期的，可以在“进展”页调整这个单位的截止日期。");
        }
        try {
            timeline.requireMovable(Variables.submission(task), until(task));
        } catch (Refusal tooLate) {
            throw Refusal.conflict("这项申请已不能准予：" + tooLate.getMessage() + "请选择“不准予”并写明原因；仍需要时间的，可以在“进展”页调整这个单位的截止日期。");
        }
    }

    /** Gives the unit the new day, unless a later one stands by now; whoever holds an open task of it is told. */
    public void extend(DelegateExecution execution) {
        if (until(execution)
                .isBefore(submissions.get(Variables.submission(execution)).dueOn())) {
            return;
        }
        timeline.moveSubmission(
                Variables.submission(execution),
                until(execution),
                "准予延期：" + text(execution, REASON),
                new PersonId(text(execution, "decidedBy")));
    }

    private static LocalDate until(VariableScope scope) {
        return LocalDate.parse(text(scope, UNTIL));
    }

    private static String text(VariableScope scope, String name) {
        return (String) scope.getVariable(name);
    }
}
