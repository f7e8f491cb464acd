package cn.edu.zzut.monitoring.process.datause;

import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.FilingYears;
import cn.edu.zzut.monitoring.datause.AskedTable;
import cn.edu.zzut.monitoring.datause.DataUse;
import cn.edu.zzut.monitoring.datause.DataUses;
import cn.edu.zzut.monitoring.datause.Granularity;
import cn.edu.zzut.monitoring.datause.Nature;
import cn.edu.zzut.monitoring.datause.Wish;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.SignedIn;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.form.Choice;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@code data-use}: 数据使用申请 (第二十一条), from the request to the destruction of what was given. */
@Component("dataUsing")
public class DataUsing {

    private static final String REQUEST = "dataUseId";
    private static final String APPLICANT = "applicant";
    private static final String PLAIN = "plain";
    /** The day by which a unit or the applicant had to act; with the unit's code, as several units decide at a time. */
    private static final String DUE_ON = "dueOn-";

    private static final List<String> ASKED = List.of(
            "nature",
            "matter",
            "purpose",
            "contact",
            "fromYear",
            "toYear",
            "granularity",
            "audience",
            "recipient",
            "useUntil",
            "keptAt",
            "promise");

    private final DataUses requests;
    private final DataUseBriefing briefing;
    private final Organization organization;
    private final Lateness lateness;
    private final PeopleToTell people;
    private final RuntimeService runtime;
    private final WithoutUser withoutUser;

    DataUsing(
            DataUses requests,
            DataUseBriefing briefing,
            Organization organization,
            Lateness lateness,
            PeopleToTell people,
            @Lazy RuntimeService runtime,
            @Lazy WithoutUser withoutUser) {
        this.requests = requests;
        this.briefing = briefing;
        this.organization = organization;
        this.lateness = lateness;
        this.people = people;
        this.runtime = runtime;
        this.withoutUser = withoutUser;
    }

    /** Whoever is signed in asks; the administrator's account is nobody's. */
    public void requested(DelegateExecution execution) {
        PersonId applicant = SignedIn.id()
                .filter(id -> organization.person(id).isPresent())
                .orElseThrow(() -> Refusal.notYours("只有学校的教职工本人可以申请使用数据，请用自己的账号登录。"));
        DataUse request = requests.begin(wish(execution), applicant);
        ASKED.forEach(execution::removeVariable);
        execution.setVariable(REQUEST, request.id());
        execution.setVariable(APPLICANT, applicant.value());
        execution.setVariable(Variables.YEAR, request.year());
    }

