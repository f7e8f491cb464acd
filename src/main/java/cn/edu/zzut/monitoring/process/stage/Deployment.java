package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.LeftOut;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.cycle.UsualUnits;
import cn.edu.zzut.monitoring.cycle.YearPlan;
import cn.edu.zzut.monitoring.filing.Opening;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Naming;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.accountability.Lateness;
import cn.edu.zzut.monitoring.process.engine.Answers;
import cn.edu.zzut.monitoring.process.engine.Markdown;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.stage.DeploymentInTrail.Given;
import cn.edu.zzut.monitoring.process.task.TaskBriefing;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** {@code stage-1-deployment}: 组织部署与培训 (第十五条一). */
@Component("deployment")
public class Deployment {

    /** Of the plan, above the form that shows the whole of it. */
    private final Cycles cycles;

    private final Catalogs catalogs;
    private final Organization organization;
    private final Submissions submissions;
    private final Lateness lateness;
    private final Handover handover;
    private final PresentFilers presentFilers;
    private final RunningChanges runningChanges;
    private final SinceLastYear sinceLastYear;
    private final Starting starting;
    private final SchoolClock clock;
    private final TaskService tasks;
    private final WithoutUser withoutUser;

    Deployment(
            Cycles cycles,
            Catalogs catalogs,
            Organization organization,
            Submissions submissions,
            Lateness lateness,
            Handover handover,
            PresentFilers presentFilers,
            RunningChanges runningChanges,
            SinceLastYear sinceLastYear,
            Starting starting,
            SchoolClock clock,
            @Lazy TaskService tasks,
            @Lazy WithoutUser withoutUser) {
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.organization = organization;
        this.submissions = submissions;
        this.lateness = lateness;
        this.handover = handover;
        this.presentFilers = presentFilers;
        this.runningChanges = runningChanges;
        this.sinceLastYear = sinceLastYear;
        this.starting = starting;
        this.clock = clock;
        this.tasks = tasks;
        this.withoutUser = withoutUser;
    }

    public void preparePlan(DelegateTask task) {
        int year = Variables.year(task);
        String last = cycles.find(year - 1).map(cycle -> cycle.workPlan()).orElse("");
        String plan = cycles.cycle(year).workPlan();
        task.setVariableLocal(
                "workPlan",
                !plan.isBlank()
                        ? plan
                        : !last.isBlank()
                                ? last
                                : "按照教育部和省教育厅要求，组织开展" + year
                                        + "年高等教育质量监测数据填报。各单位分级负责、协作互动，先基础数据表、后其他表，按时间节点完成采集、校验、审核与上报。");
        for (Stage stage : Stage.values()) {
            task.setVariableLocal(
                    "due" + stage.number(), cycles.dueOf(year, stage).toString());
        }
    }

