package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.TableUnits;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.StageProgress;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Standing;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.task.OpenTasks;
import cn.edu.zzut.monitoring.process.task.StageWork;
import cn.edu.zzut.monitoring.progress.Delay;
import cn.edu.zzut.monitoring.progress.Delays;
import cn.edu.zzut.monitoring.progress.SubmissionLine;
import cn.edu.zzut.monitoring.progress.SubmissionLines;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a year has come: its stages, tables and units. Units see the tables in which they have a part. */
@Component
public class Progress {

    private static final Standing NOT_STARTED = Standing.of(Part.RESPONSIBLE, SubmissionState.NOT_STARTED, 0);

    private final Cycles cycles;
    private final Catalogs catalogs;
    private final Submissions submissions;
    private final SubmissionLines lines;
    private final Organization organization;
    private final Delays delays;
    private final OpenTasks openTasks;

    Progress(
            Cycles cycles,
            Catalogs catalogs,
            Submissions submissions,
            SubmissionLines lines,
            Organization organization,
            Delays delays,
            OpenTasks openTasks) {
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.submissions = submissions;
        this.lines = lines;
        this.organization = organization;
        this.delays = delays;
        this.openTasks = openTasks;
    }

    @Transactional(readOnly = true)
    YearProgress of(int year, CurrentUser user) {
        Cycle cycle = cycles.cycle(year);
        Lines found = new Lines(lines.of(year));
        Set<String> requiring = openTasks.tables(year, Does.REQUIRE);
        Map<String, List<Submission>> byTable = submissions.ofYear(year).stream()
                .collect(Collectors.groupingBy(submission -> submission.table().value()));
        return new YearProgress(
                year,
                cycle.title(),
                cycle.state().name(),
                cycle.origin().name(),
                cycles.stages(year).stream().map(stage -> stage(year, stage)).toList(),
                cycles.assignments(year).stream()
                        .filter(assignment -> isVisible(assignment, user))
                        .map(assignment -> table(
                                year,
                                assignment,
                                byTable.getOrDefault(assignment.table().value(), List.of()),
                                found,
                                requiring,
                                user))
                        .toList());
    }

    private static boolean isVisible(Assignment assignment, CurrentUser user) {
        return units(assignment).isKnownTo(user);
    }

    private static TableUnits units(Assignment assignment) {
        return new TableUnits(assignment.responsible(), assignment.assisting());
    }

    private StageProgressJson stage(int year, StageProgress stage) {
        String state = stage.doneAt().isPresent() ? "DONE" : stage.startedAt().isPresent() ? "RUNNING" : "NOT_STARTED";
        StageWork work = openTasks.ofStage(year, stage.stage().number());
        return new StageProgressJson(
                stage.stage().number(),
                stage.stage().title(),
                state,
                due(stage.dueOn()),
                stage.startedAt().orElse(null),
                stage.doneAt().orElse(null),
                delays.isLate(stage.dueOn(), stage.doneAt()),
                work.open(),
                work.late());
    }

    private TableProgress table(
            int year,
            Assignment assignment,
            List<Submission> all,
            Lines found,
            Set<String> requiring,
            CurrentUser user) {
        TableDefinition table = catalogs.of(year).table(assignment.table());
        Optional<Submission> whole =
                all.stream().filter(s -> s.part() == Part.RESPONSIBLE).findFirst();
        Optional<SubmissionLine> line = whole.map(found::of);
        Standing standing = line.map(SubmissionLine::standing).orElse(NOT_STARTED);
        TableUnits units = units(assignment);
        return new TableProgress(
                table.code().value(),
                table.name(),
                table.base(),
                assignment.responsible().value(),
                organization.unit(assignment.responsible()).name(),
                requiring.contains(table.code().value()),
                standing.name(),
                standing.title(),
                whole.map(this::planned).orElse(null),
                whole.flatMap(Submission::doneAt).orElse(null),
                line.filter(own -> own.delay().isLate()).isPresent(),
                line.map(SubmissionLine::delay).orElse(Delay.NONE).workingDays(),
                line.map(SubmissionLine::errors).orElse(0),
                line.map(SubmissionLine::anomalies).orElse(0),
                line.filter(SubmissionLine::isUnchecked).isPresent(),
                all.stream()
                        .filter(s -> units.sees(user, s.unit()))
                        .map(s -> unit(s, found.of(s)))
                        .toList());
    }

    /** The year's lines by submission, read at once. */
    private record Lines(Map<SubmissionId, SubmissionLine> bySubmission) {

        Lines(List<SubmissionLine> lines) {
            this(lines.stream().collect(Collectors.toMap(SubmissionLine::id, line -> line)));
        }

        SubmissionLine of(Submission submission) {
            return bySubmission.get(submission.id());
        }
    }

    private UnitProgress unit(Submission submission, SubmissionLine line) {
        return new UnitProgress(
                submission.unit().value(),
                organization.unit(submission.unit()).name(),
                submission.part().name(),
                submission.id(),
                line.standing().name(),
                line.standing().title(),
                planned(submission),
                submission.doneAt().orElse(null),
                line.delay().isLate(),
                line.delay().workingDays(),
                line.errors(),
                line.anomalies());
    }

    /** Null in a year that was brought in: nobody planned anything of it here. */
    private Instant planned(Submission submission) {
        return cycles.cycle(submission.year()).isImported() ? null : due(submission.dueOn());
    }

    private static Instant due(LocalDate day) {
        return WorkingDays.closeOf(day).toInstant();
    }

    /** @param origin FILED here, or brought in: IMPORT */
    public record YearProgress(
            int year,
            String title,
            String state,
            String origin,
            List<StageProgressJson> stages,
            List<TableProgress> tables) {}

    public record StageProgressJson(
            int stage,
            String name,
            String state,
            Instant dueAt,
            Instant startedAt,
            Instant doneAt,
            boolean late,
            long openTasks,
            long lateTasks) {}

    /**
     * @param requiring whether it waits for its responsible unit to say what is to be filled in
     * @param unchecked whether it has data that nobody has checked, so that errors and anomalies are not known
     */
    public record TableProgress(
            String code,
            String name,
            boolean base,
            String responsibleUnit,
            String responsibleName,
            boolean requiring,
            String state,
            String stateTitle,
            Instant dueAt,
            Instant doneAt,
            boolean late,
            int daysLate,
            int errors,
            int anomalies,
            boolean unchecked,
            List<UnitProgress> units) {}

    public record UnitProgress(
            String unit,
            String name,
            String part,
            SubmissionId submissionId,
            String state,
            String stateTitle,
            Instant dueAt,
            Instant doneAt,
            boolean late,
            int daysLate,
            int errors,
            int anomalies) {}
}
