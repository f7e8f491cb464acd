package cn.edu.zzut.monitoring.web.catalog;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.Definition;
import cn.edu.zzut.monitoring.catalog.Definitions.Change;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What columns mean, as the pages read and write it. */
final class DefinitionJson {

    private DefinitionJson() {}

    record DefinedTableJson(String code, String title, List<DefinedColumnJson> columns) {

        static DefinedTableJson of(TableDefinition table) {
            return new DefinedTableJson(
                    table.code().value(),
                    table.title(),
                    table.columns().stream()
                            .map(column -> DefinedColumnJson.of(table, column))
                            .toList());
        }
    }

    /**
     * @param mark of which edition the words are, such as 2019口径 or 修改于2026年9月3日; may be empty
     * @param privacy NONE, PERSONAL or SENSITIVE
     */
    record DefinedColumnJson(
            String name,
            String unit,
            String meaning,
            String countingRule,
            String statisticalTime,
            String source,
            String mark,
            String privacy,
            String privacyTitle) {

        static DefinedColumnJson of(TableDefinition table, Column column) {
            Definition words = Definition.of(table, column);
            return new DefinedColumnJson(
                    column.name(),
                    column.unit(),
                    words.meaning(),
                    words.countingRule(),
                    words.statisticalTime(),
                    words.source(),
                    column.editionMark(),
                    column.privacy().name(),
                    column.privacy().title());
        }
    }

    /** What the office writes of one column. */
    record DefinitionTextJson(
            String column,
            @Nullable String meaning,
            @Nullable String countingRule,
            @Nullable String statisticalTime,
            @Nullable String source) {

        Definition words() {
            return Definition.of(meaning, countingRule, statisticalTime, source);
        }
    }

    /**
     * One edition of a column's definition.
     *
     * @param by who wrote it; 指标体系 for the first one
     * @param at null for the first one
     */
    record DefinitionEditionJson(
            String by,
            @Nullable Instant at,
            String meaning,
            String countingRule,
            String statisticalTime,
            String source) {

        static DefinitionEditionJson of(String by, @Nullable Instant at, Definition words) {
            return new DefinitionEditionJson(
                    by, at, words.meaning(), words.countingRule(), words.statisticalTime(), words.source());
        }
    }

    /** @param changes the columns that have, or would have, a new edition, the first hundred */
    record DefinitionsWrittenJson(int changed, int unchanged, List<String> changes) {

        static DefinitionsWrittenJson of(int all, List<Change> changed) {
            return new DefinitionsWrittenJson(
                    changed.size(),
                    all - changed.size(),
                    changed.stream()
                            .limit(100)
                            .map(one -> "表" + one.table() + "“" + one.column() + "”")
                            .toList());
        }
    }
}
