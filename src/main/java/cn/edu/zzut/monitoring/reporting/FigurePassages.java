package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.IndicatorValue.PastValue;
import cn.edu.zzut.monitoring.analysis.Rank;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.reporting.Block.Chart;
import cn.edu.zzut.monitoring.reporting.Block.Grid;
import cn.edu.zzut.monitoring.reporting.Block.Note;
import cn.edu.zzut.monitoring.reporting.Block.Series;
import cn.edu.zzut.monitoring.reporting.Block.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Indicators over the years: tables with their sources, charts, the official limits. */
final class FigurePassages {

    private final Outline outline;

    FigurePassages(Outline outline) {
        this.outline = outline;
    }

    /** 章: a chapter's table, then its charts. */
    List<Block> chapter(Scene scene, String name) {
        Outline.Chapter chapter = outline.chapter(name).orElseThrow();
        List<String> indicators = outline.indicators(chapter, scene.year().catalog());
        List<Block> blocks = new ArrayList<>(table(scene, name, indicators));
        scene.values(chapter.charts()).forEach(value -> blocks.addAll(chart(scene, value)));
        return blocks;
    }

    /** 表: indicators of the template's own choice. */
    List<Block> table(Scene scene, String caption, List<String> indicators) {
        List<IndicatorValue> values = scene.values(indicators);
        if (values.isEmpty()) {
            return List.of(new Text("本年度指标体系中没有按" + scene.level().title() + "计算的“" + caption + "”指标。"));
        }
        List<Integer> years = years(scene, values);
        List<String> headings = new ArrayList<>(List.of("指标", "单位"));
        years.forEach(year -> headings.add(year + "年"));
        headings.add("比上年");
        boolean judged = scene.level() != Level.SCHOOL
                || values.stream().anyMatch(value -> !value.verdict().title().isEmpty());
        if (judged) {
            headings.add(scene.level() == Level.SCHOOL ? "结论" : "名次");
        }
        List<Integer> widths = new ArrayList<>(List.of(7, 2));
        while (widths.size() < headings.size()) {
            widths.add(3);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Grid(
                scene.subject().name() + caption + "（" + scene.year().year() + "年度）",
                headings,
                widths,
                2,
                values.stream()
                        .map(value -> line(scene, value, years).subList(0, headings.size()))
                        .toList(),
                ""));
        blocks.addAll(notes(scene, values));
        return blocks;
    }

    /** The years that any of them has a figure of, the earliest first, this one always. */
    private static List<Integer> years(Scene scene, Collection<IndicatorValue> values) {
        TreeSet<Integer> years = new TreeSet<>(List.of(scene.year().year()));
        values.forEach(value -> value.lastYears().stream()
                .filter(past -> past.value().isPresent())
                .forEach(past -> years.add(past.year())));
        return List.copyOf(years);
    }

    private static List<String> line(Scene scene, IndicatorValue value, List<Integer> years) {
        String unit = value.indicator().unit();
        List<String> cells = new ArrayList<>(List.of(value.indicator().name(), unit));
        int now = scene.year().year();
        years.forEach(year ->
                cells.add(year == now ? Shown.value(value) : Shown.number(past(value, year), value.indicator())));
        cells.add(value.value()
                .flatMap(number -> past(value, now - 1).map(before -> Shown.change(number, before, value.indicator())))
                .orElse(Shown.NONE));
        cells.add(
                scene.level() == Level.SCHOOL
                        ? value.verdict().title()
                        : value.rank().map(Rank::title).orElse(Shown.NONE));
        return cells;
    }

    private static Optional<BigDecimal> past(IndicatorValue value, int year) {
        return value.lastYears().stream()
                .filter(past -> past.year() == year)
                .findFirst()
                .flatMap(PastValue::value);
    }

