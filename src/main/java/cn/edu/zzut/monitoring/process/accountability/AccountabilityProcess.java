package cn.edu.zzut.monitoring.process.accountability;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.Assessment;
import cn.edu.zzut.monitoring.accountability.FaultFacts;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.accountability.FaultLine;
import cn.edu.zzut.monitoring.accountability.Grade;
import cn.edu.zzut.monitoring.accountability.Notices;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import cn.edu.zzut.monitoring.validation.Explanations;
import java.util.List;
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
    private final FaultFacts facts;
    private final Explanations explanations;
    private final Notices notices;
    private final SchoolClock clock;
    private final PeopleToTell people;

    AccountabilityProcess(
            Accountability accountability,
            Organization organization,
            FaultFacts facts,
            Explanations explanations,
            Notices notices,
            SchoolClock clock,
            PeopleToTell people) {
        this.accountability = accountability;
        this.organization = organization;
        this.facts = facts;
        this.explanations = explanations;
        this.notices = notices;
        this.clock = clock;
        this.people = people;
    }

    public void started(DelegateExecution execution) {
        execution.setVariable(Variables.UNIT, record(execution).unit().value());
    }

    /** Whether the record is about anomalies that have been explained or corrected where the data are. */
    public boolean isSettled(DelegateExecution execution) {
        AccountabilityRecord record = record(execution);
        return record.kind() == FaultKind.ANOMALY
                && record.lines().stream().allMatch(line -> line.isSettled() || isExplained(line));
    }

    private boolean isExplained(FaultLine line) {
        return line.submission()
                .map(explanations::unexplained)
                .filter(List::isEmpty)
                .isPresent();
    }

    public void settle(DelegateExecution execution) {
        Object struck = execution.getVariable(OutageLateness.STRUCK);
        if (struck == null) {
            accountability.settle(id(execution), "异常数据已说明或更正，不予追责。");
        } else {
            accountability.strike(id(execution), (String) struck);
        }
    }

    public void prepare(DelegateTask task) {
        AccountabilityRecord record = record(task);
        task.setVariableLocal(TaskBriefing.TOPIC, topic(record));
        task.setVariableLocal(TaskBriefing.MATTER, AccountabilityBriefing.matter(record));
    }

    private String topic(AccountabilityRecord record) {
        return AccountabilityBriefing.topic(
                record, organization.unit(record.unit()).name());
    }

    public void explained(DelegateTask task) {
        accountability.explain(id(task), Answers.of(task).text("explanation"));
    }

    public void notExplained(DelegateExecution execution) {
        accountability.explain(id(execution), "");
    }

    /** Finds out what it is graded by and gives it to the DMN table. */
    public void assess(DelegateExecution execution) {
        AccountabilityRecord record = record(execution);
        Assessment found = facts.of(record);
        accountability.assessed(record.id(), found);
        execution.setVariable("kind", record.kind().name());
        execution.setVariable("daysLate", found.ownDaysLate());
        execution.setVariable("earlier", accountability.earlier(record));
        execution.setVariable("explained", !record.explanation().isBlank());
        execution.setVariable("share", found.sharePercent());
        execution.setVariable("consequence", found.consequence().name());
    }

    public void prepareDecision(DelegateTask task) {
        AccountabilityRecord record = record(task);
        if (record.decision().isBlank()) {
            accountability.graded(record.id(), grade(task));
        }
        task.setVariableLocal("toBeHeard", record.isToBeHeard());
        task.setVariableLocal(TaskBriefing.TOPIC, topic(record));
        task.setVariableLocal(TaskBriefing.MATTER, AccountabilityBriefing.of(record, grade(task), (Integer)
                task.getVariable("earlier")));
    }

    public void decided(DelegateTask task) {
        Answers answers = Answers.of(task);
        Grade proposed = grade(task);
        Grade decided = answers.chose("change") ? Grade.valueOf(answers.text("newGrade")) : proposed;
        String reason = answers.chose("change") ? "由“" + proposed.title() + "”变更：" + answers.reason() : "按认定等级处理";
        if (record(task).isToBeHeard()) {
            hear(id(task), answers);
        }
        accountability.decide(id(task), decided, reason, answers.by());
        task.getExecution().setVariable("serious", decided.isSerious());
        task.getExecution()
                .setVariable(
                        "mayAppeal",
                        decided != Grade.NONE && record(task).appeal().isBlank());
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    /** Forms of years begun before do not ask for the hearing; there it stands in the reason for the changed grade. */
    private void hear(long record, Answers answers) {
        String hearing = answers.text("hearing");
        accountability.heard(record, hearing.isBlank() && answers.chose("change") ? answers.reason() : hearing);
    }

    public void approved(DelegateTask task) {
        Answers answers = Answers.of(task);
        Variables.decided(task.getExecution(), answers.chose("approve"), answers.reason(), answers.by());
    }

    /** Serves the decision as a Word document and tells the unit's head. */
    public void notify(DelegateExecution execution) {
        AccountabilityRecord record = record(execution);
        notices.serve(record.id(), organization.unit(record.unit()).name(), clock.today());
        people.directly(
                "record:" + record.id() + (record.appeal().isBlank() ? "" : ":appealed"),
                MailKind.NOTICE,
                organization.headOf(record.unit()),
                "责任认定通知：" + record.grade().title(),
                Map.of(
                        "text",
                        record.subject() + "\n\n处理决定：" + record.grade().title() + "（" + record.decision() + "）。",
                        "links",
                        List.of(people.link("责任认定通知书（Word）", "/api/accountability/" + record.id() + "/notice.docx"))));
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
