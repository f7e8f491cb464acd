package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.PlainSheet;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The form of the files that the platform imports in a year, from {@code national/<year>.yaml}.
 *
 * @param sheet the sheet's name, with {code} and {name}
 * @param sheetsOf the same for tables whose code begins like this
 * @param tables by code, those that differ from the catalog
 */
record ImportForm(
        String kind, String sheet, @Nullable Map<String, String> sheetsOf, @Nullable Map<String, TableForm> tables) {

    /**
     * A table that differs from the catalog.
     *
     * @param columns all columns in the template's order
     * @param headings column → the template's heading
     */
    record TableForm(@Nullable String sheet, @Nullable List<String> columns, @Nullable Map<String, String> headings) {}

    private static final TableForm AS_IN_THE_CATALOG = new TableForm(null, null, null);

    PlainSheet.Kind usualKind() {
        return kind(kind);
    }

    /** @throws Refusal naming the kinds that there are */
    static PlainSheet.Kind kind(String name) {
        for (PlainSheet.Kind kind : PlainSheet.Kind.values()) {
            if (kind.extension().equals(name)) {
                return kind;
            }
        }
        throw Refusal.invalid("没有“" + name + "”这种上报文件。可以选 xls、xlsx 或 csv。");
    }

    /**
     * How a table's file looks.
     *
     * @param columns in the file's order
     * @param headings of the columns, in the same order
     */
    record Layout(String sheet, List<Column> columns, List<String> headings) {}

    /** @throws Refusal naming what the form says of columns that the table does not have, or does not say of some it has */
    Layout of(TableDefinition table) {
        TableForm own = Optional.ofNullable(tables)
                .map(all -> all.get(table.code().value()))
                .orElse(AS_IN_THE_CATALOG);
        List<String> order = Optional.ofNullable(own.columns()).orElse(table.columnNames());
        Map<String, String> headings = Optional.ofNullable(own.headings()).orElse(Map.of());
        requireAll(table, order, headings.keySet());
        return new Layout(
                named(Optional.ofNullable(own.sheet()).orElseGet(() -> sheetOf(table)), table),
                order.stream().map(name -> table.column(name).orElseThrow()).toList(),
                order.stream().map(name -> headings.getOrDefault(name, name)).toList());
    }

    private static void requireAll(TableDefinition table, List<String> order, Set<String> renamed) {
        List<String> known = table.columnNames();
        Set<String> unknown = new LinkedHashSet<>(order);
        unknown.addAll(renamed);
        known.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw Refusal.conflict("上报文件的形式中，" + table.title() + "有本年度指标体系没有的数据项：" + String.join("、", unknown)
                    + "。请系统管理员更正形式文件后重新生成。");
        }
        if (order.size() != known.size() || !new HashSet<>(order).containsAll(known)) {
            throw Refusal.conflict("上报文件的形式中，" + table.title() + "没有写全数据项的次序。请系统管理员更正形式文件后重新生成。");
        }
    }

    private String sheetOf(TableDefinition table) {
        String group = table.code().value().split("-", 2)[0];
        return Optional.ofNullable(sheetsOf).map(all -> all.get(group)).orElse(sheet);
    }

    private static String named(String pattern, TableDefinition table) {
        return pattern.replace("{code}", table.code().value()).replace("{name}", table.name());
    }

    /** The form as the file has it. */
    static ImportForm read(InputStream yaml) throws IOException {
        return new YAMLMapper().readValue(yaml, ImportForm.class);
    }
}
