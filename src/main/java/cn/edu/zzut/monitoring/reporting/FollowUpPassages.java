package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.Highlight;
import cn.edu.zzut.monitoring.analysis.Highlight.Decision;
import cn.edu.zzut.monitoring.analysis.Highlight.Mark;
import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.IndicatorValue.PastValue;
import cn.edu.zzut.monitoring.analysis.Verdict;
import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.rectification.ListState;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.reporting.Block.Grid;
import cn.edu.zzut.monitoring.reporting.Block.Note;
import cn.edu.zzut.monitoring.reporting.Block.Text;
import cn.edu.zzut.monitoring.review.ReviewComment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands out, what experts and units said, what was and is to be mended. */
final class FollowUpPassages {

    /** Longer lists are cut, and say so. */
    private static final int MOST = 60;

    private static final int MOST_HIGHLIGHTS = 30;
    private static final int MOST_NAMED = 15;

    /** 概要: the year in a few sentences, from its figures. */
    List<Block> summary(Scene scene) {
        Collection<IndicatorValue> all = scene.year().valuesOf(scene.subject()).values();
        List<IndicatorValue> known =
                all.stream().filter(value -> value.value().isPresent()).toList();
        if (known.isEmpty()) {
            return List.of(new Text(scene.year().year() + "年度还没有可以计算的监测指标：相关表格尚未报送。"));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Text(scene.year().year() + "年度，" + scene.subject().name() + "的" + all.size() + "项监测指标中"
                + known.size() + "项有数据。" + trends(known, scene.year().year() - 1)));
        String limits = limits(all);
        if (!limits.isEmpty()) {
            blocks.add(new Text(limits));
        }
        long open = highlights(scene).size();
        blocks.add(new Text((open == 0 ? "没有需要特别关注的指标。" : "需要关注的有" + open + "项。") + elsewhere(scene)));
        return blocks;
    }

    private static String trends(List<IndicatorValue> known, int lastYear) {
        int better = 0;
        int worse = 0;
        for (IndicatorValue value : known) {
            int change = change(value, lastYear);
            better += change > 0 ? 1 : 0;
            worse += change < 0 ? 1 : 0;
        }
        return better + worse == 0 ? "" : "与上年相比，" + better + "项向好，" + worse + "项变差。";
    }

    /** Positive for the better, negative for the worse, 0 where neither is or there is no year before. */
    private static int change(IndicatorValue value, int lastYear) {
        return value.indicator()
                .isLowerBetter()
                .flatMap(lower -> value.lastYears().stream()
                        .filter(past -> past.year() == lastYear)
                        .findFirst()
                        .flatMap(PastValue::value)
                        .map(before -> compared(value.value().orElseThrow(), before, lower)))
                .orElse(0);
    }

    private static int compared(BigDecimal now, BigDecimal before, boolean lower) {
        return lower ? before.compareTo(now) : now.compareTo(before);
    }

    private static String limits(Collection<IndicatorValue> all) {
        List<IndicatorValue> limited = all.stream()
                .filter(value -> value.standard().qualified().isPresent())
                .toList();
        List<IndicatorValue> held =
                limited.stream().filter(value -> value.value().isPresent()).toList();
        if (held.isEmpty()) {
            return "";
        }
        String missed = named(held, Verdict.UNQUALIFIED);
        String restricted = named(held, Verdict.RESTRICTED);
        long met = held.size()
                - held.stream()
                        .filter(value ->
                                value.verdict() == Verdict.UNQUALIFIED || value.verdict() == Verdict.RESTRICTED)
                        .count();
        return "对照官方标准的" + held.size() + "项中，" + met + "项合格"
                + (missed.isEmpty() ? "" : "；未达合格标准的有" + missed)
                + (restricted.isEmpty() ? "" : "；达到限制招生标准的有" + restricted)
                + (held.size() == limited.size() ? "" : "；另有" + (limited.size() - held.size()) + "项没有数据") + "。";
    }

    private static String named(List<IndicatorValue> values, Verdict verdict) {
        return values.stream()
                .filter(value -> value.verdict() == verdict)
                .map(value -> value.indicator().name() + "（" + Shown.inSentence(value) + "）")
                .collect(Collectors.joining("、"));
    }

