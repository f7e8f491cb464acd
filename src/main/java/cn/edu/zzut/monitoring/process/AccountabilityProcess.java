package cn.edu.zzut.monitoring.process;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.accountability.Grade;
import cn.edu.zzut.monitoring.accountability.Notice;
import cn.edu.zzut.monitoring.accountability.Notices;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** {@code accountability}: 追责问责, one record (第二十三条). */
@Component("accountabilityProcess")
public class AccountabilityProcess {

    private final Accountability accountability;
    private final Organization organization;
    private final Ledger ledger;
    private final Notices notices;
    private final WorkingDays workingDays;
    private final SchoolClock clock;
    private final PeopleToTell people;

    AccountabilityProcess(
            Accountability accountability,
            Organization organization,
            Ledger ledger,
            Notices notices,
            WorkingDays workingDays,
            SchoolClock clock,
            PeopleToTell people) {
        this.accountability = accountability;
        this.organization = organization;
        this.ledger = ledger;
        this.notices = notices;
        this.workingDays = workingDays;
        this.clock = clock;
        this.people = people;
    }

    public void started(DelegateExecution execution) {
        execution.setVariable(Variables.UNIT, record(execution).unit().value());
    }

    public void prepare(DelegateTask task) {
        AccountabilityRecord record = record(task);
        task.setVariableLocal(TaskBriefing.MATTER, "事由：" + record.kind().title() + "。" + record.subject());
    }

    public void explained(DelegateTask task) {
        accountability.explain(id(task), Answers.of(task).text("explanation"));
    }

    public void notExplained(DelegateExecution execution) {
        accountability.explain(id(execution), "");
    }

    /** Gives the DMN table what it grades by. */
    public void assess(DelegateExecution execution) {
        AccountabilityRecord record = record(execution);
        execution.setVariable("kind", record.kind().name());
        int all = allDaysLate(record);
        int own = ownDaysLate(record, all);
        execution.setVariable("daysLate", own);
        execution.setVariable("daysWithOthers", all - own);
        execution.setVariable("earlier", accountability.earlier(record));
        execution.setVariable("explained", !record.explanation().isBlank());
    }

    private int allDaysLate(AccountabilityRecord record) {
        return record.kind() == FaultKind.LATE
                ? record.plannedOn()
                        .map(due -> Math.max(1, workingDays.late(due, clock.today())))
                        .orElse(1)
                : 0;
    }

    /** Days on which the table lay with others, such as late base tables or late inputs, are not the unit's. */
    private int ownDaysLate(AccountabilityRecord record, int all) {
        if (record.table().isEmpty() || record.plannedOn().isEmpty()) {
            return all;
        }
        return ledger.ownLateDays(
                        record.year(),
                        new TableCode(record.table()),
                        record.unit(),
                        record.plannedOn().get())
                .orElse(all);
    }

    private static String deducted(VariableScope scope) {
        Object others = scope.getVariable("daysWithOthers");
        return others instanceof Integer days && days > 0 ? "（已扣除在其他单位办理的" + days + "个工作日）" : "";
    }

    public void prepareDecision(DelegateTask task) {
        AccountabilityRecord record = record(task);
        Grade proposed = grade(task);
        if (record.decision().isBlank()) {
            accountability.graded(record.id(), proposed, (Integer) task.getVariable("daysLate"));
        }
        task.setVariableLocal(
                TaskBriefing.MATTER,
                "事由：" + record.kind().title() + "。" + record.subject() + "\n- 情况说明："
                        + (record.explanation().isBlank() ? "逾期未说明" : record.explanation()) + "\n- 迟报工作日数："
                        + task.getVariable("daysLate") + deducted(task) + "，此前同类记录：" + task.getVariable("earlier")
                        + "次\n- 认定等级：**"
                        + proposed.title() + "**"
                        + (record.appeal().isBlank() ? "" : "\n- 申诉理由：" + record.appeal())
                        + (record.decision().isBlank()
                                ? ""
                                : "\n- 评估督导处决定：" + record.grade().title() + "，" + record.decision()));
    }

    public void decided(DelegateTask task) {
        Answers answers = Answers.of(task);
        Grade proposed = grade(task);
        Grade decided = answers.chose("change") ? Grade.valueOf(answers.text("newGrade")) : proposed;
        String reason = answers.chose("change") ? "由“" + proposed.title() + "”变更：" + answers.reason() : "按认定等级处理";
        accountability.decide(id(task), decided, reason, answers.by());
        task.getExecution().setVariable("serious", decided.isSerious());
        task.getExecution()
                .setVariable(
                        "mayAppeal",
                        decided != Grade.NONE && record(task).appeal().isBlank());
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    public void approved(DelegateTask task) {
        Answers answers = Answers.of(task);
        Variables.decided(task.getExecution(), answers.chose("approve"), answers.reason());
    }

    /** Serves the decision as a Word document and tells the unit's head. */
    public void notify(DelegateExecution execution) {
        AccountabilityRecord record = record(execution);
        notices.serve(
                record.id(),
                new Notice(organization.unit(record.unit()).name(), lateness(record, execution), clock.today()));
        people.directly(
                "record:" + record.id() + (record.appeal().isBlank() ? "" : ":appealed"),
                MailKind.NOTICE,
                organization.headOf(record.unit()),
                "责任认定通知：" + record.grade().title(),
                Map.of(
                        "text",
                        record.subject() + "\n\n处理决定：" + record.grade().title() + "（" + record.decision()
                                + "）。通知书（Word）：" + people.link("/api/accountability/" + record.id() + "/notice.docx")));
    }

    private static String lateness(AccountabilityRecord record, VariableScope scope) {
        return record.kind() == FaultKind.LATE ? record.daysLate() + "个工作日" + deducted(scope) : "";
    }

    /** The unit takes note or appeals, once. */
    public void appealed(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean appealed = answers.chose("appeal");
        if (appealed) {
            accountability.appeal(id(task), answers.reason());
        }
        task.getExecution().setVariable("appealed", appealed);
    }

    public void close(DelegateExecution execution) {
        accountability.close(id(execution));
    }

    private static Grade grade(VariableScope scope) {
        return Grade.valueOf((String) scope.getVariable("grade"));
    }

    private AccountabilityRecord record(VariableScope scope) {
        return accountability.get(id(scope));
    }

    private static long id(VariableScope scope) {
        return ((Number) scope.getVariable("recordId")).longValue();
    }
}
