package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.YearMapping;
import cn.edu.zzut.monitoring.feel.Effort;
import cn.edu.zzut.monitoring.filing.Submissions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tries an indicator on the data of years gone by, before it is put in force; nothing is kept. */
@Service
public class IndicatorTrials {

    private static final int EXAMPLES = 5;

    private final Indicators indicators;
    private final Submissions submissions;
    private final Catalogs catalogs;

    IndicatorTrials(Indicators indicators, Submissions submissions, Catalogs catalogs) {
        this.indicators = indicators;
        this.submissions = submissions;
        this.catalogs = catalogs;
    }

    /**
     * What the indicator would have been in a year at a level.
     *
     * @param computed for how many of the subjects there is a value
     * @param values some of them; the school's own at its level
     * @param missing why there is none, for one of those without
     */
    public record AtLevel(int year, Level level, int subjects, int computed, List<Example> values, String missing) {}

    public record Example(String subject, BigDecimal value) {}

    /**
     * One line for each of the years that has data and each level of the indicator.
     *
     * @throws cn.edu.zzut.monitoring.feel.FeelProblem when a formula is not FEEL, names what is not there, or would keep
     *     whoever waits too long
     */
    public List<AtLevel> run(int year, Indicator indicator, List<Integer> years) {
        return run(catalogs.of(year), year, catalogs.mapping(year), indicator, years);
    }

    /** The same for a catalog that is not in force yet, with the mapping that leads to the year before. */
    public List<AtLevel> run(Catalog catalog, int year, YearMapping mapping, Indicator indicator, List<Integer> years) {
        CompiledIndicator compiled = catalog.compiled(indicator);
        List<CompiledIndicator> all = needed(catalog, compiled);
        List<AtLevel> results = new ArrayList<>();
        Effort effort = Effort.ofAnAnswer();
        FiledYear filed = new FiledYear(year, submissions, catalogs, mapping);
        for (int i = 0; i < Indicators.YEARS; i++) {
            if (years.contains(filed.year()) && !filed.isEmpty()) {
                YearOutcomes outcomes =
                        indicators.computation(catalog, filed, () -> effort).of(all);
                effort.requireSome();
                compiled.at().keySet().forEach(level -> results.add(at(level, indicator, outcomes)));
            }
            filed = filed.yearBefore();
        }
        return results;
    }

    /** The indicator after those that it builds on. */
    static List<CompiledIndicator> needed(Catalog catalog, CompiledIndicator compiled) {
        Map<String, CompiledIndicator> needed = new LinkedHashMap<>();
        List<CompiledIndicator> before = catalog.before(compiled.indicator().id());
        needed.put(compiled.indicator().name(), compiled);
        for (int i = before.size() - 1; i >= 0; i--) {
            CompiledIndicator earlier = before.get(i);
            boolean used = needed.values().stream()
                    .flatMap(later -> later.at().values().stream())
                    .anyMatch(steps -> steps.uses().contains(earlier.indicator().name()));
            if (used) {
                needed.put(earlier.indicator().name(), earlier);
            }
        }
        List<CompiledIndicator> ordered = new ArrayList<>(needed.values());
        java.util.Collections.reverse(ordered);
        return ordered;
    }

    private static AtLevel at(Level level, Indicator indicator, YearOutcomes outcomes) {
        List<Example> values = new ArrayList<>();
        Optional<String> missing = Optional.empty();
        for (Subject subject : outcomes.subjects(level)) {
            Outcome outcome = outcomes.of(indicator.id(), level, subject.code()).orElseThrow();
            outcome.value().ifPresent(value -> values.add(new Example(subject.name(), Indicators.shown(value))));
            if (outcome.value().isEmpty() && missing.isEmpty()) {
                missing = Optional.of(subject.name() + "：" + outcome.missing());
            }
        }
        return new AtLevel(
                outcomes.year(),
                level,
                outcomes.subjects(level).size(),
                values.size(),
                values.stream().limit(EXAMPLES).toList(),
                missing.orElse(""));
    }
}
