package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.access.Right;
import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.Indicators;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.analysis.Traces;
import cn.edu.zzut.monitoring.analysis.Traces.Trace;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.security.CurrentUsers;
import cn.edu.zzut.monitoring.web.submission.SubmissionAccess;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The year's indicators of the school, its colleges and majors, and the rows that each comes from. */
@RestController
class IndicatorController {

    private final Indicators indicators;
    private final Traces traces;
    private final FigureAccess figures;
    private final CurrentUsers users;
    private final SubmissionAccess access;

    IndicatorController(
            Indicators indicators, Traces traces, FigureAccess figures, CurrentUsers users, SubmissionAccess access) {
        this.indicators = indicators;
        this.traces = traces;
        this.figures = figures;
        this.users = users;
        this.access = access;
    }

    /** The school's, for whoever sees the whole school, and for experts while they review. */
    @GetMapping("/api/cycles/{year}/indicators")
    List<IndicatorJson> of(@PathVariable int year) {
        if (!Right.SEE_THE_WHOLE_SCHOOL.isOf(users.get()) && !access.isReviewing(year)) {
            throw Refusal.notYours("监测指标只提供给评估督导处、分管校领导和正在审核的专家。");
        }
        figures.requireKnown(year);
        return indicators.of(year).stream().map(IndicatorJson::of).toList();
    }

    /** Without a subject, those of all subjects of the level that the user may read. */
    @GetMapping("/api/indicators")
    List<IndicatorJson> of(
            @RequestParam int year,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String subject) {
        return values(year, figures.level(year, level, subject), subject)
                .map(IndicatorJson::of)
                .toList();
    }

    private Stream<IndicatorValue> values(int year, Level level, String subject) {
        if (level == Level.SCHOOL || !subject.isEmpty()) {
            Subject wanted = figures.readable(year, level, subject);
            return indicators.of(year, level, wanted.code()).stream();
        }
        List<Subject> readable = figures.readable(year, level);
        return indicators.of(year, level).stream().filter(value -> readable.contains(value.subject()));
    }

    /** Whom the signed-in user may look at. */
    @GetMapping("/api/indicators/subjects")
    List<SubjectJson> subjects(@RequestParam int year, @RequestParam String level) {
        return figures.readable(year, FigureAccess.level(level)).stream()
                .map(subject -> new SubjectJson(subject.code(), subject.name(), subject.college()))
                .toList();
    }

    record SubjectJson(String code, String name, String college) {}

    /** The rows that a value comes from, by part, table and version. */
    @GetMapping("/api/indicators/{id}/rows")
    TraceJson rows(
            @PathVariable String id,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "100") int size) {
        if (from < 0 || size < 1 || size > 1000) {
            throw Refusal.invalid("from从0起，size为1至1000。请修改后重试。");
        }
        Subject wanted = figures.readable(year, figures.level(year, level, subject), subject);
        boolean named = Right.SEE_THE_WHOLE_SCHOOL.isOf(users.get());
        return TraceJson.of(traces.of(year, id, wanted), named, from, size);
    }

    /**
     * @param value null where there is none
     * @param basedOn the indicators whose values the formula takes; each can be followed in its turn
     */
    record TraceJson(
            String id,
            String name,
            int year,
            String subject,
            String subjectName,
            BigDecimal value,
            String missing,
            String formula,
            List<PartJson> parts,
            List<BasedOnJson> basedOn) {

        static TraceJson of(Trace trace, boolean named, int from, int size) {
            return new TraceJson(
                    trace.indicator().id(),
                    trace.indicator().name(),
                    trace.year(),
                    trace.subject().code(),
                    trace.subject().name(),
                    trace.value().orElse(null),
                    trace.missing(),
                    trace.formula(),
                    trace.parts().stream()
                            .map(part -> PartJson.of(part, named, from, size))
                            .toList(),
                    trace.basedOn().stream()
                            .map(other -> new BasedOnJson(
                                    other.id(), other.name(), other.value().orElse(null)))
                            .toList());
        }
    }

    record BasedOnJson(String id, String name, BigDecimal value) {}

    /** @param says whom or what its populations take in and leave out */
    record PartJson(String name, BigDecimal value, String formula, List<String> says, List<SourceTableJson> tables) {

        static PartJson of(Traces.Part part, boolean named, int from, int size) {
            return new PartJson(
                    part.name(),
                    part.value().orElse(null),
                    part.formula(),
                    part.says(),
                    part.tables().stream()
                            .map(table -> SourceTableJson.of(table, named, from, size))
                            .toList());
        }
    }

    /**
     * @param provisional whether the version is not locked, so that the value may still change
     * @param joined whether its rows only complete those of another table
     * @param count how many rows there are in all
     * @param rows some of their numbers, from the one that was asked for
     * @param keys what tells each of these rows apart, for whoever sees the whole school; empty for others
     */
    record SourceTableJson(
            String table,
            String title,
            long submissionId,
            int version,
            boolean provisional,
            boolean joined,
            int count,
            List<Integer> rows,
            List<String> keys) {

        static SourceTableJson of(Traces.TableRows table, boolean named, int from, int size) {
            return new SourceTableJson(
                    table.code().value(),
                    table.title(),
                    table.submissionId(),
                    table.version(),
                    table.provisional(),
                    table.joined(),
                    table.rows().size(),
                    table.rows().stream()
                            .skip(from)
                            .limit(size)
                            .map(Traces.Row::number)
                            .toList(),
                    named
                            ? table.rows().stream()
                                    .skip(from)
                                    .limit(size)
                                    .map(Traces.Row::key)
                                    .toList()
                            : List.of());
        }
    }
}
