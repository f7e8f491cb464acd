package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.PlannedPart;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.cycle.StageProgress;
import cn.edu.zzut.monitoring.cycle.YearPlan;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.outage.Outage;
import cn.edu.zzut.monitoring.outage.Outages;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dates of running years moved on by the working days that an outage took: what was still due when it began, stages and
 * units with days of their own alike.
 */
@Component
public class OutageDates {

    /** After so long the dates stand as they are, or were moved by hand. */
    private static final Duration OFFERED = Duration.ofDays(30);

    private final Cycles cycles;
    private final Timeline timeline;
    private final Outages outages;
    private final WorkingDays workingDays;
    private final SchoolClock clock;

    OutageDates(Cycles cycles, Timeline timeline, Outages outages, WorkingDays workingDays, SchoolClock clock) {
        this.cycles = cycles;
        this.timeline = timeline;
        this.outages = outages;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * A date with the one that is proposed for it.
     *
     * @param stage empty for a unit's own day
     * @param part the submission's id; empty for a stage
     */
    public record Proposal(
            int year, Optional<Stage> stage, Optional<Long> part, String title, LocalDate due, LocalDate proposed) {}

    /**
     * In the order in which they can be moved: later stages make room for units, and units for what comes before them; none
     * once they were moved.
     */
    public List<Proposal> proposals(Outage outage) {
        List<LocalDate> lost = outage.lostDays(workingDays);
        boolean longAgo = outage.ended().plus(OFFERED).isBefore(clock.instant());
        if (lost.isEmpty() || longAgo || outage.movedAt().isPresent()) {
            return List.of();
        }
        return cycles.all().stream()
                .filter(cycle -> cycle.state() == Cycle.State.RUNNING
                        && !cycle.launchedOn().isAfter(SchoolClock.dayOf(outage.began())))
                .flatMap(cycle -> proposals(cycle.year(), lost))
                .toList();
    }

    private Stream<Proposal> proposals(int year, List<LocalDate> lost) {
        YearPlan plan = cycles.planOf(year);
        List<Proposal> own = timeline.ownDays(year).stream()
                .filter(part -> isConcerned(part.day(), lost))
                .sorted(Comparator.comparing(PlannedPart::assisting))
                .map(part -> new Proposal(
                        year,
                        Optional.empty(),
                        Optional.of(part.id()),
                        part.title(),
                        part.day(),
                        proposed(part.day(), lost)))
                .toList();
        LocalDate collected = plan.due(Stage.COLLECTION);
        return Stream.of(
                        stages(year, plan, lost, stage -> stage.number() > Stage.COLLECTION.number()),
                        own.stream().filter(part -> !part.proposed().isAfter(collected)),
                        stages(year, plan, lost, stage -> stage.number() <= Stage.COLLECTION.number()),
                        own.stream().filter(part -> part.proposed().isAfter(collected)))
                .flatMap(some -> some);
    }

    private Stream<Proposal> stages(int year, YearPlan plan, List<LocalDate> lost, Predicate<Stage> which) {
        return cycles.stages(year).stream()
                .filter(progress -> progress.doneAt().isEmpty())
                .map(StageProgress::stage)
                .filter(which)
                .sorted(Comparator.comparing(Stage::number).reversed())
                .filter(stage -> isConcerned(plan.due(stage), lost))
                .map(stage -> new Proposal(
                        year,
                        Optional.of(stage),
                        Optional.empty(),
                        "“" + stage.title() + "”",
                        plan.due(stage),
                        proposed(plan.due(stage), lost)));
    }

    private static boolean isConcerned(LocalDate due, List<LocalDate> lost) {
        return !due.isBefore(lost.get(0));
    }

    private LocalDate proposed(LocalDate due, List<LocalDate> lost) {
        LocalDate day = workingDays.plus(due, lost.size());
        LocalDate today = clock.today();
        return day.isBefore(today) ? workingDays.plus(today, 1) : day;
    }

    /**
     * Moves all of them, or none; people are told and it stays on record like any date that is moved.
     *
     * @return how many dates were moved
     * @throws Refusal when there are none, or one does not fit the plan
     */
    @Transactional
    public int move(long id, PersonId by) {
        Outage outage = outages.get(id);
        List<Proposal> all = proposals(outage);
        if (all.isEmpty()) {
            throw Refusal.conflict(
                    outage.movedAt().isPresent() ? "这次停机的日期已经顺延过，不能再顺延。可在“各阶段截止日期”中单独调整。" : "这次停机没有需要顺延的日期。");
        }
        String reason =
                "系统" + outage.inWords() + "停机，占用" + outage.lostDays(workingDays).size() + "个工作日，截止日期相应顺延。";
        for (Proposal one : all) {
            one.stage().ifPresent(stage -> timeline.moveStage(one.year(), stage, one.proposed(), reason, by));
            one.part().ifPresent(part -> timeline.moveSubmission(new SubmissionId(part), one.proposed(), reason, by));
        }
        outages.moved(outage, by);
        return all.size();
    }
}
