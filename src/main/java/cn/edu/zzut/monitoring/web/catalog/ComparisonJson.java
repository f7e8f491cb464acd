package cn.edu.zzut.monitoring.web.catalog;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CatalogComparison;
import cn.edu.zzut.monitoring.catalog.ColumnChange;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.IndicatorChange;
import cn.edu.zzut.monitoring.catalog.Rule;
import cn.edu.zzut.monitoring.catalog.TableChange;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.catalog.YearMapping;
import cn.edu.zzut.monitoring.catalog.YearMapping.TableMapping;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A year's catalog against the year before, and what the office has to decide about it.
 *
 * @param vanished the tables of the year before that a table of this year could come from
 */
record ComparisonJson(
        int year,
        int unchanged,
        List<TableChangeJson> changes,
        List<Vanished> vanished,
        List<IndicatorChangeJson> indicators) {

    static ComparisonJson of(int year, CatalogComparison comparison, YearMapping mapping, Catalog now, Catalog before) {
        return new ComparisonJson(
                year,
                comparison.unchanged(),
                comparison.changes().stream()
                        .map(change -> TableChangeJson.of(change, mapping, now, before))
                        .toList(),
                before.tables().stream()
                        .filter(table -> now.find(table.code()).isEmpty())
                        .map(table -> new Vanished(table.code().value(), table.title()))
                        .toList(),
                IndicatorChange.between(before, now).stream()
                        .map(IndicatorChangeJson::of)
                        .toList());
    }

    /** @param formula empty of one that the office enters */
    record IndicatorChangeJson(String kind, String title, String id, String name, String formula) {

        static IndicatorChangeJson of(IndicatorChange change) {
            Indicator indicator = change.indicator();
            return new IndicatorChangeJson(
                    change.kind().name(),
                    change.kind().title(),
                    indicator.id(),
                    indicator.name(),
                    Objects.toString(indicator.formula(), ""));
        }
    }

    record Vanished(String value, String label) {}

    /**
     * @param code the table's number; empty when it was removed
     * @param from the number of the table that it comes from, as confirmed or suggested; empty when it is new
     * @param origins the columns whose origin is not plain, with the columns of the year before to choose from
     */
    record TableChangeJson(
            String kind,
            String title,
            String code,
            String table,
            String before,
            String from,
            List<ColumnChangeJson> columns,
            List<Origin> origins,
            List<String> candidates,
            List<RuleJson> rules,
            List<String> others) {

        static TableChangeJson of(TableChange change, YearMapping mapping, Catalog now, Catalog before) {
            Optional<TableMapping> origin = Optional.ofNullable(change.code()).flatMap(mapping::of);
            Optional<TableDefinition> table = Optional.ofNullable(change.code()).flatMap(now::find);
            Optional<TableDefinition> old = origin.map(TableMapping::from).flatMap(before::find);
            return new TableChangeJson(
                    change.kind().name(),
                    change.kind().title(),
                    Objects.toString(change.code(), ""),
                    change.table(),
                    change.before(),
                    origin.map(from -> from.from().value()).orElse(""),
                    change.columns().stream().map(ColumnChangeJson::of).toList(),
                    table.isPresent() && old.isPresent()
                            ? origins(table.get(), old.get(), origin.orElseThrow())
                            : List.of(),
                    old.map(was -> was.columnNames().stream()
                                    .filter(name ->
                                            table.orElseThrow().column(name).isEmpty())
                                    .toList())
                            .orElse(List.of()),
                    change.rules().stream().map(RuleJson::of).toList(),
                    change.others());
        }

        private static List<Origin> origins(TableDefinition table, TableDefinition old, TableMapping mapping) {
            return table.columnNames().stream()
                    .filter(name -> old.column(name).isEmpty())
                    .map(name -> new Origin(name, mapping.columns().getOrDefault(name, "")))
                    .toList();
        }
    }

    record Origin(String column, String from) {}

    record ColumnChangeJson(String kind, String title, String column, String before, String detail) {

        static ColumnChangeJson of(ColumnChange change) {
            return new ColumnChangeJson(
                    change.kind().name(), change.kind().title(), change.column(), change.before(), change.detail());
        }
    }

    record RuleJson(String id, String holds, String message, boolean anomaly, boolean enabled) {

        static RuleJson of(Rule rule) {
            return new RuleJson(rule.id(), rule.holds(), rule.message(), rule.anomaly(), rule.enabled());
        }
    }
}