    /** Where the figures come from, whom they count, and why some are not there. */
    private static List<Block> notes(Scene scene, List<IndicatorValue> values) {
        List<Block> notes = new ArrayList<>();
        notes.add(new Note("资料来源：" + sources(scene, values) + "。"));
        String counted = values.stream()
                .filter(value -> !value.indicator().note().isEmpty())
                .map(value ->
                        value.indicator().name() + "——" + value.indicator().note())
                .collect(Collectors.joining("；"));
        if (!counted.isEmpty()) {
            notes.add(new Note("统计口径：" + counted + "。"));
        }
        String missing = values.stream()
                .filter(value -> value.value().isEmpty())
                .map(value -> value.indicator().name() + "（" + value.missing() + "）")
                .collect(Collectors.joining("；"));
        if (!missing.isEmpty()) {
            notes.add(new Note("没有数值的指标：" + missing + "。"));
        }
        return notes;
    }

    private static String sources(Scene scene, List<IndicatorValue> values) {
        String tables =
                scene.year().sourcesOf(values.stream().map(IndicatorValue::id).toList(), scene.level());
        boolean entered = values.stream().anyMatch(value -> value.indicator().entered());
        if (tables.isEmpty()) {
            return "评估督导处录入";
        }
        return tables + (entered ? "；标注“尚未录入”或表内没有的由评估督导处录入" : "");
    }

    /** 图: an indicator over the years; nothing where there are not two of them. */
    List<Block> chart(Scene scene, IndicatorValue value) {
        List<PastValue> known = new ArrayList<>(value.lastYears().stream()
                .filter(past -> past.value().isPresent())
                .toList());
        Collections.reverse(known);
        if (value.value().isEmpty() || known.isEmpty()) {
            return List.of();
        }
        List<String> years = new ArrayList<>(
                known.stream().map(past -> String.valueOf(past.year())).toList());
        List<Double> numbers = new ArrayList<>(known.stream()
                .map(past -> past.value().orElseThrow().doubleValue())
                .toList());
        years.add(String.valueOf(scene.year().year()));
        numbers.add(value.value().orElseThrow().doubleValue());
        List<Series> series =
                new ArrayList<>(List.of(new Series(value.indicator().name(), numbers)));
        value.standard().qualified().ifPresent(limit -> series.add(constant("合格标准", limit, numbers.size())));
        value.standard().target().ifPresent(aim -> series.add(constant("学校目标", aim, numbers.size())));
        return List.of(new Chart(
                value.subject().name() + value.indicator().name(),
                false,
                value.indicator().unit(),
                years,
                series));
    }

    private static Series constant(String name, BigDecimal number, int times) {
        return new Series(name, Collections.nCopies(times, number.doubleValue()));
    }

    /** 限值: the school's figures beside the official limits. */
    List<Block> limits(Scene scene) {
        List<IndicatorValue> limited = scene.year().valuesOf(scene.subject()).values().stream()
                .filter(value -> value.standard().qualified().isPresent())
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Grid(
                scene.year().year() + "年度办学条件与教学指标对照官方标准",
                List.of("项目", "单位", "学校情况", "合格标准", "限制招生标准", "结论"),
                List.of(7, 2, 3, 3, 4, 4),
                2,
                limited.stream().map(FigurePassages::limit).toList(),
                "本年度指标体系中没有官方标准。"));
        if (!limited.isEmpty()) {
            blocks.addAll(notes(scene, limited));
        }
        return blocks;
    }

    private static List<String> limit(IndicatorValue value) {
        String unit = value.indicator().unit();
        boolean lower = value.standard().lower();
        return List.of(
                value.indicator().name(),
                unit,
                Shown.value(value),
                value.standard()
                        .qualified()
                        .map(limit -> (lower ? "≤" : "≥") + Shown.limit(limit))
                        .orElse(Shown.NONE),
                value.standard()
                        .restricted()
                        .map(limit -> (lower ? ">" : "<") + Shown.limit(limit))
                        .orElse(Shown.NONE),
                value.value().isEmpty() ? "没有数据" : value.verdict().title());
    }
}
