package cn.edu.zzut.monitoring.review.check;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CompiledRule;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.feel.Effort;
import cn.edu.zzut.monitoring.feel.Expression;
import cn.edu.zzut.monitoring.feel.Feel;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.feel.Names;
import cn.edu.zzut.monitoring.filing.RuleRows;
import cn.edu.zzut.monitoring.review.check.CheckResult.Odd;
import cn.edu.zzut.monitoring.review.check.CheckResult.Verdict;
import cn.edu.zzut.monitoring.validation.Finding;
import cn.edu.zzut.monitoring.validation.RuleLook;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One check on a year's data. */
final class CheckRun {

    private static final int MOST_ODD = 100;

    private final Check check;
    private final Catalog catalog;
    private final int year;
    private final Function<TableCode, Optional<List<TableRow>>> rows;
    private final Function<TableCode, Optional<List<TableRow>>> lastYear;
    private final Names names = new Names().with(CompiledRule.YEAR);
    private final List<Object> values = new ArrayList<>();
    private final IdentityHashMap<Object, Odd> places = new IdentityHashMap<>();

    CheckRun(
            Check check,
            Catalog catalog,
            int year,
            Function<TableCode, Optional<List<TableRow>>> rows,
            Function<TableCode, Optional<List<TableRow>>> lastYear) {
        this.check = check;
        this.catalog = catalog;
        this.year = year;
        this.rows = rows;
        this.lastYear = lastYear;
        values.add(BigDecimal.valueOf(year));
    }

    CheckResult result() {
        Optional<String> missing = missing();
        if (missing.isPresent()) {
            return result(Verdict.UNDECIDED, missing.get(), Map.of(), List.of());
        }
        try {
            return decided();
        } catch (FeelProblem e) {
            return result(Verdict.UNDECIDED, "数据不能计算：" + e.getMessage(), Map.of(), List.of());
        }
    }

    private CheckResult result(Verdict verdict, String why, Map<String, String> figures, List<Odd> odd) {
        return new CheckResult(
                check,
                check.isManual() ? Verdict.MANUAL : verdict,
                check.isManual() ? check.manual() : why,
                figures,
                odd);
    }

    /** Reads the tables; says which is not there. */
    private Optional<String> missing() {
        List<String> missing = new ArrayList<>();
        check.tables().forEach((name, code) -> read(name, code, rows).ifPresent(missing::add));
        check.lastYear().forEach((name, code) -> read(name, code, lastYear).ifPresent(it -> missing.add("上年" + it)));
        return missing.isEmpty() ? Optional.empty() : Optional.of(String.join("、", missing) + "没有数据");
    }

    private Optional<String> read(String name, TableCode code, Function<TableCode, Optional<List<TableRow>>> source) {
        Optional<TableDefinition> table = catalog.find(code);
        Optional<List<TableRow>> found =
                table.flatMap(any -> source.apply(code)).filter(some -> !some.isEmpty());
        if (found.isEmpty()) {
            return Optional.of("表" + code);
        }
        Object content = RuleRows.of(table.get(), found.get());
        names.withTable(name, table.get().feelNames());
        values.add(content);
        if (content instanceof List<?> elements) {
            for (int i = 0; i < elements.size(); i++) {
                places.put(elements.get(i), place(table.get(), found.get().get(i)));
            }
        }
        return Optional.empty();
    }

    private static Odd place(TableDefinition table, TableRow row) {
        List<String> known = table.primaryKey().isEmpty() ? table.columnNames() : table.primaryKey();
        List<String> shown = new ArrayList<>();
        known.stream()
                .limit(3)
                .map(name -> table.column(name)
                        .map(column -> column.masked(row.value(name)))
                        .orElse(""))
                .filter(text -> !text.isEmpty())
                .forEach(shown::add);
        return new Odd(
                table.code(),
                row.number(),
                "表" + table.code() + "第" + row.number() + "行（" + String.join(" ", shown) + "）");
    }

    private CheckResult decided() {
        check.with().forEach((name, source) -> {
            Object value = expression(source).evaluate(values.toArray(), new Effort());
            names.with(name);
            values.add(value);
        });
        Map<String, String> figures = new LinkedHashMap<>();
        List<String> without = new ArrayList<>();
        check.figures().forEach((title, source) -> {
            Object value = expression(source).evaluate(values.toArray(), new Effort());
            names.with(feelName(title));
            values.add(value);
            figures.put(title, value == null ? "没有填写" : told(source, value));
            if (value == null) {
                without.add(title);
            }
        });
        if (!without.isEmpty()) {
            return result(Verdict.UNDECIDED, String.join("、", without) + "没有填写或不能计算", figures, List.of());
        }
        List<Odd> odd = new ArrayList<>();
        boolean holds = rulesHold(odd);
        for (String condition : check.holds()) {
            holds &= holds(condition, odd);
        }
        return result(
                holds ? Verdict.CONSISTENT : Verdict.INCONSISTENT,
                "",
                figures,
                odd.stream().distinct().limit(MOST_ODD).toList());
    }

    private boolean holds(String condition, List<Odd> odd) {
        Expression expression = expression(condition);
        if (expression.isTrue(values.toArray(), new Effort())) {
            return true;
        }
        expression.exceptions(values.toArray(), new Effort()).stream()
                .limit(MOST_ODD)
                .map(places::get)
                .filter(place -> place != null)
                .forEach(odd::add);
        return false;
    }

    private boolean rulesHold(List<Odd> odd) {
        boolean holds = true;
        for (String id : check.rules()) {
            TableCode table = new TableCode(id.substring(0, id.indexOf('.')));
            Optional<CompiledRule> rule = catalog.rules(table).stream()
                    .filter(one -> one.rule().id().equals(id))
                    .findFirst();
            if (rule.isPresent()) {
                List<Finding> findings = RuleLook.findings(
                        catalog, year, table, rule.get(), rows.apply(table).orElse(List.of()), rows);
                findings.stream()
                        .limit(MOST_ODD)
                        .map(one -> one.masked(catalog.table(table)))
                        .forEach(one -> odd.add(new Odd(table, one.row(), "表" + table + "：" + one.message())));
                holds &= findings.isEmpty();
            }
        }
        return holds;
    }

    private Expression expression(String source) {
        return Feel.expression(source, names);
    }

    /** A title as conditions name it. */
    private static String feelName(String title) {
        return title.replaceAll("[\\p{Punct}\\p{IsPunctuation}\\s]", "");
    }

    /** A figure that is a cell of a marked column names nobody. */
    private String told(String source, Object value) {
        return check.tables().entrySet().stream()
                .flatMap(table -> catalog.find(table.getValue()).stream()
                        .flatMap(found -> found.columns().stream())
                        .filter(column -> source.equals(table.getKey() + "." + feelName(column.name()))))
                .findFirst()
                .map(column -> column.masked(shown(value)))
                .orElseGet(() -> shown(value));
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }
}
