package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Filers;
import cn.edu.zzut.monitoring.organization.Naming;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import cn.edu.zzut.monitoring.process.engine.SignedIn;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** {@code filer-change}: 更换填报人 (第十六条), at any time of the year, by the unit's head. */
@Component("filerChanges")
public class FilerChanges {

    private static final String DUTY = "duty";
    private static final String NEXT = "nextPerson";
    private static final String FROM = "changeFrom";
    private static final String REASON = "changeReason";
    private static final String REMARK = "changeRemark";
    private static final String HEAD = "head";
    private static final String TO_FILE = "toFile";
    private static final String FILE_BY = "fileBy";
    private static final String WITHDRAWN = "withdrawn";

    /** So far ahead a change may be asked for. */
    private static final int YEARS_AHEAD = 1;

    private final RunningChanges running;
    private final Handover handover;
    private final PresentFilers presentFilers;
    private final Filers filers;
    private final Organization organization;
    private final Cycles cycles;
    private final Lateness lateness;
    private final SchoolClock clock;

    FilerChanges(
            RunningChanges running,
            Handover handover,
            PresentFilers presentFilers,
            Filers filers,
            Organization organization,
            Cycles cycles,
            Lateness lateness,
            SchoolClock clock) {
        this.running = running;
        this.handover = handover;
        this.presentFilers = presentFilers;
        this.filers = filers;
        this.organization = organization;
        this.cycles = cycles;
        this.lateness = lateness;
        this.clock = clock;
    }

    /** By a unit's head, for the own unit, one change of a duty at a time. */
    public void begun(DelegateExecution execution) {
        Person head = SignedIn.id()
                .flatMap(organization::person)
                .filter(person -> person.is(Role.UNIT_HEAD))
                .orElseThrow(() -> Refusal.notYours("只有单位负责人可以更换本单位的填报人。如需更换，请告诉您的单位负责人。"));
        Role duty = Role.valueOf(text(execution, DUTY));
        running.begin(execution, head.unit(), duty);
        execution.setVariable(HEAD, head.id().value());
        execution.setVariable(Variables.UNIT, head.unit().value());
        execution.setVariable(Variables.YEAR, clock.today().getYear());
    }

    public void prepare(DelegateTask task) {
        UnitCode unit = Variables.unit(task);
        Role duty = duty(task);
        Person holder = handover.holder(unit, duty);
        task.setVariableLocal(
                "unitPeople",
                Variables.json(organization.peopleOf(unit).stream()
                        .filter(person -> !person.id().equals(holder.id()))
                        .map(UnitPeople::choice)
                        .toList()));
        task.setVariableLocal("person", text(task, NEXT));
        task.setVariableLocal(
                "from",
                task.hasVariable(FROM) ? text(task, FROM) : clock.today().toString());
        task.setVariableLocal("reason", text(task, REASON));
        task.setVariableLocal("remark", text(task, REMARK));
        task.setVariableLocal(TaskBriefing.TOPIC, duty.title());
        task.setVariableLocal(TaskBriefing.MATTER, presentFilers.inWords(unit, duty));
    }

    public void registered(DelegateTask task) {
        Answers answers = Answers.of(task);
        DelegateExecution execution = task.getExecution();
        boolean withdrawn = answers.chose("withdraw");
        execution.setVariable(WITHDRAWN, withdrawn);
        execution.setVariable(TO_FILE, false);
        execution.setVariable(Variables.RETURN_REASON, "");
        if (!withdrawn) {
            execution.setVariable(NEXT, answers.text("person"));
            execution.setVariable(FROM, day(answers.text("from")).toString());
            execution.setVariable(REASON, answers.reason());
            execution.setVariable(REMARK, answers.text("remark"));
            Naming naming = naming(execution);
            requireAnother(naming);
            filers.require(naming);
            execution.setVariable(TO_FILE, filers.askWhy(naming));
        }
    }