    public void planned(DelegateTask task) {
        Answers answers = Answers.of(task);
        int year = Variables.year(task);
        Map<Stage, LocalDate> days = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            days.put(stage, day(answers.text("due" + stage.number()), stage));
        }
        YearPlan before = cycles.planOf(year);
        cycles.plan(year, answers.text("workPlan"), days);
        DeploymentInTrail.planned(before, cycles.planOf(year));
        cycles.decided(year, "work-plan", "planned", answers.text("workPlan"), answers.by());
    }

    private static LocalDate day(String text, Stage stage) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(10, text.length())));
        } catch (DateTimeException e) {
            throw Refusal.invalid("“" + stage.title() + "”的截止日期“" + text + "”不是有效日期，请重新选择。");
        }
    }

    /** The office confirms what is assigned; where nothing is yet, last year's decomposition is taken over if it was filed here; else what fits by name. */
    public void prepareDecomposition(DelegateTask task) {
        int year = Variables.year(task);
        boolean filedBefore =
                cycles.find(year - 1).filter(last -> !last.isImported()).isPresent();
        if (filedBefore && cycles.assignments(year).isEmpty()) {
            for (Assignment last : cycles.assignments(year - 1)) {
                if (catalogs.of(year).find(last.table()).isPresent()) {
                    cycles.assign(year, last.table(), last.responsible(), last.assisting());
                }
            }
        }
        if (cycles.assignments(year).isEmpty()) {
            catalogs.of(year).tables().forEach(table -> UsualUnits.of(table.usuallyFilledBy(), organization.units())
                    .ifPresent(usual -> cycles.assign(year, table.code(), usual.responsible(), usual.assisting())));
        }
        shown(year).forEach(task::setVariableLocal);
    }

    private Map<String, Object> shown(int year) {
        return Map.of(
                "decomposition",
                Variables.json(decomposition(year)),
                "unassigned",
                Markdown.text(unassigned(year, "请在任务分解表中写明责任单位后上传") + advice()));
    }

    /**
     * The catalog's tables that nobody is to fill in, in words; empty where there are none.
     *
     * @param otherwise what to do where one of them is to be filled in
     */
    private String unassigned(int year, String otherwise) {
        Set<TableCode> assigned =
                cycles.assignments(year).stream().map(Assignment::table).collect(Collectors.toSet());
        List<String> others = catalogs.of(year).tables().stream()
                .filter(table -> !assigned.contains(table.code()))
                .map(TableDefinition::title)
                .toList();
        return others.isEmpty()
                ? ""
                : "没有责任单位、本年度不填报的表格（" + others.size() + "张）：" + String.join("、", others) + "。需要填报的，" + otherwise + "。";
    }

    private String advice() {
        return starting.staffing().advice().stream()
                .map(sentence -> "\n\n" + sentence + "。")
                .collect(Collectors.joining());
    }

    /** Takes an uploaded decomposition over, and shows it in the form of the task that confirms it. */
    @Transactional
    public void replaceDecomposition(int year, String taskId, List<Cycles.Assigned> lines) {
        Map<TableCode, Given> before = given(year);
        cycles.assignAll(year, lines);
        withoutUser.run(() -> tasks.setVariablesLocal(taskId, shown(year)));
        DeploymentInTrail.decomposed(before, given(year));
    }

    private Map<TableCode, Given> given(int year) {
        return cycles.assignments(year).stream()
                .collect(Collectors.toMap(Assignment::table, one -> new Given(one.responsible(), one.assisting())));
    }

    public void decomposed(DelegateTask task) {
        int year = Variables.year(task);
        if (cycles.assignments(year).isEmpty()) {
            throw Refusal.invalid("任务分解表为空。请在“填报数据”页签下载任务分解表，填写各表的责任单位和协助单位，上传后再确认。");
        }
        cycles.decided(
                year, "task-decomposition", "confirmed", "", Answers.of(task).by());
    }

    public void prepareApproval(DelegateTask task) {
        int year = Variables.year(task);
        task.setVariableLocal("workPlanText", Markdown.text(cycles.cycle(year).workPlan()));
        task.setVariableLocal("decomposition", Variables.json(decomposition(year)));
        task.setVariableLocal("unassigned", Markdown.text(unassigned(year, "请退回并写明是哪些表")));
        task.setVariableLocal("timeline", Variables.json(sinceLastYear.dates(year)));
        var tables = sinceLastYear.tables(year);
        task.setVariableLocal("catalogChange", sinceLastYear.inWords(year, tables));
        task.setVariableLocal("catalogChanges", Variables.json(tables));
        var units = sinceLastYear.units(year);
        task.setVariableLocal("unitChange", sinceLastYear.inWords(year, units));
        task.setVariableLocal("unitChanges", Variables.json(units));
    }

    private List<Map<String, String>> decomposition(int year) {
        return cycles.assignments(year).stream()
                .map(assignment -> Map.of(
                        "table", catalogs.of(year).table(assignment.table()).title(),
                        "base", catalogs.of(year).table(assignment.table()).base() ? "是" : "",
                        "responsible",
                                organization.unit(assignment.responsible()).name(),
                        "assisting",
                                String.join(
                                        "、",
                                        assignment.assisting().stream()
                                                .map(unit ->
                                                        organization.unit(unit).name())
                                                .toList()),
                        "leftOut",
                                LeftOut.of(
                                                assignment,
                                                catalogs.of(year)
                                                        .table(assignment.table())
                                                        .usuallyFilledBy(),
                                                organization.units())
                                        .text()))
                .toList();
    }

    public void decided(DelegateTask task) {
        Answers answers = Answers.of(task);
        boolean approved = answers.chose("approve");
        cycles.decided(
                Variables.year(task),
                "leader-approval",
                approved ? "approved" : "returned",
                answers.reason(),
                answers.by());
        Variables.decided(task.getExecution(), approved, answers.reason(), answers.by());
    }

    /** Opens a submission for every unit of every table: from now on each has its task and its rights. */
    public void publish(DelegateExecution execution) {
        int year = Variables.year(execution);
        YearPlan plan = cycles.planOf(year);
        submissions.openAll(
                year,
                cycles.assignments(year).stream()
                        .flatMap(assignment -> openings(assignment, plan))
                        .toList());
    }

    private Stream<Opening> openings(Assignment assignment, YearPlan plan) {
        TableCode table = assignment.table();
        boolean base = catalogs.of(assignment.year()).table(table).base();
        return Stream.concat(
                Stream.of(new Opening(table, assignment.responsible(), Part.RESPONSIBLE, plan.tableDue(base))),
                assignment.assisting().stream()
                        .map(unit -> new Opening(table, unit, Part.ASSISTING, plan.assistantDue(base))));
    }

    /** As diagrams before {@link TrainingRecord} ask for it. */
    public void trained(DelegateTask task) {
        Answers answers = Answers.of(task);
        cycles.decided(
                Variables.year(task),
                "training",
                answers.formerly("session"),
                answers.formerly("attendees"),
                answers.by());
    }

    /** The units that have a table to fill in, by code. */
    public List<String> units(DelegateExecution execution) {
        TreeSet<String> units = new TreeSet<>();
        for (Assignment assignment : cycles.assignments(Variables.year(execution))) {
            units.add(assignment.responsible().value());
            assignment.assisting().forEach(unit -> units.add(unit.value()));
        }
        return List.copyOf(units);
    }

    public void prepareNaming(DelegateTask task) {
        UnitCode unit = Variables.unit(task);
        task.setVariableLocal(
                "unitPeople",
                Variables.json(organization.peopleOf(unit).stream()
                        .map(UnitPeople::choice)
                        .toList()));
        task.setVariableLocal(
                "filer",
                organization.findFiler(unit).map(one -> one.id().value()).orElse(""));
        task.setVariableLocal(
                "dataLead",
                organization.findDataLead(unit).map(one -> one.id().value()).orElse(""));
        task.setVariableLocal("filerToStay", toStay(unit, Role.FILER));
        task.setVariableLocal("dataLeadToStay", toStay(unit, Role.DATA_LEAD));
        task.setVariableLocal(TaskBriefing.MATTER, presentFilers.inWords(unit));
    }

    /** For whose replacement the form asks why; empty where it does not. */
    private String toStay(UnitCode unit, Role duty) {
        return presentFilers.toStay(unit, duty).map(PersonId::value).orElse("");
    }

    public void filersNamed(DelegateTask task) {
        Answers answers = Answers.of(task);
        int year = Variables.year(task);
        UnitCode unit = Variables.unit(task);
        name(naming(answers, year, unit, Role.FILER, answers.text("filer")), answers.by());
        name(naming(answers, year, unit, Role.DATA_LEAD, answers.text("dataLead")), answers.by());
    }

    private void name(Naming naming, PersonId by) {
        if (!handover.holder(naming.unit(), naming.duty()).id().equals(naming.person())) {
            runningChanges.requireNone(naming.unit(), naming.duty());
        }
        handover.take(naming, false, by);
    }

    /** One reason is asked for both duties; whoever keeps theirs is not changed for it. */
    private Naming naming(Answers answers, int year, UnitCode unit, Role duty, String person) {
        PersonId named = new PersonId(person);
        String reason = handover.holder(unit, duty).id().equals(named) ? "" : answers.reason();
        return new Naming(year, unit, duty, named, clock.today(), reason, answers.text("remark"));
    }

    public void late(DelegateExecution execution) {
        int year = Variables.year(execution);
        UnitCode unit = Variables.unit(execution);
        LocalDate due = cycles.dueOf(year, Stage.DEPLOYMENT);
        lateness.report(new Fault(
                year,
                FaultKind.LATE,
                "filers:" + unit,
                unit,
                "",
                organization.unit(unit).name() + "未在" + SchoolClock.inChinese(due) + "前指定数据填报人和数据负责人。",
                Optional.of(due)));
    }
}
