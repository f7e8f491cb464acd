package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.Rank;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.reporting.Block.Chart;
import cn.edu.zzut.monitoring.reporting.Block.Grid;
import cn.edu.zzut.monitoring.reporting.Block.Note;
import cn.edu.zzut.monitoring.reporting.Block.Series;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Colleges and majors side by side, or one of them beside the others (横向比较). */
final class ComparisonPassages {

    /** Of more majors than twice as many, the first and the last are shown; all stand in 专业一览. */
    private static final int ENDS = 5;

    private static final String LEGEND = "括号内为名次，1为最好，“并”为并列；没有名次的，不分好坏，或人数太少不参加比较。";

    private final Outline outline;

    ComparisonPassages(Outline outline) {
        this.outline = outline;
    }

    /** 比较: what the chapter compares, as it concerns the report's subject. */
    List<Block> comparison(Scene scene, String name) {
        Outline.Chapter chapter = outline.chapter(name).orElseThrow();
        return switch (scene.level()) {
            case SCHOOL -> ofSchool(scene, chapter);
            case COLLEGE -> ofCollege(scene, chapter);
            case MAJOR -> beside(scene, name, chapter.majors(), Level.MAJOR);
        };
    }

    private List<Block> ofSchool(Scene scene, Outline.Chapter chapter) {
        List<Block> blocks = new ArrayList<>();
        List<Subject> colleges = scene.year().subjects(Level.COLLEGE);
        if (!chapter.colleges().isEmpty()) {
            blocks.addAll(sideBySide(scene, "各学院" + chapter.name(), Level.COLLEGE, colleges, chapter.colleges()));
            blocks.addAll(bars(scene, colleges, chapter.colleges().get(0), "各学院"));
        }
        if (!chapter.majors().isEmpty()) {
            List<Subject> majors = scene.year().subjects(Level.MAJOR);
            List<Subject> ends = ends(scene, majors, chapter.majors().get(0));
            String which = ends.size() < majors.size() ? "（首列指标前" + ENDS + "和后" + ENDS + "）" : "";
            blocks.addAll(sideBySide(scene, "各专业" + chapter.name() + which, Level.MAJOR, ends, chapter.majors()));
        }
        return blocks;
    }

    private List<Block> ofCollege(Scene scene, Outline.Chapter chapter) {
        List<Block> blocks = new ArrayList<>(beside(scene, chapter.name(), chapter.colleges(), Level.COLLEGE));
        if (!chapter.majors().isEmpty()) {
            blocks.addAll(sideBySide(
                    scene,
                    scene.subject().name() + "各专业" + chapter.name(),
                    Level.MAJOR,
                    ownMajors(scene),
                    chapter.majors()));
        }
        return blocks;
    }

    private static List<Subject> ownMajors(Scene scene) {
        return scene.year().subjects(Level.MAJOR).stream()
                .filter(major -> scene.concerns(major.college()))
                .toList();
    }

    /** 专业一览: all majors of the school or college by what the chapters compare them by. */
    List<Block> majors(Scene scene) {
        return outline.chapters().stream()
                .filter(chapter -> !chapter.majors().isEmpty())
                .flatMap(chapter ->
                        sideBySide(scene, chapter.name() + "：专业一览", Level.MAJOR, ownMajors(scene), chapter.majors())
                                .stream())
                .toList();
    }

