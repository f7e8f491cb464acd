package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.feel.Effort;
import cn.edu.zzut.monitoring.feel.Feel;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.feel.Names;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Figures that no indicator is, in the indicators' language, over a year's tables (第十八条). */
@Service
public class Quantities {

    private static final Pattern BY_ZERO = Pattern.compile("/\\s*0+(\\.0*)?\\s*(?![\\d.])");

    private final Indicators indicators;
    private final Submissions submissions;
    private final Catalogs catalogs;

    Quantities(Indicators indicators, Submissions submissions, Catalogs catalogs) {
        this.indicators = indicators;
        this.submissions = submissions;
        this.catalogs = catalogs;
    }

    /**
     * What is asked for.
     *
     * @param tables single tables by the name that the formula gives them; for the school only
     * @param level the school's figure, or that of each college
     */
    public record Wanted(Map<String, TableCode> tables, String formula, Level level) {}

    /**
     * What came of it.
     *
     * @param values one for the school, or one for each college that has one
     * @param missing why a value is missing, in Chinese; empty where all are there
     * @param givenUp whether it was too much to compute
     * @param tables those that it is computed from
     */
    public record Found(
            Map<Subject, BigDecimal> values, List<String> missing, boolean givenUp, Set<TableCode> tables) {}

    /** The tables of one year, each read once for all that is asked; a figure that takes too long is given up. */
    public Reader of(int year) {
        return new Reader(catalogs.of(year), new FiledYear(year, submissions, catalogs), Effort::ofAnAnswer);
    }

    /** The same for figures that are tried before they are declared. */
    public Reader trial(int year) {
        return new Reader(catalogs.of(year), new FiledYear(year, submissions, catalogs), Effort::ofATrial);
    }

    /** Why it cannot be computed in any year, whatever its names stand for, in Chinese; empty where it may be. */
    public static Optional<String> mistake(String formula) {
        if (BY_ZERO.matcher(formula).find()) {
            return Optional.of("除数是0，算不出数值");
        }
        try {
            Feel.expression(formula, new Names().othersNull());
            return Optional.empty();
        } catch (FeelProblem e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Why it cannot be computed in that year's catalog, in Chinese; empty where it can. */
    public Optional<String> problem(int year, Wanted wanted) {
        try {
            catalogs.of(year).compiled(indicator(wanted));
            return Optional.empty();
        } catch (FeelProblem | Refusal e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** What stands for the figure among the indicators; it builds on whichever there are. */
    private static Indicator indicator(Wanted wanted) {
        return new Indicator(
                "quantity",
                "(quantity)",
                "",
                List.of(wanted.level()),
                wanted.level() == Level.SCHOOL ? wanted.tables() : Map.of(),
                Map.of(),
                wanted.formula(),
                Map.of(),
                null,
                Map.of(),
                "",
                Map.of(),
                Map.of(),
                List.of(),
                false,
                "",
                "",
                "");
    }

    /** A year's tables while figures are asked of them. */
    public final class Reader {

        private final Catalog catalog;
        private final Computation computation;
        private final Supplier<Effort> bounds;
        private Effort effort;

        /** @param bounds of each figure, with all that it builds on, through all colleges */
        private Reader(Catalog catalog, FiledYear filed, Supplier<Effort> bounds) {
            this.catalog = catalog;
            this.bounds = bounds;
            this.effort = bounds.get();
            this.computation = indicators.computationOf(catalog, filed, () -> effort);
        }

        public Found find(Wanted wanted) {
            try {
                return found(catalog.compiled(indicator(wanted)), wanted.level());
            } catch (FeelProblem | Refusal e) {
                return new Found(Map.of(), List.of(String.valueOf(e.getMessage())), false, Set.of());
            }
        }

        private Found found(CompiledIndicator compiled, Level level) {
            Set<TableCode> tables = new Sources(catalog).of(compiled, level);
            effort = bounds.get();
            YearOutcomes outcomes = computation.of(IndicatorTrials.needed(catalog, compiled));
            Optional<String> tooMuch = effort.problem();
            if (tooMuch.isPresent()) {
                return new Found(Map.of(), List.of("算式过慢，没有计算：" + tooMuch.get()), true, tables);
            }
            Map<Subject, BigDecimal> values = new LinkedHashMap<>();
            Set<String> missing = new LinkedHashSet<>();
            for (Subject subject : outcomes.subjects(level)) {
                Outcome outcome = outcomes.of(compiled.indicator().id(), level, subject.code())
                        .orElseThrow();
                outcome.value().ifPresent(value -> values.put(subject, value));
                if (outcome.value().isEmpty()) {
                    missing.add(level == Level.SCHOOL ? outcome.missing() : subject.name() + "：" + outcome.missing());
                }
            }
            if (outcomes.subjects(level).isEmpty()) {
                missing.add("没有可以合计的" + level.title() + "：表1-3还没有数据");
            }
            return new Found(values, List.copyOf(missing), false, tables);
        }
    }
}
