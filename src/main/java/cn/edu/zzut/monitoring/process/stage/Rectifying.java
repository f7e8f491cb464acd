package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.deadline.Deadlines;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Vacancies;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.Who;
import cn.edu.zzut.monitoring.rectification.Closing;
import cn.edu.zzut.monitoring.rectification.Measures;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.rectification.Rectifications;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code rectification}: 问题整改 (第十五条五), one item in one round. */
@Component("rectifying")
public class Rectifying {

    private static final String TO_BE_CONFIRMED = "toBeConfirmed";
    /** The days that were said last; what comes after them is late. */
    private static final String PLAN_BY = "planBy";

    private static final String DONE_BY = "doneBy";
    private static final String FAULT_YEAR = "faultYear";
    private static final String TAKEN_UP = "takenUp";

    private final Rectifications rectifications;
    private final RectificationBriefing briefing;
    private final Organization organization;
    private final Deadlines deadlines;
    private final Lateness lateness;
    private final Accountability accountability;
    private final Cycles cycles;
    private final Vacancies vacancies;
    private final Who who;

    Rectifying(
            Rectifications rectifications,
            RectificationBriefing briefing,
            Organization organization,
            Deadlines deadlines,
            Lateness lateness,
            Accountability accountability,
            Cycles cycles,
            Vacancies vacancies,
            Who who) {
        this.rectifications = rectifications;
        this.briefing = briefing;
        this.organization = organization;
        this.deadlines = deadlines;
        this.lateness = lateness;
        this.accountability = accountability;
        this.cycles = cycles;
        this.vacancies = vacancies;
        this.who = who;
    }

    public void started(DelegateExecution execution) {
        execution.setVariable(Variables.UNIT, item(execution).unit().value());
    }

    /** Who mends it; the unit's head where that person is not of the unit any more. */
    public @Nullable String responsible(DelegateExecution execution) {
        Rectification item = item(execution);
        return item.responsible()
                .flatMap(organization::person)
                .filter(person -> person.unit().equals(item.unit()) && !person.hasLeft())
                .or(() -> organization.findHead(item.unit()))
                .map(person -> person.id().value())
                .orElseGet(() -> {
                    vacancies.of(item.unit());
                    return null;
                });
    }

    /** The groups of the people who see its tasks: the leading unit's and the assisting ones'. */
    public String units(DelegateExecution execution) {
        Rectification item = item(execution);
        return Stream.concat(Stream.of(item.unit()), item.assisting().stream())
                .map(UnitCode::value)
                .map("unit-"::concat)
                .collect(Collectors.joining(","));
    }

    /** Whoever checks it is not who was to mend it: where that is the office itself, the leader in charge. */
    public @Nullable String checker(DelegateExecution execution) {
        String office = who.office(execution);
        return office != null && office.equals(responsible(execution)) ? who.leader(execution) : office;
    }

    public void planAsked(DelegateExecution execution) {
        execution.setVariable(
                PLAN_BY, deadlines.fairDay(item(execution).planDueOn()).toString());
    }

    public void doneAsked(DelegateExecution execution) {
        execution.setVariable(
                DONE_BY, deadlines.fairDay(item(execution).dueOn()).toString());
    }

    /** Lets the form show what is to be mended and how far it has come. */
    public void prepare(DelegateTask task) {
        briefing.prepare(task, item(task));
    }

