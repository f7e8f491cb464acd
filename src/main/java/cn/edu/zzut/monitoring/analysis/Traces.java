package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator.Steps;
import cn.edu.zzut.monitoring.catalog.Formula;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.Population;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Follows an indicator's value down to the rows that it comes from. */
@Service
public class Traces {

    /** The first columns of a table say which row it is. */
    private static final int SHOWN = 2;

    private final Indicators indicators;
    private final Submissions submissions;
    private final Catalogs catalogs;

    Traces(Indicators indicators, Submissions submissions, Catalogs catalogs) {
        this.indicators = indicators;
        this.submissions = submissions;
        this.catalogs = catalogs;
    }

    /** @param basedOn the indicators before that the formula takes, to be followed in their turn */
    public record Trace(
            Indicator indicator,
            int year,
            Subject subject,
            Optional<BigDecimal> value,
            String missing,
            String formula,
            List<Part> parts,
            List<BasedOn> basedOn) {}

    public record BasedOn(String id, String name, Optional<BigDecimal> value) {}

    /**
     * @param name empty for what the formula itself looks at
     * @param says whom or what its populations take in and leave out
     */
    public record Part(
            String name, Optional<BigDecimal> value, String formula, List<String> says, List<TableRows> tables) {}

    /** @param joined whether its rows only complete those of another table */
    public record TableRows(
            TableCode code,
            String title,
            long submissionId,
            int version,
            boolean provisional,
            boolean joined,
            List<Row> rows) {

        private TableRows with(List<Row> itsRows) {
            return new TableRows(code, title, submissionId, version, provisional, joined, itsRows);
        }
    }

    /** @param key what tells the row apart, such as 工号 and 姓名, masked where it tells who it is */
    public record Row(int number, String key) {}

    /** @throws Refusal when there is no such indicator, or not at the subject's level */
    public Trace of(int year, String id, Subject subject) {
        Catalog catalog = catalogs.of(year);
        CompiledIndicator compiled = catalog.indicators().stream()
                .filter(other -> other.indicator().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.hidden(year + "年度的指标体系中没有指标“" + id + "”。请刷新后重试。"));
        Steps steps = Optional.ofNullable(compiled.at().get(subject.level()))
                .orElseThrow(() -> Refusal.invalid("指标“" + compiled.indicator().name() + "”不按"
                        + subject.level().title() + "计算。"));
        YearOutcomes known = indicators.outcomes(year).get(0);
        Outcome outcome = known.of(id, subject.level(), subject.code()).orElseThrow();
        Following following = new Following(catalog, compiled, subject, known, outcome);
        List<Part> parts = new ArrayList<>();
        Computation computation = indicators.computation(catalog, new FiledYear(year, submissions, catalogs));
        steps.parts().forEach((name, formula) -> parts.add(following.part(name, formula, computation)));
        Part own = following.part("", steps.formula(), computation);
        if (!own.tables().isEmpty()) {
            parts.add(own);
        }
        return new Trace(
                compiled.indicator(),
                year,
                subject,
                outcome.value().map(Indicators::shown),
                outcome.missing(),
                steps.formula().toString(),
                parts,
                following.basedOn(steps));
    }

    private record Following(
            Catalog catalog, CompiledIndicator compiled, Subject subject, YearOutcomes known, Outcome outcome) {

        List<BasedOn> basedOn(Steps steps) {
            return catalog.before(compiled.indicator().id()).stream()
                    .map(CompiledIndicator::indicator)
                    .filter(other -> steps.uses().contains(other.name()))
                    .map(other -> new BasedOn(
                            other.id(),
                            other.name(),
                            known.of(other.id(), subject.level(), subject.code())
                                    .flatMap(Outcome::value)
                                    .map(Indicators::shown)))
                    .toList();
        }

        Part part(String name, Formula formula, Computation computation) {
            List<String> says = formula.uses().stream()
                    .flatMap(used -> catalog.population(used).stream())
                    .map(used -> said(used.population(), computation))
                    .toList();
            return new Part(
                    name,
                    Optional.ofNullable(outcome.parts().get(name)).map(Indicators::shown),
                    formula.toString(),
                    says,
                    tables(rows(formula, computation)));
        }

        private String said(Population population, Computation computation) {
            int without = subject.level() == Level.SCHOOL ? 0 : computation.without(population.name(), subject.level());
            return population.name() + "：" + population.says()
                    + (without == 0
                            ? ""
                            : "。另有" + without + "行不能归到任何" + subject.level().title() + "，只计入学校");
        }

        private List<Map<?, ?>> rows(Formula formula, Computation computation) {
            try {
                return computation.rows(compiled, subject, known, formula);
            } catch (FeelProblem e) {
                throw Refusal.invalid("“" + formula + "”所依据的数据行无法列出：" + e.getMessage());
            }
        }

        private List<TableRows> tables(List<Map<?, ?>> rows) {
            Map<TableRows, Map<Integer, Row>> byTable = new LinkedHashMap<>();
            for (Map<?, ?> row : rows) {
                if (row instanceof PopulationRow of) {
                    boolean joined = false;
                    for (Origin origin : of.origins()) {
                        byTable.computeIfAbsent(table(origin.filed(), joined), first -> new TreeMap<>())
                                .computeIfAbsent(origin.row().number(), number -> new Row(number, key(origin)));
                        joined = true;
                    }
                }
            }
            return byTable.entrySet().stream()
                    .map(entry ->
                            entry.getKey().with(List.copyOf(entry.getValue().values())))
                    .toList();
        }

        /** Without its rows yet. */
        private TableRows table(Filed filed, boolean joined) {
            String title =
                    catalog.find(filed.table()).map(TableDefinition::title).orElseGet(() -> "表" + filed.table());
            return new TableRows(
                    filed.table(),
                    title,
                    filed.submissionId(),
                    filed.version(),
                    filed.provisional(),
                    joined,
                    List.of());
        }

        private String key(Origin origin) {
            return catalog.find(origin.filed().table()).stream()
                    .flatMap(table -> table.columns().stream().limit(SHOWN))
                    .map(column -> column.masked(origin.row().value(column.name())))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }
}