    /** From today on, because what was is on record; what is far ahead nobody can know. */
    private LocalDate day(String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException e) {
            throw Refusal.invalid("生效日期“" + text + "”不是有效日期，请重新选择。");
        }
        LocalDate today = clock.today();
        if (day.isBefore(today)) {
            throw Refusal.invalid("生效日期" + day + "已经过去。以前由谁填报已有登记，不能改动，请选择今天（" + today + "）或以后的日期。");
        }
        if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw Refusal.invalid("生效日期" + day + "太远，最迟可以选" + today.plusYears(YEARS_AHEAD) + "。请临近时再提出更换。");
        }
        return day;
    }

    private void requireAnother(Naming naming) {
        Person holder = handover.holder(naming.unit(), naming.duty());
        if (holder.id().equals(naming.person())) {
            throw Refusal.invalid(holder.name() + "现在就是本单位的" + naming.duty().title() + "，请选择接替的人；不需要更换的，请选择“撤回”。");
        }
    }

    public void prepareFiling(DelegateTask task) {
        Naming naming = naming(task);
        Person next = filers.require(naming);
        task.getExecution()
                .setVariable(
                        FILE_BY,
                        SchoolClock.dayOf(task.getDueDate().toInstant()).toString());
        task.setVariableLocal(TaskBriefing.TOPIC, naming.duty().title());
        task.setVariableLocal(
                TaskBriefing.MATTER,
                presentFilers.inWords(naming.unit(), naming.duty()) + "\n- 变更为：" + Markdown.strong(next.name()) + "（手机"
                        + next.phone() + "，邮箱" + next.email() + "）\n- 生效日期：" + SchoolClock.inChinese(naming.from())
                        + "（备案晚于这一天的，备案当天生效）\n- 变更理由：" + Markdown.oneLine(naming.reason())
                        + (naming.remark().isBlank() ? "" : "\n- 备注：" + Markdown.oneLine(naming.remark())));
    }

    public void filed(DelegateTask task) {
        Answers answers = Answers.of(task);
        Variables.decided(task.getExecution(), answers.chose("approve"), answers.reason(), answers.by());
    }

    /** The beginning of the day from which the change counts. */
    public Date beginning(DelegateExecution execution) {
        return Date.from(naming(execution).from().atStartOfDay(SchoolClock.ZONE).toInstant());
    }

    /** Nobody takes a duty before it is filed: what was filed late counts from that day. */
    public void takeEffect(DelegateExecution execution) {
        Naming asked = naming(execution);
        LocalDate today = clock.today();
        handover.take(
                new Naming(
                        asked.year(),
                        asked.unit(),
                        asked.duty(),
                        asked.person(),
                        asked.from().isBefore(today) ? today : asked.from(),
                        asked.reason(),
                        asked.remark()),
                (boolean) execution.getVariable(TO_FILE),
                new PersonId(text(execution, HEAD)));
    }

    public void late(DelegateExecution execution) {
        LocalDate due = LocalDate.parse(text(execution, FILE_BY));
        UnitCode office = organization.holderOf(Role.OFFICE).unit();
        lateness.report(new Fault(
                Variables.year(execution),
                FaultKind.LATE,
                "filer-change:" + execution.getProcessInstanceId() + ":" + due,
                office,
                "",
                organization.unit(office).name() + "未在" + SchoolClock.inChinese(due) + "前办理"
                        + organization.unit(Variables.unit(execution)).name()
                        + duty(execution).title() + "变更的备案。",
                Optional.of(due)));
    }

    private Naming naming(VariableScope scope) {
        return new Naming(
                yearOfTheRegister(),
                Variables.unit(scope),
                duty(scope),
                new PersonId(text(scope, NEXT)),
                LocalDate.parse(text(scope, FROM)),
                text(scope, REASON),
                text(scope, REMARK));
    }

    /** The newest year that still runs, else that of the calendar. */
    private int yearOfTheRegister() {
        return cycles.all().stream()
                .filter(cycle -> cycle.state() == Cycle.State.RUNNING)
                .findFirst()
                .map(Cycle::year)
                .orElseGet(() -> clock.today().getYear());
    }

    private static Role duty(VariableScope scope) {
        return Role.valueOf(text(scope, DUTY));
    }

    private static String text(VariableScope scope, String name) {
        Object value = scope.getVariable(name);
        return value == null ? "" : value.toString();
    }
}