    public void proposed(DelegateTask task) {
        Answers answers = Answers.of(task);
        task.getExecution().setVariable(TO_BE_CONFIRMED, rectifications.isToBeConfirmed(id(task), answers.by()));
        rectifications.propose(
                id(task),
                new Measures(answers.text("causes"), answers.text("measures"), day(answers, "plannedOn")),
                answers.by());
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    public void measuresConfirmed(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean confirmed = answers.chose("approve");
        if (confirmed) {
            rectifications.confirmMeasures(id(task), answers.by());
        } else {
            rectifications.rejectMeasures(id(task), answers.reason(), answers.by());
        }
        Variables.decided(task.getExecution(), confirmed, answers.reason(), answers.by());
    }

    public void measuresDecided(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean agreed = answers.chose("approve");
        if (agreed) {
            rectifications.agree(id(task), answers.by());
        } else {
            rectifications.rejectMeasures(id(task), answers.reason(), answers.by());
        }
        Variables.decided(task.getExecution(), agreed, answers.reason(), answers.by());
    }

    public void closingAsked(DelegateTask task) {
        Answers answers = Answers.of(task);
        task.getExecution().setVariable(TO_BE_CONFIRMED, rectifications.isToBeConfirmed(id(task), answers.by()));
        rectifications.askToClose(id(task), closing(answers), answers.by());
        task.getExecution().setVariable(Variables.RETURN_REASON, "");
    }

    private static Closing closing(Answers answers) {
        return new Closing(answers.text("evidence"), answers.text("valueAfter"), answers.text("unchangedReason"));
    }

    public void closingConfirmed(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean confirmed = answers.chose("approve");
        if (confirmed) {
            rectifications.confirmClosing(id(task), answers.by());
        } else {
            rectifications.rejectClosing(id(task), answers.reason(), Optional.empty(), answers.by());
        }
        Variables.decided(task.getExecution(), confirmed, answers.reason(), answers.by());
    }

    public void verified(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean verified = answers.chose("approve");
        if (verified) {
            rectifications.strikeOff(id(task), answers.text("opinion"), answers.text("valueAfter"), answers.by());
        } else {
            rectifications.rejectClosing(id(task), answers.reason(), day(answers, "newDue"), answers.by());
        }
        Variables.decided(task.getExecution(), verified, answers.reason(), answers.by());
    }

    /** Only diagrams of 0.1.0 ask for it, in which the unit's filer handed in and its head confirmed nothing. */
    public void implemented(DelegateTask task) {
        closingAsked(task);
        if (Boolean.TRUE.equals(task.getExecution().getVariable(TO_BE_CONFIRMED))) {
            rectifications.confirmClosing(
                    id(task), organization.headOf(item(task).unit()).id());
        }
    }

    private static Optional<LocalDate> day(Answers answers, String key) {
        String text = answers.text(key);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("日期“" + text + "”应写成2026-12-31这样的格式，请重新选择。");
        }
    }

    public void planLate(DelegateExecution execution) {
        late(execution, "plan", (String) execution.getVariable(PLAN_BY), "没有提交整改措施");
    }

    public void doneLate(DelegateExecution execution) {
        late(execution, "done", (String) execution.getVariable(DONE_BY), "没有完成整改并申请销号");
    }

    /** Only diagrams of 0.1.0 ask for it: they had one due date. */
    public void late(DelegateExecution execution) {
        execution.setVariable(DONE_BY, item(execution).dueOn().toString());
        doneLate(execution);
    }

    /** Once a day that was missed; it belongs to the year that is being filed then, which need not be the item's. */
    private void late(DelegateExecution execution, String what, String day, String missed) {
        Rectification item = item(execution);
        LocalDate due = LocalDate.parse(day);
        lateness.report(new Fault(
                runningYear(item),
                FaultKind.LATE,
                RectifiedWork.key(item.id(), what, due),
                item.unit(),
                "",
                organization.unit(item.unit()).name() + "在" + SchoolClock.inChinese(due) + "前" + missed + "（"
                        + item.year() + "年度整改任务第" + item.id() + "号）：" + item.problem(),
                Optional.of(due)));
    }

    private int runningYear(Rectification item) {
        return cycles.all().stream().mapToInt(Cycle::year).max().orElse(item.year());
    }

    public void takeUpFaults(DelegateExecution execution) {
        int year = runningYear(item(execution));
        execution.setVariableLocal(FAULT_YEAR, year);
        execution.setVariableLocal(
                TAKEN_UP,
                Variables.json(accountability.takeUp(year).stream()
                        .map(String::valueOf)
                        .toList()));
    }

    /** The records that the step before took up. */
    public List<Long> takenUp(DelegateExecution execution) {
        return Variables.texts(execution, TAKEN_UP).stream().map(Long::valueOf).toList();
    }

    private Rectification item(VariableScope scope) {
        return rectifications.get(id(scope));
    }

    private static long id(VariableScope scope) {
        return ((Number) scope.getVariable(RectificationStarts.ITEM)).longValue();
    }
}
