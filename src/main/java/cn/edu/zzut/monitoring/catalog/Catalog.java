package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of one year, in the order of their codes, with their rules and indicators ready to be evaluated. */
public final class Catalog {

    private final Map<TableCode, TableDefinition> tables;
    private final Map<TableCode, List<CompiledRule>> rules;
    private final Populations counted;
    private final Map<String, CompiledPopulation> populations;
    private final Map<Level, CompiledSubjects> subjects;
    private final List<CompiledIndicator> indicators;

    /** @param counted what the populations and subjects are made from */
    Catalog(
            Map<TableCode, TableDefinition> tables,
            Map<TableCode, List<CompiledRule>> rules,
            Populations counted,
            Map<String, CompiledPopulation> populations,
            Map<Level, CompiledSubjects> subjects,
            List<CompiledIndicator> indicators) {
        this.tables = tables;
        this.rules = rules;
        this.counted = counted;
        this.populations = populations;
        this.subjects = subjects;
        this.indicators = List.copyOf(indicators);
    }

    /** The same with what the office has written: table → column → editions, the newest first. */
    Catalog explained(Map<TableCode, Map<String, List<DefinitionEdition>>> written) {
        Map<TableCode, TableDefinition> explained = new LinkedHashMap<>(tables);
        explained.replaceAll((code, table) -> table.explained(written.getOrDefault(code, Map.of())));
        return new Catalog(explained, rules, counted, populations, subjects, indicators);
    }

    /** Each indicator after those that it builds on. */
    public List<CompiledIndicator> indicators() {
        return indicators;
    }

    /** What the indicators count, as it is written. */
    public Populations counted() {
        return counted;
    }

    /** Empty when there is no population of that name. */
    public Optional<CompiledPopulation> population(String name) {
        return Optional.ofNullable(populations.get(name));
    }

    /** Where the subjects of that level are read from; empty when there are none. */
    public Optional<CompiledSubjects> subjects(Level level) {
        return Optional.ofNullable(subjects.get(level));
    }

    /**
     * An indicator that is not part of the catalog, to be tried on data; it may build on those listed before the one of its
     * id, or on all where there is none.
     *
     * @throws FeelProblem when a formula is not FEEL or names what is not there
     */
    public CompiledIndicator compiled(Indicator indicator) {
        return CompiledIndicator.of(indicator, before(indicator.id()), tables, populations.values());
    }

    /** The indicators that one of that id may build on. */
    public List<CompiledIndicator> before(String id) {
        return indicators.stream()
                .takeWhile(other -> !other.indicator().id().equals(id))
                .toList();
    }

    /** The table's rules that are in force. */
    public List<CompiledRule> rules(TableCode code) {
        return rules.getOrDefault(code, List.of()).stream()
                .filter(rule -> rule.rule().enabled())
                .toList();
    }

    /**
     * A rule that is not part of the catalog, to be tried on data.
     *
     * @throws FeelProblem when it is not FEEL, looks at no data or names what is not there
     */
    public CompiledRule compiled(Rule rule, TableCode code) {
        if (Words.isNone(rule.holds())) {
            throw new FeelProblem(CompiledRule.UNWRITTEN);
        }
        CompiledRule compiled = CompiledRule.of(rule, table(code), tables);
        compiled.looksAtNothing().ifPresent(reason -> {
            throw new FeelProblem(reason);
        });
        return compiled;
    }

    /** The rules that are no conditions, switched off or not. */
    Stream<CompiledRule> blindRules(TableCode code) {
        return rules.getOrDefault(code, List.of()).stream()
                .filter(rule -> rule.looksAtNothing().isPresent());
    }

    public Collection<TableDefinition> tables() {
        return tables.values();
    }

    public Optional<TableDefinition> find(TableCode code) {
        return Optional.ofNullable(tables.get(code));
    }

    /** @throws Refusal when the year has no such table */
    public TableDefinition table(TableCode code) {
        return find(code).orElseThrow(() -> Refusal.invalid("本年度指标体系中没有表" + code + "。"));
    }

    public List<TableDefinition> baseTables() {
        return tables.values().stream().filter(TableDefinition::base).toList();
    }

    /**
     * The base tables that must be locked before this one: all of them for an ordinary table, the ones referred to for a
     * base table (第十九条).
     */
    public Set<TableCode> lockedBefore(TableCode code) {
        TableDefinition table = table(code);
        return baseTables().stream()
                .map(TableDefinition::code)
                .filter(base -> !base.equals(code))
                .filter(base -> !table.base() || table.references().contains(base))
                .collect(Collectors.toUnmodifiableSet());
    }
}