    /** 关注点: those that the office wants in the report first; what it has set aside is left out. */
    List<Block> highlightTable(Scene scene) {
        List<Highlight> all = highlights(scene);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Grid(
                "值得关注的指标",
                List.of("关注点", "原因", "处理"),
                List.of(10, 4, 4),
                3,
                all.stream()
                        .limit(MOST_HIGHLIGHTS)
                        .map(highlight -> List.of(highlight.sentence(), kinds(highlight), decided(highlight)))
                        .toList(),
                "没有需要特别关注的指标。"));
        String elsewhere = elsewhere(scene);
        if (!elsewhere.isEmpty()) {
            blocks.add(new Note("本表列出全校的和评估督导处选入的。" + elsewhere));
        }
        if (all.size() > MOST_HIGHLIGHTS) {
            blocks.add(new Note("只列出最重要的" + MOST_HIGHLIGHTS + "项，共" + all.size() + "项。"));
        }
        return blocks;
    }

    /** What the school's report does not list: of colleges and majors, and not chosen for it. */
    private static String elsewhere(Scene scene) {
        long left = scene.level() != Level.SCHOOL
                ? 0
                : scene.year().highlights().stream()
                        .filter(highlight -> !concerns(scene, highlight) && !highlight.isToldWithAnother())
                        .count();
        return left == 0 ? "" : "另有" + left + "项是各学院和专业的，尚未处理，列在各自的报告中。";
    }

    private static List<Highlight> highlights(Scene scene) {
        return scene.year().highlights().stream()
                .filter(highlight -> concerns(scene, highlight))
                .filter(highlight -> !isMarked(highlight, Decision.DISMISSED))
                .sorted(Comparator.comparing(highlight -> !isMarked(highlight, Decision.REPORT)))
                .toList();
    }

    /**
     * The school's report names all that is marked for it, and else what stands out of the school itself; what a college's
     * report tells once, each major's tells of it.
     */
    private static boolean concerns(Scene scene, Highlight highlight) {
        return switch (scene.level()) {
            case SCHOOL ->
                (highlight.subject().level() == Level.SCHOOL && !highlight.isToldWithAnother())
                        || highlight.mark().isPresent();
            case COLLEGE ->
                highlight.subject().college().equals(scene.subject().college()) && !highlight.isToldWithAnother();
            case MAJOR -> highlight.subject().equals(scene.subject());
        };
    }

    private static boolean isMarked(Highlight highlight, Decision decision) {
        return highlight.mark().map(Mark::decision).filter(decision::equals).isPresent();
    }

    private static String kinds(Highlight highlight) {
        return highlight.kinds().stream().map(Highlight.Kind::title).collect(Collectors.joining("、"));
    }

    private static String decided(Highlight highlight) {
        return highlight
                .mark()
                .map(mark -> mark.decision().title() + "：" + mark.reason())
                .orElse("待处理");
    }

    /** 专家意见: with the units' answers. */
    List<Block> comments(Scene scene) {
        return cut(
                "专家审核意见与答复",
                List.of("表格", "责任单位", "意见", "单位答复", "状态"),
                List.of(5, 4, 7, 6, 2),
                scene.year().comments().stream()
                        .filter(comment -> scene.concerns(comment.unit().value()))
                        .map(comment -> comment(scene.year(), comment))
                        .toList(),
                "专家没有提出意见。");
    }

    private static List<String> comment(YearMaterial year, ReviewComment comment) {
        return List.of(
                year.catalog().find(comment.table()).map(table -> table.title()).orElse("表" + comment.table()),
                year.unit(comment.unit().value()),
                comment.inFull(),
                comment.wasAccepted() ? "接受" : comment.response(),
                comment.state().title());
    }

    /** 异常说明: anomalies that stand, with what their units say; then those of which nobody says anything. */
    List<Block> explanations(Scene scene) {
        List<Block> blocks = new ArrayList<>(explained(scene));
        List<FiledTable> whole = scene.year().tables().stream()
                .filter(table -> table.isWhole() && scene.concerns(table.unit()))
                .toList();
        List<FiledTable> open =
                whole.stream().filter(table -> table.unexplained() > 0).toList();
        if (!open.isEmpty()) {
            blocks.add(new Text(
                    "尚未说明的异常有" + open.stream().mapToInt(FiledTable::unexplained).sum() + "处，在"
                            + named(
                                    open,
                                    table -> table.title() + "（" + scene.year().unit(table.unit()) + "，"
                                            + table.unexplained() + "处）")
                            + "。"));
        }
        List<FiledTable> unchecked =
                whole.stream().filter(FiledTable::isUnchecked).toList();
        if (!unchecked.isEmpty()) {
            boolean all = whole.stream().noneMatch(FiledTable::checked);
            blocks.add(new Text((all ? "已有数据的表格都" : "有" + unchecked.size() + "张表格") + "没有在本系统校验过，有没有异常并不清楚"
                    + (all ? "" : "：" + named(unchecked, FiledTable::title)) + "。"));
        }
        return blocks;
    }

    private static String named(List<FiledTable> tables, Function<FiledTable, String> name) {
        return tables.stream().limit(MOST_NAMED).map(name).collect(Collectors.joining("、"))
                + (tables.size() > MOST_NAMED ? "等" + tables.size() + "张表格" : "");
    }

    private static List<Block> explained(Scene scene) {
        return cut(
                "数据异常与情况说明",
                List.of("表格", "单位", "数据项", "值", "情况说明", "依据"),
                List.of(5, 4, 4, 2, 8, 4),
                scene.year().explained().stream()
                        .filter(one -> scene.concerns(one.unit()))
                        .map(one -> List.of(
                                one.table(),
                                scene.year().unit(one.unit()),
                                one.explanation().column(),
                                one.explanation().value(),
                                one.explanation().text(),
                                one.explanation().evidence()))
                        .toList(),
                "没有需要列出的异常数据情况说明。");
    }

    /** 整改: this year's list. */
    List<Block> rectifications(Scene scene) {
        return cut(
                scene.year().year() + "年度问题整改任务",
                List.of("单位", "存在的问题", "整改要求", "期限", "状态"),
                List.of(4, 8, 6, 3, 3),
                scene.year().rectifications().stream()
                        .filter(one -> scene.concerns(one.unit().value()))
                        .map(one -> List.of(
                                scene.year().unit(one.unit().value()),
                                one.problem(),
                                one.requirement(),
                                SchoolClock.inChinese(one.dueOn()),
                                one.state().title()))
                        .toList(),
                noItems(scene, scene.year().year(), scene.year().ground().list()));
    }

    /** 上年整改: what came of last year's. */
    List<Block> lastRectifications(Scene scene) {
        return cut(
                (scene.year().year() - 1) + "年度问题整改结果",
                List.of("单位", "存在的问题", "整改措施", "完成情况", "状态"),
                List.of(4, 7, 6, 6, 3),
                scene.year().lastRectifications().stream()
                        .filter(one -> scene.concerns(one.unit().value()))
                        .map(one -> result(scene.year(), one))
                        .toList(),
                noItems(scene, scene.year().year() - 1, scene.year().ground().lastList()));
    }

    private static String noItems(Scene scene, int year, ListState list) {
        return switch (list) {
            case OPEN -> "编制本报告时，" + year + "年度的整改任务清单还没有编制。";
            case BEGUN -> "编制本报告时，" + year + "年度的整改任务清单正在编制。";
            case PUBLISHED ->
                year + "年度已发布的整改任务清单中没有"
                        + (scene.level() == Level.SCHOOL
                                ? "任务"
                                : scene.year().unit(scene.subject().college()) + "的任务") + "。";
            case NEVER -> year + "年度没有在本系统编制整改任务清单。";
        };
    }

    private static List<String> result(YearMaterial year, Rectification one) {
        return List.of(
                year.unit(one.unit().value()),
                one.problem(),
                one.measures(),
                one.evidence(),
                one.state().title());
    }

    private static List<Block> cut(
            String caption, List<String> headings, List<Integer> widths, List<List<String>> rows, String empty) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Grid(
                caption,
                headings,
                widths,
                headings.size(),
                rows.stream().limit(MOST).toList(),
                empty));
        if (rows.size() > MOST) {
            blocks.add(new Note("只列出前" + MOST + "条，共" + rows.size() + "条；全部见归档包。"));
        }
        return blocks;
    }
}
