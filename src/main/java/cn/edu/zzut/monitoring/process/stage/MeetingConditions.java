package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.meeting.Condition;
import cn.edu.zzut.monitoring.meeting.Conditions;
import cn.edu.zzut.monitoring.meeting.Session;
import cn.edu.zzut.monitoring.meeting.Sessions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.deadline.Deadlines;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.stage.ReturnedTables.Because;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** {@code meeting-condition}: 落实会议意见, one condition under which the president's meeting agreed (第十五条五). */
@Component("meetingConditions")
public class MeetingConditions {

    static final String ID = "conditionId";

    private final Conditions conditions;
    private final Sessions sessions;
    private final Submissions submissions;
    private final ReturnedTables returned;
    private final Organization organization;
    private final Deadlines deadlines;
    private final Lateness lateness;

    MeetingConditions(
            Conditions conditions,
            Sessions sessions,
            Submissions submissions,
            ReturnedTables returned,
            Organization organization,
            Deadlines deadlines,
            Lateness lateness) {
        this.conditions = conditions;
        this.sessions = sessions;
        this.submissions = submissions;
        this.returned = returned;
        this.organization = organization;
        this.deadlines = deadlines;
        this.lateness = lateness;
    }

    /** The tables that the condition names go back, as far as they stand locked. */
    public void started(DelegateExecution execution) {
        Condition condition = condition(execution);
        execution.setVariable(Variables.UNIT, condition.unit().value());
        execution.setVariable(Variables.RETURN_REASON, "");
        returned.giveBack(
                execution,
                condition.tables(),
                new Because("校长办公会", condition.text(), session(condition).recordedBy()));
    }

    /** From now on the unit has it; the day that counts is the one that its task has. */
    public void asked(DelegateExecution execution) {
        execution.setVariable(
                Variables.DUE_BY,
                deadlines.fairDay(condition(execution).dueOn()).toString());
    }

    public void prepare(DelegateTask task) {
        Condition condition = condition(task);
        Session session = session(condition);
        String tables = condition.tables().stream().map(TableCode::value).collect(Collectors.joining("、"));
        task.setVariableLocal(TaskBriefing.TOPIC, "第" + condition.number() + "项");
        task.setVariableLocal(
                TaskBriefing.MATTER,
                "要求：" + Markdown.oneLine(condition.text())
                        + "\n- 会议：" + session.facts().title() + "，"
                        + session.facts().minutesNumber()
                        + "\n- 完成日期：" + SchoolClock.inChinese(condition.dueOn())
                        + (tables.isEmpty() ? "" : "\n- 退回更正的表格：表" + tables)
                        + (condition.report().isEmpty() ? "" : "\n- 落实情况：" + Markdown.oneLine(condition.report())));
        if (!condition.report().isEmpty()) {
            task.setVariableLocal("done", condition.report());
        }
    }

    /** The unit says what it did, once the tables that went back are locked again. */
    public void fulfilled(DelegateTask task) {
        Answers answers = Answers.of(task);
        Condition condition = condition(task);
        condition.tables().forEach(table -> requireLocked(condition.year(), table));
        conditions.report(condition.id(), answers.text("done"), answers.by());
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    private void requireLocked(int year, TableCode table) {
        Submission submission = submissions.responsible(year, table).orElseThrow();
        if (submission.state() != SubmissionState.LOCKED) {
            throw Refusal.conflict(
                    "表格还没有重新锁定",
                    submissions.definition(submission).title() + "还在更正（当前为“"
                            + submission.state().title() + "”）。更正、审核并重新锁定以后，再提交落实情况。");
        }
    }

    public void verified(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean closed = answers.chose("approve");
        if (closed) {
            conditions.close(condition(task).id(), answers.text("opinion"), answers.by());
        } else {
            conditions.giveBack(condition(task).id(), answers.reason(), answers.by());
        }
        Variables.decided(task.getExecution(), closed, answers.reason(), answers.by());
    }

    /** Once a day that was missed. */
    public void late(DelegateExecution execution) {
        Condition condition = condition(execution);
        LocalDate due = Variables.dueBy(execution).orElseThrow();
        lateness.report(new Fault(
                condition.year(),
                FaultKind.LATE,
                MeetingWork.key(condition.id(), due),
                condition.unit(),
                "",
                organization.unit(condition.unit()).name() + "在" + SchoolClock.inChinese(due) + "前没有落实校长办公会意见并提交落实情况："
                        + condition.text(),
                Optional.of(due)));
    }

    private Session session(Condition condition) {
        return sessions.find(condition.year(), condition.session()).orElseThrow();
    }

    private Condition condition(VariableScope scope) {
        return conditions.get(((Number) scope.getVariable(ID)).longValue());
    }
}
