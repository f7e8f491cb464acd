package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.feel.Names;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An indicator that can be computed.
 *
 * @param at its calculations, by level
 */
public record CompiledIndicator(Indicator indicator, Map<Level, Steps> at) {

    /** What no table has has no value by itself. */
    private static final String ENTERED = "null";

    /**
     * The parts in their order, then the formula; each sees those before it.
     *
     * @param otherwise what qualifies the school all the same, over the parts and what they use
     */
    public record Steps(Map<String, Formula> parts, Formula formula, Optional<Formula> otherwise) {

        /** The names that parts and formula use, but for the parts themselves. */
        public Set<String> uses() {
            Set<String> names = new LinkedHashSet<>();
            parts.values().forEach(part -> names.addAll(part.uses()));
            names.addAll(formula.uses());
            names.removeAll(parts.keySet());
            return names;
        }
    }

    /** @throws FeelProblem when a formula is not FEEL, or names something that is not there at its level */
    static CompiledIndicator of(
            Indicator indicator,
            List<CompiledIndicator> before,
            Map<TableCode, TableDefinition> tables,
            Collection<CompiledPopulation> populations) {
        Optional<String> wrong = indicator.contradiction();
        if (wrong.isPresent()) {
            throw new FeelProblem(wrong.get());
        }
        if (before.stream().anyMatch(other -> other.indicator().id().equals(indicator.id()))) {
            throw new FeelProblem("指标号“" + indicator.id() + "”重复");
        }
        Map<Level, Steps> at = new EnumMap<>(Level.class);
        indicator.calculations().forEach((level, calculation) -> {
            Names names = names(indicator, level, before, tables, populations);
            at.put(level, steps(indicator, level, calculation, names));
        });
        return new CompiledIndicator(indicator, at);
    }

    /** What is there at a level: the year, the indicators before it, the populations, and for the school its own tables. */
    private static Names names(
            Indicator indicator,
            Level level,
            List<CompiledIndicator> before,
            Map<TableCode, TableDefinition> tables,
            Collection<CompiledPopulation> populations) {
        Names names = new Names().with(CompiledPopulation.YEAR);
        before.stream()
                .filter(earlier -> earlier.at().containsKey(level))
                .forEach(earlier -> names.with(earlier.indicator().name()));
        populations.stream()
                .filter(population -> population.population().isGroupedAt(level))
                .forEach(population -> names.withTable(
                        population.population().name(), population.columns().keySet()));
        if (level == Level.SCHOOL) {
            indicator.tables().forEach((name, code) -> {
                requireNew(names, name);
                names.withTable(name, CompiledPopulation.columns(code, tables).keySet());
            });
        }
        return names;
    }

    private static Steps steps(Indicator indicator, Level level, Calculation calculation, Names names) {
        Map<String, Formula> parts = new LinkedHashMap<>();
        calculation.parts().forEach((name, source) -> {
            requireNew(names, name);
            parts.put(name, Formula.of(source, names));
            names.with(name);
        });
        Formula formula = Formula.of(indicator.entered() ? ENTERED : calculation.formula(), names);
        indicator.smallest().keySet().stream()
                .filter(name -> names.place(name) < 0)
                .findFirst()
                .ifPresent(name -> {
                    throw new FeelProblem("smallest中的“" + name + "”不是公式的组成部分");
                });
        Optional<Formula> otherwise = Optional.of(indicator.otherwise())
                .filter(condition -> level == Level.SCHOOL && !condition.isEmpty())
                .map(condition -> Formula.of(condition, names));
        Steps steps = new Steps(parts, formula, otherwise);
        otherwise.stream()
                .flatMap(condition -> condition.uses().stream())
                .filter(name -> !parts.containsKey(name) && !steps.uses().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new FeelProblem("otherwise中的“" + name + "”不是公式的组成部分");
                });
        return steps;
    }

    private static void requireNew(Names names, String name) {
        if (names.place(name) >= 0) {
            throw new FeelProblem("名称“" + name + "”已被使用，请换一个");
        }
    }
}
