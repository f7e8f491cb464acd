package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The years of filing: launch, timeline, task decomposition, decisions, archive. */
@Service
@Transactional
public class Cycles {

    private static final Set<String> AGREED = Set.of("approved", "agreed-in-principle");

    private final CycleRepository cycles;
    private final StageProgressRepository stages;
    private final AssignmentRepository assignments;
    private final DecisionRepository decisions;
    private final Catalogs catalogs;
    private final WorkingDays workingDays;
    private final SchoolClock clock;

    Cycles(
            CycleRepository cycles,
            StageProgressRepository stages,
            AssignmentRepository assignments,
            DecisionRepository decisions,
            Catalogs catalogs,
            WorkingDays workingDays,
            SchoolClock clock) {
        this.cycles = cycles;
        this.stages = stages;
        this.assignments = assignments;
        this.decisions = decisions;
        this.catalogs = catalogs;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Launches a year, with last year's timeline shifted to this year's calendar (or the usual one) and the catalog that is in force for it now.
     *
     * @throws Refusal when it is none of the {@linkplain FilingYears years that may be}, or was launched before
     */
    public Cycle launch(int year, PersonId by) {
        FilingYears.require(year);
        requireFiledHere(year);
        if (cycles.existsById(year)) {
            throw Refusal.conflict(year + "年度填报已经启动，不能重复启动。请在任务列表或Cockpit中查看其进展。");
        }
        LocalDate today = clock.today();
        Cycle cycle = cycles.save(new Cycle(year, by, today));
        YearPlan plan = find(year - 1)
                .filter(last -> !last.isImported())
                .map(last -> planOf(year - 1).again(last.launchedOn(), today))
                .orElseGet(() -> YearPlan.usual(today, workingDays));
        for (Stage stage : Stage.values()) {
            stages.save(new StageProgress(year, stage, plan.due(stage)));
        }
        catalogs.freeze(year, by.value());
        return cycle;
    }

    /**
     * A year that was over before it is known here, launched on that day with the usual plan and never late: it is archived.
     *
     * @throws Refusal when the year is known
     */
    public void takeOver(int year, LocalDate launchedOn, List<Assigned> lines, PersonId by) {
        if (cycles.existsById(year)) {
            throw Refusal.conflict(year + "年度已经存在。");
        }
        Cycle cycle = cycles.save(new Cycle(year, by, launchedOn));
        YearPlan plan = YearPlan.usual(launchedOn, workingDays);
        LocalDate begin = launchedOn;
        for (Stage stage : Stage.values()) {
            StageProgress progress = stages.save(new StageProgress(year, stage, plan.due(stage)));
            progress.started(WorkingDays.closeOf(begin).toInstant());
            progress.done(WorkingDays.closeOf(plan.due(stage)).toInstant());
            begin = plan.due(stage);
        }
        assignments.saveAll(lines.stream()
                .map(line -> new Assignment(year, line.table(), line.responsible(), line.assisting()))
                .toList());
        cycle.archived(WorkingDays.closeOf(begin).toInstant());
        catalogs.freeze(year, by.value());
    }

    /**
     * 历史导入: a year that is over, with who answers for which table as far as that is known; it has no stages, as nothing
     * of its work is known.
     *
     * @throws Refusal when the year is known
     */
    public void bringIn(int year, List<Assigned> lines, PersonId by) {
        FilingYears.require(year);
        if (cycles.existsById(year)) {
            throw Refusal.conflict(year + "年度已经存在。");
        }
        cycles.saveAndFlush(Cycle.imported(year, by, clock.instant()));
        assignAll(year, lines);
        catalogs.freeze(year, by.value());
    }

    /**
     * 撤销导入: such a year is as if it had never been brought in; its submissions are gone before.
     *
     * @throws Refusal when it was filed here
     */
    public void takeBack(int year) {
        Cycle cycle = lock(year);
        if (!cycle.isImported()) {
            throw Refusal.conflict(year + "年度是在本系统填报的，不能撤销。");
        }
        assignments.deleteAll(assignments(year));
        assignments.flush();
        cycles.delete(cycle);
        cycles.flush();
        catalogs.thaw(year);
    }

    @Transactional(readOnly = true)
    public Optional<Cycle> find(int year) {
        return cycles.findById(year);
    }

    /** @throws Refusal when the year was never launched */
    @Transactional(readOnly = true)
    public Cycle cycle(int year) {
        return find(year).orElseThrow(() -> Refusal.invalid(year + "年度填报尚未启动。"));
    }

    /** The year, with every other transaction that asks for it kept waiting until this one ends. */
    public Cycle lock(int year) {
        return cycles.locked(year).orElseThrow(() -> Refusal.invalid(year + "年度填报尚未启动。"));
    }

    /**
     * The year, locked, for whoever changes its dates: moves that come together would each be sound and not both.
     *
     * @throws Refusal when it is archived
     */
    public Cycle open(int year) {
        Cycle cycle = lock(year);
        cycle.requireOpen();
        return cycle;
    }

    /**
     * For whoever adds to what the year has on record: its archive has all of it.
     *
     * @throws Refusal when it is archived, or was never launched
     */
    @Transactional(readOnly = true)
    public void requireOpen(int year) {
        cycle(year).requireOpen();
    }

    /**
     * For whatever follows from how a year was filed.
     *
     * @throws Refusal when its tables were brought in, so that nothing is known of that
     */
    @Transactional(readOnly = true)
    public void requireFiledHere(int year) {
        if (find(year).filter(Cycle::isImported).isPresent()) {
            throw Refusal.conflict(year + "年度是历史导入的，只供查阅和比较，没有在本系统填报。数据有误的，请由评估督导处重新导入。");
        }
    }

    /**
     * The work plan with its six days; stages that are not mentioned keep theirs.
     *
     * @throws Refusal when the days are no sound plan
     */
    public void plan(int year, String workPlan, Map<Stage, LocalDate> days) {
        open(year).plan(workPlan);
        keep(year, planOf(year).planned(days, clock.today()));
    }

    @Transactional(readOnly = true)
    public YearPlan planOf(int year) {
        return YearPlan.kept(
                stages(year).stream().collect(Collectors.toMap(StageProgress::stage, StageProgress::dueOn)),
                workingDays);
    }

    /** Makes the plan the year's. */
    public void keep(int year, YearPlan plan) {
        stages(year).forEach(stage -> stage.due(plan.due(stage.stage())));
    }

    @Transactional(readOnly = true)
    public LocalDate dueOf(int year, Stage stage) {
        return stages.findByYearAndStage(year, stage.number()).dueOn();
    }

    /** When the responsible unit's table is due. */
    @Transactional(readOnly = true)
    public LocalDate tableDue(int year, boolean base) {
        return planOf(year).tableDue(base);
    }

    /** When an assisting unit's part of a table is due. */
    @Transactional(readOnly = true)
    public LocalDate assistantDue(int year, boolean base) {
        return planOf(year).assistantDue(base);
    }

    @Transactional(readOnly = true)
    public List<StageProgress> stages(int year) {
        return stages.findByYearOrderByStage(year);
    }

    public void stageStarted(int year, Stage stage) {
        stages.findByYearAndStage(year, stage.number()).started(clock.instant());
    }

    public void stageDone(int year, Stage stage) {
        stages.findByYearAndStage(year, stage.number()).done(clock.instant());
    }

    /** Assigns a table, or assigns it anew. */
    public void assign(int year, TableCode table, UnitCode responsible, Collection<UnitCode> assisting) {
        assignments.findByYearAndTableCode(year, table).ifPresent(assignments::delete);
        assignments.flush();
        assignments.save(new Assignment(year, table, responsible, assisting));
    }

    /** Replaces the year's whole task decomposition. */
    public void assignAll(int year, List<Assigned> lines) {
        assignments.deleteAll(assignments(year));
        assignments.flush();
        lines.forEach(line -> assign(year, line.table(), line.responsible(), line.assisting()));
    }

    /** The year's task decomposition, by table. */
    @Transactional(readOnly = true)
    public List<Assignment> assignments(int year) {
        return assignments.findByYearOrderByTableCode(year);
    }

    /** @throws Refusal when the table is not assigned in that year */
    @Transactional(readOnly = true)
    public Assignment assignment(int year, TableCode table) {
        return assignments
                .findByYearAndTableCode(year, table)
                .orElseThrow(() -> Refusal.invalid(year + "年度的任务分解表中没有表" + table + "。"));
    }

    /** Puts a decision on record. */
    public void decided(int year, String subject, String verdict, String reason, PersonId by) {
        decisions.save(new Decision(year, subject, verdict, reason, by, clock.instant()));
    }

    @Transactional(readOnly = true)
    public Optional<Decision> lastDecision(int year, String subject) {
        return decisions.findFirstByYearAndSubjectOrderByIdDesc(year, subject);
    }

    /** Whether the president's meeting has agreed that the year is reported, be it under conditions (第十五条五). */
    @Transactional(readOnly = true)
    public boolean isAgreedByTheMeeting(int year) {
        return lastDecision(year, "presidents-meeting")
                .filter(decision -> AGREED.contains(decision.verdict()))
                .isPresent();
    }

    @Transactional(readOnly = true)
    public List<Decision> decisions(int year) {
        return decisions.findByYearOrderById(year);
    }

    public void received(int year, String receipt) {
        cycle(year).received(receipt);
    }

    public void archived(int year) {
        cycle(year).archived(clock.instant());
    }

    /** All years ever launched, the newest first. */
    @Transactional(readOnly = true)
    public List<Cycle> all() {
        return cycles.findAll(Sort.by("year").descending());
    }

    /** A line of the task decomposition. */
    public record Assigned(TableCode table, UnitCode responsible, List<UnitCode> assisting) {}
}