    private static List<Block> sideBySide(
            Scene scene, String caption, Level level, List<Subject> subjects, List<String> indicators) {
        List<String> compared = computed(scene, level, indicators);
        if (compared.isEmpty()) {
            return List.of();
        }
        List<String> headings = new ArrayList<>(List.of(level.title()));
        List<Integer> widths = new ArrayList<>(List.of(5));
        compared.forEach(id -> {
            headings.add(heading(scene, id));
            widths.add(3);
        });
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Grid(
                caption + "（" + scene.year().year() + "年度）",
                headings,
                widths,
                1,
                subjects.stream().map(subject -> line(scene, subject, compared)).toList(),
                caption + "：还没有可以比较的" + level.title() + "。"));
        if (!subjects.isEmpty()) {
            blocks.add(new Note("资料来源：" + scene.year().sourcesOf(compared, level) + "。" + LEGEND));
        }
        return blocks;
    }

    /** Those that the catalog computes at that level. */
    private static List<String> computed(Scene scene, Level level, List<String> indicators) {
        List<String> there = scene.year().catalog().indicators().stream()
                .filter(one -> one.at().containsKey(level))
                .map(one -> one.indicator().id())
                .toList();
        return indicators.stream().filter(there::contains).toList();
    }

    private static String heading(Scene scene, String id) {
        return scene.year().catalog().indicators().stream()
                .map(one -> one.indicator())
                .filter(indicator -> indicator.id().equals(id))
                .map(indicator -> indicator.name() + (indicator.unit().isEmpty() ? "" : "（" + indicator.unit() + "）"))
                .findFirst()
                .orElse(id);
    }

    private static List<String> line(Scene scene, Subject subject, List<String> indicators) {
        List<String> cells = new ArrayList<>(List.of(subject.name()));
        indicators.forEach(id -> cells.add(
                scene.year().value(subject, id).map(ComparisonPassages::ranked).orElse(Shown.NONE)));
        return cells;
    }

    private static String ranked(IndicatorValue value) {
        return Shown.value(value)
                + value.rank()
                        .map(rank -> "(" + (rank.isShared() ? "并" : "") + rank.place() + ")")
                        .orElse("");
    }

    private static List<Block> bars(Scene scene, List<Subject> subjects, String indicator, String whose) {
        List<IndicatorValue> values = subjects.stream()
                .flatMap(subject -> scene.year().value(subject, indicator).stream())
                .filter(value -> value.value().isPresent())
                .sorted(Comparator.comparing(
                        (IndicatorValue value) -> value.value().orElseThrow(), Comparator.reverseOrder()))
                .toList();
        if (values.size() < 2) {
            return List.of();
        }
        IndicatorValue first = values.get(0);
        return List.of(new Chart(
                whose + first.indicator().name(),
                true,
                first.indicator().unit(),
                values.stream().map(value -> value.subject().name()).toList(),
                List.of(new Series(
                        first.indicator().name(),
                        values.stream()
                                .map(value -> value.value().orElseThrow().doubleValue())
                                .toList()))));
    }

    /** The best and the last ones by rank, or by figure where none is ranked; all where there are few. */
    private static List<Subject> ends(Scene scene, List<Subject> subjects, String indicator) {
        Function<Subject, Optional<Integer>> place = subject -> place(scene, subject, indicator);
        Function<Subject, Optional<BigDecimal>> least = subject -> scene.year()
                .value(subject, indicator)
                .flatMap(IndicatorValue::value)
                .map(BigDecimal::negate);
        List<Subject> ranked = ordered(subjects, place);
        List<Subject> ordered = ranked.isEmpty() ? ordered(subjects, least) : ranked;
        if (ordered.size() <= 2 * ENDS) {
            return subjects.size() <= 2 * ENDS ? subjects : ordered;
        }
        return Stream.concat(ordered.stream().limit(ENDS), ordered.stream().skip(ordered.size() - ENDS))
                .toList();
    }

    private static <T extends Comparable<T>> List<Subject> ordered(
            List<Subject> subjects, Function<Subject, Optional<T>> by) {
        return subjects.stream()
                .filter(subject -> by.apply(subject).isPresent())
                .sorted(Comparator.comparing(subject -> by.apply(subject).orElseThrow()))
                .toList();
    }

    private static Optional<Integer> place(Scene scene, Subject subject, String indicator) {
        return scene.year()
                .value(subject, indicator)
                .flatMap(IndicatorValue::rank)
                .map(Rank::place);
    }

    /** The subject's own figures beside the middle of its like, its college's and the school's. */
    private static List<Block> beside(Scene scene, String chapter, List<String> indicators, Level level) {
        List<IndicatorValue> values = scene.values(indicators);
        if (values.isEmpty()) {
            return List.of();
        }
        boolean major = level == Level.MAJOR;
        List<String> headings = new ArrayList<>(List.of("指标", "单位", "本" + level.title()));
        if (major) {
            headings.add("所属学院");
        }
        headings.addAll(List.of("全校", "各" + level.title() + "中位数", "名次"));
        List<Integer> widths = new ArrayList<>(Collections.nCopies(headings.size(), 3));
        widths.set(0, 6);
        widths.set(1, 2);
        return List.of(
                new Grid(
                        scene.subject().name() + chapter + "：与全校和其他" + level.title() + "比较",
                        headings,
                        widths,
                        2,
                        values.stream().map(value -> besides(scene, value)).toList(),
                        ""),
                new Note("资料来源：" + scene.year().sourcesOf(indicators, level) + "。“—”为该层级不计算或没有数据。"));
    }

    private static List<String> besides(Scene scene, IndicatorValue value) {
        String unit = value.indicator().unit();
        List<String> cells = new ArrayList<>(List.of(value.indicator().name(), unit, Shown.value(value)));
        if (scene.level() == Level.MAJOR) {
            cells.add(scene.year()
                    .subject(Level.COLLEGE, scene.subject().college())
                    .flatMap(college -> scene.year().value(college, value.id()))
                    .map(Shown::value)
                    .orElse(Shown.NONE));
        }
        cells.add(
                scene.year().value(Subject.SCHOOL, value.id()).map(Shown::value).orElse(Shown.NONE));
        cells.add(Shown.number(median(scene, value), value.indicator()));
        cells.add(value.rank().map(Rank::title).orElse(Shown.NONE));
        return cells;
    }

    private static Optional<BigDecimal> median(Scene scene, IndicatorValue value) {
        List<BigDecimal> all = scene.year().subjects(scene.level()).stream()
                .flatMap(subject -> scene.year().value(subject, value.id()).stream())
                .flatMap(other -> other.value().stream())
                .sorted()
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal upper = all.get(all.size() / 2);
        BigDecimal lower = all.get((all.size() - 1) / 2);
        return Optional.of(upper.add(lower).divide(BigDecimal.valueOf(2), 4, RoundingMode.HALF_UP));
    }
}
