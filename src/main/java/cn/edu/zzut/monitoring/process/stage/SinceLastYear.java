package cn.edu.zzut.monitoring.process.stage;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.catalog.CatalogDesk;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.ColumnChange;
import cn.edu.zzut.monitoring.catalog.TableChange;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Stage;
import cn.edu.zzut.monitoring.cycle.StageProgress;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a year's plan changes of last year's: dates, tables and columns, who fills what; for the leader who approves it. */
@Component
class SinceLastYear {

    static final String SAME = "与上年相同。";
    static final String FIRST = "没有上年可比。";

    private final Cycles cycles;
    private final Catalogs catalogs;
    private final CatalogDesk desk;
    private final Organization organization;
    private final WorkingDays workingDays;

    SinceLastYear(
            Cycles cycles, Catalogs catalogs, CatalogDesk desk, Organization organization, WorkingDays workingDays) {
        this.cycles = cycles;
        this.catalogs = catalogs;
        this.desk = desk;
        this.organization = organization;
        this.workingDays = workingDays;
    }

    /** Whether there is no plan of last year's; a year that was only brought in had none here. */
    boolean isFirst(int year) {
        return cycles.find(year - 1).filter(cycle -> !cycle.isImported()).isEmpty();
    }

    /** In words, above the lines; those say which. */
    String inWords(int year, List<?> lines) {
        return isFirst(year) ? FIRST : lines.isEmpty() ? SAME : "有" + lines.size() + "处变化，见下表。";
    }

    /** A line a stage: this year's day and last year's, each with the working days that the stage has. */
    List<Map<String, String>> dates(int year) {
        Map<Stage, StageProgress> before = isFirst(year)
                ? Map.of()
                : cycles.stages(year - 1).stream().collect(Collectors.toMap(StageProgress::stage, Function.identity()));
        Optional<LocalDate> lastBegan =
                isFirst(year) ? Optional.empty() : cycles.find(year - 1).map(cycle -> cycle.launchedOn());
        LocalDate began = cycles.cycle(year).launchedOn();
        List<Map<String, String>> lines = new ArrayList<>();
        for (StageProgress stage : cycles.stages(year)) {
            Optional<LocalDate> last =
                    Optional.ofNullable(before.get(stage.stage())).map(StageProgress::dueOn);
            int days = workingDays.late(began, stage.dueOn());
            Optional<Integer> lastDays = last.flatMap(day -> daysFrom(lastBeganOf(stage, before, lastBegan), day));
            lines.add(Map.of(
                    "stage", stage.stage().title(),
                    "due", stage.dueOn().toString(),
                    "days", String.valueOf(days),
                    "lastDue", last.map(LocalDate::toString).orElse(""),
                    "lastDays", lastDays.map(String::valueOf).orElse(""),
                    "change", lastDays.map(count -> change(days - count)).orElse("没有上年可比")));
            began = stage.dueOn();
        }
        return lines;
    }

    /** When the stage began last year: when the one before it was due, or the year was launched. */
    private static Optional<LocalDate> lastBeganOf(
            StageProgress stage, Map<Stage, StageProgress> before, Optional<LocalDate> launched) {
        return stage.stage().number() == 1
                ? launched
                : Optional.ofNullable(before.get(Stage.of(stage.stage().number() - 1)))
                        .map(StageProgress::dueOn);
    }

    private Optional<Integer> daysFrom(Optional<LocalDate> began, LocalDate ended) {
        return began.map(start -> workingDays.late(start, ended));
    }

    private static String change(int days) {
        return days == 0 ? "与上年相同" : days > 0 ? "多" + days + "个工作日" : "少" + -days + "个工作日";
    }

    /** A line a table that is new, dropped or another one. */
    List<Map<String, String>> tables(int year) {
        return isFirst(year)
                ? List.of()
                : desk.comparison(year).changes().stream()
                        .map(change -> Map.of(
                                "kind", change.kind().title(),
                                "table", change.table().isEmpty() ? change.before() : change.table(),
                                "what", what(change)))
                        .toList();
    }

    private static String what(TableChange change) {
        List<String> parts = new ArrayList<>();
        if (!change.before().isEmpty()
                && !change.table().isEmpty()
                && !change.before().equals(change.table())) {
            parts.add("原为" + change.before());
        }
        change.columns().stream().map(SinceLastYear::what).forEach(parts::add);
        if (!change.rules().isEmpty() && change.kind() != TableChange.Kind.ADDED) {
            parts.add("规则变化" + change.rules().size() + "条");
        }
        parts.addAll(change.others());
        return String.join("；", parts);
    }

    private static String what(ColumnChange change) {
        String name = change.column().isEmpty() ? change.before() : change.column();
        String from = change.kind() == ColumnChange.Kind.RENAMED ? "（原为“" + change.before() + "”）" : "";
        return change.kind().title() + "“" + name + "”" + from
                + (change.detail().isEmpty() ? "" : "（" + change.detail() + "）");
    }

    /** A line a table of both years whose units are others than last year. */
    List<Map<String, String>> units(int year) {
        Map<String, Assignment> before = new HashMap<>();
        if (!isFirst(year)) {
            cycles.assignments(year - 1).forEach(one -> before.put(one.table().value(), one));
        }
        return cycles.assignments(year).stream()
                .filter(now -> before.containsKey(now.table().value()))
                .filter(now ->
                        !inWords(now).equals(inWords(before.get(now.table().value()))))
                .map(now -> Map.of(
                        "table", catalogs.of(year).table(now.table()).title(),
                        "before", inWords(before.get(now.table().value())),
                        "now", inWords(now)))
                .toList();
    }

    private String inWords(Assignment one) {
        String assisting = one.assisting().stream()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .map(this::name)
                .collect(Collectors.joining("、"));
        return "责任：" + name(one.responsible()) + (assisting.isEmpty() ? "" : "；协助：" + assisting);
    }

    private String name(UnitCode unit) {
        return organization.unit(unit).name();
    }
}
