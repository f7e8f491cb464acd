package cn.edu.zzut.monitoring.exchange;

import cn.edu.zzut.monitoring.catalog.Calculation;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Join;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.Population;
import cn.edu.zzut.monitoring.catalog.Populations;
import cn.edu.zzut.monitoring.catalog.SubjectTable;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The sheets of a catalog's workbook that say what is computed, of what, and for whom. */
final class IndicatorSheets {

    private final Map<TableDefinition, List<SheetRow>> sheets;
    private final Consumer<Runnable> attempt;
    private final Map<String, String> places;

    /**
     * @param attempt reads something, and notes what is wrong with it
     * @param places gets the place of each element
     */
    IndicatorSheets(
            Map<TableDefinition, List<SheetRow>> sheets, Consumer<Runnable> attempt, Map<String, String> places) {
        this.sheets = sheets;
        this.attempt = attempt;
        this.places = places;
    }

    Populations populations() {
        Map<Level, SubjectTable> subjects = new EnumMap<>(Level.class);
        sheets.get(Sheets.SUBJECTS)
                .forEach(row -> attempt.accept(() -> subjects.put(level(row, row.required("对象层次")), subjects(row))));
        List<Population> populations = new ArrayList<>();
        sheets.get(Sheets.POPULATIONS).forEach(row -> attempt.accept(() -> populations.add(population(row))));
        return new Populations(subjects, populations);
    }

    private static SubjectTable subjects(SheetRow row) {
        return new SubjectTable(
                row.code("表号"),
                row.required("代码数据项"),
                row.required("名称数据项"),
                row.text("对象条件"),
                row.text("所属学院数据项"),
                row.text("国标代码数据项"));
    }

    private Population population(SheetRow row) {
        String name = row.required("总体名称");
        places.put(name, row.place());
        return new Population(
                name,
                row.text("总体说明"),
                row.code("表号"),
                row.list("关联").stream().map(text -> join(row, text)).toList(),
                row.text("总体条件"),
                row.text("学院数据项"),
                row.text("专业数据项"),
                row.yes("按国标代码", false));
    }

    private static Join join(SheetRow row, String text) {
        try {
            return Join.of(text);
        } catch (Refusal e) {
            throw row.misread(e.getMessage());
        }
    }

    List<Indicator> indicators() {
        Map<String, Parts> parts = parts();
        List<Indicator> indicators = new ArrayList<>();
        sheets.get(Sheets.INDICATORS)
                .forEach(row -> attempt.accept(() -> {
                    String id = row.required("指标号");
                    places.put(id, row.place());
                    indicators.add(indicator(id, row, parts.getOrDefault(id, new Parts())));
                    parts.remove(id);
                }));
        parts.forEach((id, left) -> attempt.accept(() -> {
            throw left.row.misread("指标号“" + id + "”不在工作表“指标”中");
        }));
        return indicators;
    }

    private static Indicator indicator(String id, SheetRow row, Parts parts) {
        return new Indicator(
                id,
                row.required("指标名称"),
                row.text("计量单位"),
                row.list("层次").stream().map(title -> level(row, title)).toList(),
                row.tables("引用的表"),
                parts.ofAll,
                row.textOrNull("公式"),
                parts.at(),
                row.textOrNull("取向"),
                row.limits("限值"),
                row.text("另可合格"),
                byLevel(row, row.numbers("目标")),
                row.numbers("最小样本"),
                row.list("用于"),
                row.yes("由评估督导处录入", false),
                row.text("指标说明"),
                row.text("内部备注"),
                row.textOrNull("依据"));
    }

    private static Map<Level, BigDecimal> byLevel(SheetRow row, Map<String, BigDecimal> titled) {
        Map<Level, BigDecimal> byLevel = new EnumMap<>(Level.class);
        titled.forEach((title, value) -> byLevel.put(level(row, title), value));
        return byLevel;
    }

    /** What stands in the sheet of parts about one indicator. */
    private static final class Parts {

        private final Map<String, String> ofAll = new LinkedHashMap<>();
        private final Map<Level, Map<String, String>> ofLevels = new EnumMap<>(Level.class);
        private final Map<Level, String> formulas = new EnumMap<>(Level.class);
        private SheetRow row;

        Map<Level, Calculation> at() {
            Map<Level, Calculation> at = new EnumMap<>(Level.class);
            formulas.forEach((level, formula) ->
                    at.put(level, new Calculation(ofLevels.getOrDefault(level, Map.of()), formula)));
            return at;
        }
    }

    private Map<String, Parts> parts() {
        Map<String, Parts> byIndicator = new LinkedHashMap<>();
        sheets.get(Sheets.PARTS)
                .forEach(row -> attempt.accept(() -> {
                    Parts parts = byIndicator.computeIfAbsent(row.required("指标号"), first -> new Parts());
                    parts.row = row;
                    add(row, parts);
                }));
        return byIndicator;
    }

    private static void add(SheetRow row, Parts parts) {
        String name = row.text("构成名称");
        String formula = row.required("构成公式");
        if (row.text("构成层次").isEmpty()) {
            parts.ofAll.put(row.required("构成名称"), formula);
            return;
        }
        Level level = level(row, row.text("构成层次"));
        if (name.isEmpty()) {
            parts.formulas.put(level, formula);
        } else {
            parts.ofLevels
                    .computeIfAbsent(level, first -> new LinkedHashMap<>())
                    .put(name, formula);
        }
    }

    private static Level level(SheetRow row, String title) {
        return Level.titled(title).orElseThrow(() -> row.misread("层次“" + title + "”有误，应为" + Level.titles()));
    }
}