    private static Wish wish(VariableScope asked) {
        return new Wish(
                Nature.valueOf(text(asked, "nature")),
                text(asked, "matter"),
                text(asked, "purpose"),
                text(asked, "contact"),
                number(asked, "fromYear"),
                number(asked, "toYear"),
                Granularity.valueOf(text(asked, "granularity")),
                Wish.recipient(text(asked, "audience").equals("OUTSIDE"), text(asked, "recipient")),
                day(text(asked, "useUntil")),
                text(asked, "keptAt"));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid("“使用到哪一天”应为日期，如2026-12-31，请重新填写。");
        }
    }

    private static int number(VariableScope asked, String name) {
        return FilingYears.require(asked.getVariable(name));
    }

    private static String text(VariableScope asked, String name) {
        return Optional.ofNullable(asked.getVariable(name))
                .map(value -> value.toString().strip())
                .orElse("");
    }

    public void prepareTables(DelegateTask task) {
        describe(task, List.of());
        task.setVariableLocal("tableChoices", Variables.json(choices(requests.tables(id(task)))));
    }

    public void tablesChosen(DelegateTask task) {
        requests.chooseTables(id(task), Answers.of(task).choices("tables"));
    }

    public void prepareColumns(DelegateTask task) {
        describe(task, List.of());
        task.setVariableLocal("columnChoices", Variables.json(choices(requests.columns(id(task)))));
    }

    private static List<Choice> choices(List<DataUses.Offered> offered) {
        return offered.stream().map(one -> new Choice(one.title(), one.value())).toList();
    }

    public void columnsChosen(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean chosen = answers.chose("submit");
        if (chosen) {
            requests.chooseColumns(id(task), answers.choices("columns"), answers.text("personalReason"));
        }
        task.getExecution().setVariable(Variables.APPROVED, chosen);
    }

    /** The codes of the units that are responsible for the tables. */
    public List<String> sources(DelegateExecution execution) {
        return requests.sources(id(execution)).stream().map(UnitCode::value).toList();
    }

    public void preparePermit(DelegateTask task) {
        List<AskedTable> own = request(task).tables().stream()
                .filter(table -> table.unit().equals(Variables.unit(task)))
                .toList();
        describe(task, own);
        task.setVariableLocal(
                "tableChoices",
                Variables.json(own.stream()
                        .map(table -> new Choice(
                                "表" + table.table() + "：" + String.join("、", table.columns()),
                                table.table().value()))
                        .toList()));
        keepDueDay(task, Variables.unit(task));
    }

    public void permitted(DelegateTask task) {
        Answers answers = Answers.of(task);
        UnitCode unit = Variables.unit(task);
        requests.decide(
                id(task),
                unit,
                permitted(answers, unit, task),
                answers.text("personal").equals(PLAIN),
                answers.reason(),
                answers.by());
    }

    private Set<TableCode> permitted(Answers answers, UnitCode unit, DelegateTask task) {
        if (answers.chose("refuse")) {
            return Set.of();
        }
        if (answers.chose("partly")) {
            return answers.choices("permitted").stream().map(TableCode::new).collect(Collectors.toSet());
        }
        return request(task).tables().stream()
                .filter(table -> table.unit().equals(unit))
                .map(AskedTable::table)
                .collect(Collectors.toSet());
    }

    public void late(DelegateExecution execution) {
        UnitCode unit = Variables.unit(execution);
        report(execution, unit, "许可", "未按期答复" + request(execution).number() + "数据使用申请。");
    }

    public boolean anyPermitted(DelegateExecution execution) {
        return !request(execution).permitted().isEmpty();
    }

    public boolean isForOutside(DelegateExecution execution) {
        return request(execution).wish().isForOutside();
    }

    public void prepareApproval(DelegateTask task) {
        describe(task, request(task).tables());
    }

    public void approved(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean granted = answers.chose("approve");
        if (granted) {
            requests.approve(id(task), answers.text("personal").equals(PLAIN), answers.by());
        } else {
            requests.refuse(id(task), answers.reason());
        }
        task.getExecution().setVariable(Variables.APPROVED, granted);
    }

    public void leaderApproved(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean agreed = answers.chose("approve");
        if (agreed) {
            requests.agree(id(task), answers.by());
        } else {
            requests.refuse(id(task), answers.reason());
        }
        task.getExecution().setVariable(Variables.APPROVED, agreed);
    }

    public void give(DelegateExecution execution) {
        requests.give(id(execution));
        DataUse request = request(execution);
        String refused = request.tables().stream()
                .filter(table -> !table.isPermitted())
                .map(table -> "表" + table.table() + "（" + table.reason() + "）")
                .collect(Collectors.joining("、"));
        tell(
                request,
                "数据使用申请已获批准",
                request.number() + "已获批准。请在“我的工作”首页的“我的数据使用申请”下载，使用到"
                        + SchoolClock.inChinese(request.wish().useUntil()) + "；每次下载都有记录，文件带有水印，不得转给他人。"
                        + (refused.isEmpty() ? "" : "\n\n未获许可的表格：" + refused));
    }

    /** The moment from which nothing can be taken any more. */
    public Date over(DelegateExecution execution) {
        return Date.from(requests.lastDay(id(execution))
                .plusDays(1)
                .atStartOfDay(SchoolClock.ZONE)
                .toInstant());
    }

    public void prepareDestruction(DelegateTask task) {
        describe(task, request(task).permitted());
        keepDueDay(task, request(task).unit());
    }

    public void destroyed(DelegateTask task) {
        requests.destroyed(id(task), Answers.of(task).text("how"));
    }

    public void notDestroyed(DelegateExecution execution) {
        DataUse request = request(execution);
        report(
                execution,
                request.unit(),
                "销毁",
                organization.nameOf(request.applicant()) + "未按期确认销毁" + request.number() + "的数据。");
    }

    /** Nobody permits any of it, or the office or the leader does not. */
    public void tellRefused(DelegateExecution execution) {
        DataUse before = request(execution);
        if (before.state().isBeingDecided()) {
            requests.refuse(
                    before.id(),
                    before.tables().stream()
                            .map(table -> "表" + table.table() + "："
                                    + organization.unit(table.unit()).name() + "不许可，" + table.reason())
                            .collect(Collectors.joining("；")));
        }
        DataUse request = request(execution);
        tell(request, "数据使用申请未获批准", request.number() + "未获批准。原因：" + request.reason() + "\n\n可以按原因调整用途或数据范围后重新申请。");
    }

    /** Ends a request that is not decided yet, for its applicant; its open tasks end with it. */
    @Transactional
    public void withdraw(long request, String reason, PersonId by) {
        requests.withdraw(request, reason, by);
        withoutUser.run(() -> runtime.createMessageCorrelation("data-use-withdrawn")
                .processInstanceVariableEquals(REQUEST, request)
                .correlate());
    }

    private void tell(DataUse request, String topic, String text) {
        people.directly(
                "data-use:" + request.id() + ":" + request.state(),
                MailKind.NOTICE,
                organization.person(request.applicant()).orElseThrow(),
                topic,
                Map.of("text", text));
    }

    private void report(DelegateExecution execution, UnitCode unit, String what, String sentence) {
        DataUse request = request(execution);
        lateness.report(new Fault(
                request.year(),
                FaultKind.LATE,
                "data-use:" + request.id() + ":" + what + ":" + unit,
                unit,
                "",
                organization.unit(unit).name() + sentence,
                Optional.of(LocalDate.parse((String) execution.getVariable(DUE_ON + unit)))));
    }

    private static void keepDueDay(DelegateTask task, UnitCode unit) {
        task.getExecution()
                .setVariable(
                        DUE_ON + unit,
                        SchoolClock.dayOf(task.getDueDate().toInstant()).toString());
    }

    private void describe(DelegateTask task, List<AskedTable> tables) {
        DataUse request = request(task);
        task.setVariableLocal(TaskBriefing.TOPIC, request.wish().matter());
        task.setVariableLocal(TaskBriefing.MATTER, briefing.of(request, tables));
        task.setVariableLocal("wantsPersonal", request.wantsPersonal());
    }

    private DataUse request(VariableScope scope) {
        return requests.get(id(scope));
    }

    private static long id(VariableScope scope) {
        return ((Number) scope.getVariable(REQUEST)).longValue();
    }
}
