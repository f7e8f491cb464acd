package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator.Steps;
import cn.edu.zzut.monitoring.catalog.CompiledPopulation;
import cn.edu.zzut.monitoring.catalog.Formula;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.feel.Effort;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Computes indicators of a year; one effort goes with each through all its subjects, so that all of it is bounded; where somebody
 * waits it is one for all of them.
 */
final class Computation {

    private final Catalog catalog;
    private final Reading reading;
    private final Entered entered;
    private final Supplier<Effort> bounds;

    /** @param bounds asked once for each indicator */
    Computation(Catalog catalog, Reading reading, Entered entered, Supplier<Effort> bounds) {
        this.bounds = bounds;
        this.catalog = catalog;
        this.reading = reading;
        this.entered = entered;
    }

    /** The figures that no table has. */
    @FunctionalInterface
    interface Entered {

        Entered NOTHING = (indicator, subject) -> Optional.empty();

        Optional<BigDecimal> of(String indicator, Subject subject);
    }

    YearOutcomes all() {
        return of(catalog.indicators());
    }

    /** @param indicators each after those that it builds on */
    YearOutcomes of(Collection<CompiledIndicator> indicators) {
        Map<Level, List<Subject>> subjects = new EnumMap<>(Level.class);
        Map<Level, Map<String, Map<String, Outcome>>> outcomes = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            subjects.put(level, reading.subjects(level));
            Map<String, Map<String, Outcome>> ofLevel = new HashMap<>();
            reading.subjects(level).forEach(subject -> ofLevel.put(subject.code(), new LinkedHashMap<>()));
            outcomes.put(level, ofLevel);
        }
        Earlier earlier = new Earlier(outcomes);
        for (CompiledIndicator indicator : indicators) {
            Effort effort = bounds.get();
            indicator.at().forEach((level, steps) -> {
                for (Subject subject : reading.subjects(level)) {
                    Outcome outcome = new Values(indicator, subject, earlier).outcome(steps, effort);
                    earlier.outcomes(subject).put(indicator.indicator().id(), outcome);
                }
            });
            earlier.ids.put(indicator.indicator().name(), indicator.indicator().id());
        }
        return new YearOutcomes(reading.year(), subjects, outcomes);
    }

    /** The rows behind a part of an indicator's value, or behind its formula where the part is empty. */
    List<Map<?, ?>> rows(CompiledIndicator indicator, Subject subject, YearOutcomes known, Formula formula) {
        Earlier earlier = new Earlier(known.outcomes());
        catalog.indicators()
                .forEach(other -> earlier.ids.put(
                        other.indicator().name(), other.indicator().id()));
        Values values = new Values(indicator, subject, earlier);
        known.of(indicator.indicator().id(), subject.level(), subject.code())
                .ifPresent(outcome -> values.parts.putAll(outcome.parts()));
        boolean there =
                formula.uses().stream().allMatch(name -> values.lacking(name).isEmpty());
        return there ? formula.rows(values, bounds.get()) : List.of();
    }

    /** How many of a population's rows belong to no college or major, so that only the school counts them. */
    int without(String population, Level level) {
        return reading.population(population)
                .members()
                .map(members -> members.without(level, reading.subjects(level)))
                .orElse(0);
    }

    /** What has been computed before. */
    private record Earlier(Map<Level, Map<String, Map<String, Outcome>>> all, Map<String, String> ids) {

        Earlier(Map<Level, Map<String, Map<String, Outcome>>> all) {
            this(all, new HashMap<>());
        }

        Map<String, Outcome> outcomes(Subject subject) {
            return all.getOrDefault(subject.level(), Map.of()).getOrDefault(subject.code(), Map.of());
        }

        Optional<Outcome> named(String name, Subject subject) {
            return Optional.ofNullable(ids.get(name))
                    .map(id -> outcomes(subject).get(id));
        }
    }

    /** What the names in an indicator's formulas stand for, for one subject. */
    private final class Values implements Function<String, @Nullable Object> {

        private final CompiledIndicator indicator;
        private final Subject subject;
        private final Earlier earlier;
        private final Map<String, BigDecimal> parts = new LinkedHashMap<>();

        Values(CompiledIndicator indicator, Subject subject, Earlier earlier) {
            this.indicator = indicator;
            this.subject = subject;
            this.earlier = earlier;
        }

        @Override
        public @Nullable Object apply(String name) {
            BigDecimal part = parts.get(name);
            if (part != null) {
                return part;
            }
            if (name.equals(CompiledPopulation.YEAR)) {
                return BigDecimal.valueOf(reading.year());
            }
            Optional<Outcome> before = earlier.named(name, subject);
            return before.isPresent()
                    ? before.get().value().orElse(null)
                    : source(name)
                            .flatMap(Reading.Source::members)
                            .map(members -> members.of(subject))
                            .orElse(null);
        }

        /** Where rows of that name come from; empty when it is no name of rows. */
        private Optional<Reading.Source> source(String name) {
            TableCode table = indicator.indicator().tables().get(name);
            if (table != null) {
                return Optional.of(reading.table(table));
            }
            return catalog.population(name).map(population -> reading.population(name));
        }

        /** Why there is nothing under that name; empty when there is. */
        Optional<String> lacking(String name) {
            Optional<Outcome> before = earlier.named(name, subject);
            if (before.isPresent()) {
                return before.filter(outcome -> outcome.value().isEmpty())
                        .map(outcome -> "所依据的“" + name + "”没有数值：" + outcome.missing());
            }
            return source(name).filter(source -> source.members().isEmpty()).map(Reading.Source::missing);
        }

        Outcome outcome(Steps steps, Effort effort) {
            if (indicator.indicator().entered()) {
                return entered.of(indicator.indicator().id(), subject)
                        .map(figure -> Outcome.of(figure, Map.of()))
                        .orElseGet(() -> Outcome.missing("尚未录入：填报表内没有这项数据，请评估督导处录入数值并写明依据", Map.of()));
            }
            String lacking = steps.uses().stream()
                    .flatMap(name -> lacking(name).stream())
                    .distinct()
                    .collect(Collectors.joining("；"));
            if (!lacking.isEmpty()) {
                return Outcome.missing(lacking, parts);
            }
            try {
                return computed(steps, effort);
            } catch (FeelProblem e) {
                return Outcome.missing("公式无法计算：" + e.getMessage(), parts);
            }
        }

        private Outcome computed(Steps steps, Effort effort) {
            steps.uses().forEach(name -> earlier.named(name, subject)
                    .flatMap(Outcome::value)
                    .ifPresent(value -> parts.put(name, value)));
            for (Map.Entry<String, Formula> part : steps.parts().entrySet()) {
                if (part.getValue().value(this, effort) instanceof BigDecimal number) {
                    parts.put(part.getKey(), number);
                } else {
                    return Outcome.missing(reason(part.getValue(), part.getKey(), effort), parts);
                }
            }
            return steps.formula().value(this, effort) instanceof BigDecimal number
                    ? Outcome.of(number, parts)
                    : Outcome.missing(reason(steps.formula(), "", effort), parts);
        }

        private String reason(Formula formula, String part, Effort effort) {
            List<String> zero = formula.zeroDivisors(this, effort);
            String which = part.isEmpty() ? "" : "“" + part + "”没有数值：";
            return which
                    + (zero.isEmpty()
                            ? "没有可以计算的数据，有的数据项为空，或者算式得不出一个数"
                            : zero.stream().collect(Collectors.joining("”和“", "除数“", "”为0")));
        }
    }
}
