package cn.edu.zzut.monitoring.exchange;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Disjoint;
import cn.edu.zzut.monitoring.catalog.ForeignKey;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Join;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.Population;
import cn.edu.zzut.monitoring.catalog.Rule;
import cn.edu.zzut.monitoring.catalog.SubjectTable;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A catalog as a workbook of nine sheets: tables, columns, references, exclusions, rules, indicators and their parts, what they count, and for whom. */
public final class CatalogWorkbook {

    private final Map<TableDefinition, List<TableRow>> sheets = new LinkedHashMap<>();

    private CatalogWorkbook() {
        Sheets.ALL.forEach(sheet -> sheets.put(sheet, new ArrayList<>()));
    }

    public static byte[] write(Catalog catalog) {
        CatalogWorkbook workbook = new CatalogWorkbook();
        catalog.tables().forEach(workbook::add);
        catalog.indicators().stream().map(CompiledIndicator::indicator).forEach(workbook::add);
        catalog.counted().populations().forEach(workbook::add);
        new TreeMap<>(catalog.counted().subjects()).forEach(workbook::add);
        return WorkbookWriter.sheets(workbook.sheets);
    }

    private void add(TableDefinition table) {
        String code = table.code().value();
        row(
                Sheets.TABLES,
                code,
                table.name(),
                table.category(),
                table.statisticalTime(),
                table.isSingleRow() ? "单条" : "列表",
                yes(table.base()),
                yes(table.optional()),
                table.code2019() == null ? "" : table.code2019(),
                number(table.fillOrder()),
                list(table.usuallyFilledBy().responsible()),
                list(table.usuallyFilledBy().assisting()),
                list(table.primaryKey()),
                list(table.uniqueKeys()),
                table.yearOnYear().threshold().toPlainString(),
                list(table.yearOnYear().stocks()),
                list(table.yearOnYear().ignored()));
        table.columns().forEach(column -> add(code, column, table));
        for (int i = 0; i < table.foreignKeys().size(); i++) {
            add(code, i + 1, table.foreignKeys().get(i));
        }
        for (Disjoint disjoint : table.disjointFrom()) {
            row(Sheets.DISJOINT, code, disjoint.column(), disjoint.table().value(), disjoint.itsColumn());
        }
        table.rules().forEach(rule -> add(code, rule));
    }

    private void add(String code, Column column, TableDefinition table) {
        BigDecimal threshold = table.yearOnYear().thresholds().get(column.name());
        row(
                Sheets.COLUMNS,
                code,
                column.name(),
                Types.title(column.type()),
                yes(column.required()),
                number(column.maxLength()),
                list(column.values()),
                pairs(column.synonyms()),
                plain(column.minimum()),
                plain(column.maximum()),
                Objects.toString(column.decimals(), ""),
                Objects.toString(column.earliest(), ""),
                Objects.toString(column.latest(), ""),
                column.format(),
                column.separator(),
                column.unit(),
                column.statisticalTime(),
                column.meaning(),
                column.source(),
                list(column.formerNames()),
                plain(threshold),
                column.privacy().title());
    }

    private void add(String code, int number, ForeignKey key) {
        for (ForeignKey.Target target : key.targets()) {
            row(
                    Sheets.REFERENCES,
                    code,
                    String.valueOf(number),
                    list(key.columns()),
                    target.table().value(),
                    list(target.columns()),
                    list(key.escapes()),
                    key.separator());
        }
    }

    private void add(String code, Rule rule) {
        row(
                Sheets.RULES,
                code,
                rule.id(),
                rule.scope().title(),
                pairs(rule.tables()),
                rule.holds(),
                rule.message(),
                rule.anomaly() ? "异常" : "错误",
                yes(rule.enabled()),
                text(rule.source()));
    }

    private void add(Indicator indicator) {
        List<String> limits = new ArrayList<>();
        new TreeMap<>(indicator.limits())
                .forEach((category, values) -> limits.add(category + "="
                        + String.join(
                                "/",
                                values.stream().map(BigDecimal::toPlainString).toList())));
        row(
                Sheets.INDICATORS,
                indicator.id(),
                indicator.name(),
                indicator.unit(),
                list(indicator.levels().stream().map(Level::title).toList()),
                pairs(indicator.tables()),
                text(indicator.formula()),
                text(indicator.better()),
                list(limits),
                indicator.otherwise(),
                numbers(titled(indicator.targets())),
                numbers(indicator.smallest()),
                list(indicator.asked()),
                yes(indicator.entered()),
                indicator.note(),
                indicator.remark(),
                text(indicator.source()));
        indicator.parts().forEach((name, formula) -> row(Sheets.PARTS, indicator.id(), "", name, formula));
        new TreeMap<>(indicator.at()).forEach((level, calculation) -> {
            calculation
                    .parts()
                    .forEach((name, formula) -> row(Sheets.PARTS, indicator.id(), level.title(), name, formula));
            row(Sheets.PARTS, indicator.id(), level.title(), "", calculation.formula());
        });
    }

    private void add(Population population) {
        row(
                Sheets.POPULATIONS,
                population.name(),
                population.says(),
                population.table().value(),
                list(population.joins().stream().map(Join::toString).toList()),
                population.where(),
                population.college(),
                population.major(),
                yes(population.byOtherCode()));
    }

    private void add(Level level, SubjectTable table) {
        row(
                Sheets.SUBJECTS,
                level.title(),
                table.table().value(),
                table.code(),
                table.name(),
                table.where(),
                table.college(),
                table.otherCode());
    }

    private static Map<String, BigDecimal> titled(Map<Level, BigDecimal> byLevel) {
        Map<String, BigDecimal> titled = new TreeMap<>();
        byLevel.forEach((level, value) -> titled.put(level.title(), value));
        return titled;
    }

    private static String numbers(Map<String, BigDecimal> numbers) {
        Map<String, String> plain = new TreeMap<>();
        numbers.forEach((name, number) -> plain.put(name, number.toPlainString()));
        return pairs(plain);
    }

    private void row(TableDefinition sheet, String... cells) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                values.put(sheet.columnNames().get(i), cells[i]);
            }
        }
        List<TableRow> rows = sheets.get(sheet);
        rows.add(new TableRow(rows.size() + 2, "", values));
    }

    private static String yes(boolean value) {
        return value ? Sheets.YES : Sheets.NO;
    }

    private static String number(int value) {
        return value == 0 ? "" : String.valueOf(value);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String list(List<String> values) {
        return String.join(";", values);
    }

    /** Such as {@code 建筑=2-1;学生=6-1}. */
    private static String pairs(Map<String, ?> pairs) {
        List<String> named = new ArrayList<>();
        new TreeMap<>(pairs).forEach((name, value) -> named.add(name + "=" + value));
        return list(named);
    }
}
