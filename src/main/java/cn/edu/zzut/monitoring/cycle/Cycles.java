package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The years of filing: launch, timeline, task decomposition, decisions, archive. */
@Service
@Transactional
public class Cycles {

    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2100;
    /** Base tables are due so many working days before the others (第十九条). */
    private static final int BASE_TABLES_EARLIER = 10;
    /** Assisting units are due so many working days before the responsible unit. */
    private static final int ASSISTANTS_EARLIER = 4;

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
     * @throws Refusal when the year is out of range
     * @throws Refusal when the year was launched before
     */
    public Cycle launch(int year, String by) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.invalid("年度“" + year + "”不合规：请填写" + FIRST_YEAR + "至" + LAST_YEAR + "之间的年份。");
        }
        if (cycles.existsById(year)) {
            throw Refusal.conflict(year + "年度填报已经启动，不能重复启动。请在任务列表或Cockpit中查看其进展。");
        }
        LocalDate today = clock.today();
        Cycle cycle = cycles.save(new Cycle(year, by, today));
        for (Stage stage : Stage.values()) {
            stages.save(new StageProgress(year, stage, workingDays.plus(today, usualWorkingDays(year, stage))));
        }
        catalogs.freeze(year, by);
        return cycle;
    }

    /** As many working days after the launch as the year before, shifted to this year's calendar. */
    private int usualWorkingDays(int year, Stage stage) {
        return find(year - 1)
                .map(last -> workingDays.late(last.launchedOn(), dueOf(year - 1, stage)))
                .filter(days -> days > 0)
                .orElse(stage.workingDays());
    }

    public Optional<Cycle> find(int year) {
        return cycles.findById(year);
    }

    /** @throws Refusal when the year was never launched */
    public Cycle cycle(int year) {
        return find(year).orElseThrow(() -> Refusal.invalid(year + "年度填报尚未启动。"));
    }

    /** The year, with every other transaction that asks for it kept waiting until this one ends. */
    public Cycle lock(int year) {
        return cycles.locked(year).orElseThrow(() -> Refusal.invalid(year + "年度填报尚未启动。"));
    }

    public void plan(int year, String workPlan) {
        cycle(year).plan(workPlan);
    }

    /**
     * Sets the day by which a stage is due.
     *
     * @throws Refusal when the stages would no longer follow one another, or the day is past
     */
    public void due(int year, Stage stage, LocalDate day) {
        if (day.isBefore(clock.today())) {
            throw Refusal.invalid("“" + stage.title() + "”的截止日期" + day + "已过，请选择今天或以后的日期。");
        }
        for (StageProgress other : stages.findByYearOrderByStage(year)) {
            if (other.stage().number() < stage.number() && other.dueOn().isAfter(day)) {
                throw Refusal.invalid(
                        "“" + stage.title() + "”的截止日期不得早于“" + other.stage().title() + "”（" + other.dueOn() + "）。");
            }
        }
        stages.findByYearAndStage(year, stage.number()).due(day);
    }

    public LocalDate dueOf(int year, Stage stage) {
        return stages.findByYearAndStage(year, stage.number()).dueOn();
    }

    /** When the responsible unit's table is due. */
    public LocalDate tableDue(int year, boolean base) {
        LocalDate due = dueOf(year, Stage.COLLECTION);
        return base ? workingDays.plus(due, -BASE_TABLES_EARLIER) : due;
    }

    /** When an assisting unit's part of a table is due. */
    public LocalDate assistantDue(int year, boolean base) {
        return workingDays.plus(tableDue(year, base), -ASSISTANTS_EARLIER);
    }

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
    public List<Assignment> assignments(int year) {
        return assignments.findByYearOrderByTableCode(year);
    }

    /** @throws Refusal when the table is not assigned in that year */
    public Assignment assignment(int year, TableCode table) {
        return assignments
                .findByYearAndTableCode(year, table)
                .orElseThrow(() -> Refusal.invalid(year + "年度的任务分解表中没有表" + table + "。"));
    }

    /** Puts a decision on record. */
    public void decided(int year, String subject, String verdict, String reason, String by) {
        decisions.save(new Decision(year, subject, verdict, reason, by, clock.instant()));
    }

    public Optional<Decision> lastDecision(int year, String subject) {
        return decisions.findFirstByYearAndSubjectOrderByIdDesc(year, subject);
    }

    public List<Decision> decisions(int year) {
        return decisions.findByYearOrderById(year);
    }

    public void received(int year, String receipt) {
        cycle(year).received(receipt);
    }

    public void concluded(int year, String report) {
        cycle(year).concluded(report);
    }

    public void archived(int year) {
        cycle(year).archived(clock.instant());
    }

    /** All years ever launched, the newest first. */
    public List<Cycle> all() {
        return cycles.findAll(Sort.by("year").descending());
    }

    /** A line of the task decomposition. */
    public record Assigned(TableCode table, UnitCode responsible, List<UnitCode> assisting) {}
}
