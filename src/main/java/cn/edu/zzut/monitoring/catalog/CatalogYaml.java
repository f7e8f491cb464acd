package cn.edu.zzut.monitoring.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.module.paramnames.ParameterNamesModule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Definitions as YAML text, what goes without saying left out. */
final class CatalogYaml {

    static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR))
            .registerModule(new ParameterNamesModule(JsonCreator.Mode.DEFAULT))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private CatalogYaml() {}

    static String of(TableDefinition table) {
        Lines lines = new Lines()
                .put("code", table.code().value())
                .put("name", table.name())
                .put("category", table.category())
                .put("statisticalTime", table.statisticalTime())
                .put("shape", table.isSingleRow() ? "单条" : "列表")
                .put("base", table.base())
                .put("optional", table.optional())
                .put("code2019", table.code2019())
                .put("fillOrder", table.fillOrder())
                .put(
                        "usuallyFilledBy",
                        new Lines()
                                .put("responsible", table.usuallyFilledBy().responsible())
                                .put("assisting", table.usuallyFilledBy().assisting()))
                .put("primaryKey", table.primaryKey())
                .put("uniqueKeys", table.uniqueKeys())
                .put("fields", table.columns().stream().map(CatalogYaml::column).toList())
                .put(
                        "foreignKeys",
                        table.foreignKeys().stream()
                                .map(CatalogYaml::foreignKey)
                                .toList())
                .put(
                        "disjointFrom",
                        table.disjointFrom().stream().map(CatalogYaml::disjoint).toList())
                .put("rules", table.rules().stream().map(CatalogYaml::rule).toList())
                .put("yearOnYear", yearOnYear(table.yearOnYear()));
        return text(lines);
    }

    static String of(List<Indicator> indicators) {
        return text(indicators.stream().map(CatalogYaml::indicator).toList());
    }

    static String of(Populations populations) {
        Map<String, Object> subjects = titled(populations.subjects());
        subjects.replaceAll((level, table) -> subjects((SubjectTable) table));
        return text(new Lines()
                .put("subjects", subjects)
                .put(
                        "populations",
                        populations.populations().stream()
                                .map(CatalogYaml::population)
                                .toList()));
    }

    private static Lines column(Column column) {
        return new Lines()
                .put("name", column.name())
                .put("type", column.type())
                .put("required", column.required() ? null : false, true)
                .put("maxLength", column.maxLength())
                .put("values", column.values())
                .put("synonyms", new TreeMap<>(column.synonyms()))
                .put("minimum", column.minimum(), true)
                .put("maximum", column.maximum(), true)
                .put("decimals", column.decimals(), true)
                .put("earliest", Objects.toString(column.earliest(), ""))
                .put("latest", Objects.toString(column.latest(), ""))
                .put("format", column.format())
                .put("separator", column.separator())
                .put("unit", column.unit())
                .put("statisticalTime", column.statisticalTime())
                .put("meaning", column.meaning())
                .put("source", column.source())
                .put("countingRule", column.countingRule())
                .put("formerNames", column.formerNames())
                .put("privacy", column.isMarkedAsProposed() ? null : column.privacy());
    }

    private static Lines foreignKey(ForeignKey key) {
        return new Lines()
                .put("columns", key.columns())
                .put(
                        "targets",
                        key.targets().stream()
                                .map(target -> new Lines()
                                        .put("table", target.table().value())
                                        .put("columns", target.columns()))
                                .toList())
                .put("escapes", key.escapes())
                .put("separator", key.separator());
    }

    private static Lines disjoint(Disjoint disjoint) {
        return new Lines()
                .put("column", disjoint.column())
                .put("table", disjoint.table().value())
                .put("itsColumn", disjoint.itsColumn());
    }

    private static Lines rule(Rule rule) {
        return new Lines()
                .put("id", rule.id())
                .put("scope", rule.scope() == RuleScope.ROW ? "" : rule.scope().word())
                .put("tables", codes(rule.tables()))
                .put("holds", rule.holds())
                .put("message", rule.message())
                .put("anomaly", rule.anomaly())
                .put("enabled", rule.enabled() ? null : false, true)
                .put("source", rule.source());
    }

    private static Lines yearOnYear(YearOnYear limits) {
        boolean usual = limits.equals(new YearOnYear(null, null, null, null));
        return usual
                ? new Lines()
                : new Lines()
                        .put("threshold", limits.threshold(), true)
                        .put("thresholds", new TreeMap<>(limits.thresholds()))
                        .put("stocks", limits.stocks())
                        .put("ignored", limits.ignored());
    }

    private static Lines indicator(Indicator indicator) {
        Lines at = new Lines();
        new TreeMap<>(indicator.at())
                .forEach((level, calculation) -> at.put(
                        level.title(),
                        new Lines().put("parts", calculation.parts()).put("formula", calculation.formula())));
        return new Lines()
                .put("id", indicator.id())
                .put("name", indicator.name())
                .put("unit", indicator.unit())
                .put("levels", indicator.levels())
                .put("tables", codes(indicator.tables()))
                .put("parts", indicator.parts())
                .put("formula", indicator.formula())
                .put("at", at)
                .put("better", indicator.better())
                .put("limits", new TreeMap<>(indicator.limits()))
                .put("otherwise", indicator.otherwise())
                .put("targets", titled(indicator.targets()))
                .put("smallest", new TreeMap<>(indicator.smallest()))
                .put("asked", indicator.asked())
                .put("entered", indicator.entered())
                .put("note", indicator.note())
                .put("remark", indicator.remark())
                .put("source", indicator.source());
    }

    private static Map<String, Object> titled(Map<Level, ?> byLevel) {
        Map<String, Object> titled = new LinkedHashMap<>();
        new TreeMap<>(byLevel).forEach((level, value) -> titled.put(level.title(), value));
        return titled;
    }

    private static Lines population(Population population) {
        return new Lines()
                .put("name", population.name())
                .put("says", population.says())
                .put("table", population.table().value())
                .put("joins", population.joins().stream().map(Join::toString).toList())
                .put("where", population.where())
                .put("college", population.college())
                .put("major", population.major())
                .put("byOtherCode", population.byOtherCode());
    }

    private static Lines subjects(SubjectTable table) {
        return new Lines()
                .put("table", table.table().value())
                .put("code", table.code())
                .put("name", table.name())
                .put("where", table.where())
                .put("college", table.college())
                .put("otherCode", table.otherCode());
    }

    private static Map<String, String> codes(Map<String, TableCode> tables) {
        Map<String, String> codes = new TreeMap<>();
        tables.forEach((name, code) -> codes.put(name, code.value()));
        return codes;
    }

    private static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mapping without what is empty, zero or false. */
    private static final class Lines extends LinkedHashMap<String, Object> {

        Lines put(String key, Object value, boolean whateverItIs) {
            if (value != null) {
                super.put(key, value);
            }
            return this;
        }

        @Override
        public Lines put(String key, Object value) {
            boolean empty = value == null
                    || "".equals(value)
                    || Boolean.FALSE.equals(value)
                    || Integer.valueOf(0).equals(value)
                    || (value instanceof Collection<?> many && many.isEmpty())
                    || (value instanceof Map<?, ?> map && map.isEmpty());
            return put(key, empty ? null : value, true);
        }
    }
}
