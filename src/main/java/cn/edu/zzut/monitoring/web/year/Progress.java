package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.access.TableUnits;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.StageProgress;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.process.task.OpenTasks;
import cn.edu.zzut.monitoring.process.task.StageWork;
import cn.edu.zzut.monitoring.validation.SubmissionLine;
import cn.edu.zzut.monitoring.validation.SubmissionLines;
import cn.edu.zzut.monitoring.validation.Summary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a year has come: its stages, tables and units. Units see the tables in which they have a part. */
@Component
class Progress {

    private final Cycles cycles;
    private final Catalogs catalogs;
    private final Submissions submissions;
    private final SubmissionLines lines;
    private final Organization organization;
    private final SchoolClock clock;
    private final OpenTasks openTasks;

    Progress(
            Cycles cycles,
            Catalogs catalogs,
            Submissions submissions,
            SubmissionLines lines,
            Organization organization,
            SchoolClock clock,
            OpenTasks openTasks) {
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.submissions = submissions;
        this.lines = lines;
        this.organization = organization;
        this.clock = clock;
        this.openTasks = openTasks;
    }

    @Transactional(readOnly = true)
    OfYear of(int year, CurrentUser user) {
        Cycle cycle = cycles.cycle(year);
        Findings findings = new Findings(lines.of(year));
        Map<String, List<Submission>> byTable = submissions.ofYear(year).stream()
                .collect(Collectors.groupingBy(submission -> submission.table().value()));
        return new OfYear(
                year,
                cycle.title(),
                cycle.state().name(),
                cycles.stages(year).stream().map(stage -> stage(year, stage)).toList(),
                cycles.assignments(year).stream()
                        .filter(assignment -> isVisible(assignment, user))
                        .map(assignment -> table(
                                year,
                                assignment,
                                byTable.getOrDefault(assignment.table().value(), List.of()),
                                findings,
                                user))
                        .toList());
    }

    private static boolean isVisible(Assignment assignment, CurrentUser user) {
        return units(assignment).isKnownTo(user);
    }

    private static TableUnits units(Assignment assignment) {
        return new TableUnits(assignment.responsible(), assignment.assisting());
    }

    private OfStage stage(int year, StageProgress stage) {
        String state = stage.doneAt().isPresent() ? "DONE" : stage.startedAt().isPresent() ? "RUNNING" : "NOT_STARTED";
        StageWork work = openTasks.ofStage(year, stage.stage().number());
        return new OfStage(
                stage.stage().number(),
                stage.stage().title(),
                state,
                due(stage.dueOn()),
                stage.startedAt().orElse(null),
                stage.doneAt().orElse(null),
                isLate(stage.dueOn(), stage.doneAt()),
                work.open(),
                work.late());
    }

    private OfTable table(int year, Assignment assignment, List<Submission> all, Findings findings, CurrentUser user) {
        TableDefinition table = catalogs.of(year).table(assignment.table());
        Optional<Submission> whole =
                all.stream().filter(s -> s.part() == Part.RESPONSIBLE).findFirst();
        TableUnits units = units(assignment);
        return new OfTable(
                table.code().value(),
                table.name(),
                table.base(),
                assignment.responsible().value(),
                whole.map(s -> s.state().name()).orElse("NOT_STARTED"),
                whole.map(s -> s.state().title()).orElse("未开始"),
                whole.map(s -> due(s.dueOn())).orElse(null),
                whole.flatMap(Submission::doneAt).orElse(null),
                whole.filter(s -> isLate(s.dueOn(), s.doneAt())).isPresent(),
                whole.map(s -> findings.of(s.id())).orElse(Summary.NONE).errors(),
                whole.map(s -> findings.of(s.id())).orElse(Summary.NONE).anomalies(),
                all.stream()
                        .filter(s -> units.sees(user, s.unit()))
                        .map(s -> unit(s, findings.of(s.id())))
                        .toList());
    }

    /** What the newest versions' checks found, read at once. */
    private record Findings(Map<Long, Summary> bySubmission) {

        Findings(List<SubmissionLine> lines) {
            this(lines.stream()
                    .collect(Collectors.toMap(
                            SubmissionLine::id, line -> new Summary(line.errors(), line.anomalies()))));
        }

        Summary of(long submission) {
            return bySubmission.getOrDefault(submission, Summary.NONE);
        }
    }

    private OfUnit unit(Submission submission, Summary summary) {
        return new OfUnit(
                submission.unit().value(),
                organization.unit(submission.unit()).name(),
                submission.part().name(),
                submission.id(),
                submission.state().name(),
                submission.state().title(),
                due(submission.dueOn()),
                submission.doneAt().orElse(null),
                isLate(submission.dueOn(), submission.doneAt()),
                summary.errors(),
                summary.anomalies());
    }

    private static Instant due(LocalDate day) {
        return WorkingDays.closeOf(day).toInstant();
    }

    private boolean isLate(LocalDate dueOn, Optional<Instant> doneAt) {
        return doneAt.orElse(clock.instant()).isAfter(due(dueOn));
    }

    record OfYear(int year, String title, String state, List<OfStage> stages, List<OfTable> tables) {}

    record OfStage(
            int stage,
            String name,
            String state,
            Instant dueAt,
            Instant startedAt,
            Instant doneAt,
            boolean late,
            long openTasks,
            long lateTasks) {}

    record OfTable(
            String code,
            String name,
            boolean base,
            String responsibleUnit,
            String state,
            String stateTitle,
            Instant dueAt,
            Instant doneAt,
            boolean late,
            int errors,
            int anomalies,
            List<OfUnit> units) {}

    record OfUnit(
            String unit,
            String name,
            String part,
            long submissionId,
            String state,
            String stateTitle,
            Instant dueAt,
            Instant doneAt,
            boolean late,
            int errors,
            int anomalies) {}
}
