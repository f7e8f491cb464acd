package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.Highlight;
import cn.edu.zzut.monitoring.analysis.Sources;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.EffectiveVersion;
import cn.edu.zzut.monitoring.rectification.ListState;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.review.ReviewComment;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a year's reports rest on but for templates and texts, to tell of each report what it is made from.
 *
 * @param entered another number after each figure that is entered
 * @param used level → tables that its indicators come from
 * @param tables with what their checks found
 * @param yearChecked whether all tables were ever checked together (全校校验)
 * @param list how far the year's list of rectifications is
 * @param lastList the same of the year before
 * @param rectifications those of the year and of the year before
 */
record Ground(
        Catalog catalog,
        String catalogHash,
        List<EffectiveVersion> effective,
        long entered,
        Map<Level, Set<TableCode>> used,
        List<FiledTable> tables,
        boolean yearChecked,
        List<Highlight> highlights,
        List<ReviewComment> comments,
        ListState list,
        ListState lastList,
        List<Rectification> rectifications) {

    static Map<Level, Set<TableCode>> used(Catalog catalog) {
        Sources sources = new Sources(catalog);
        Map<Level, Set<TableCode>> used = new EnumMap<>(Level.class);
        for (Level level : Level.values()) {
            Set<TableCode> tables = new LinkedHashSet<>();
            catalog.indicators()
                    .forEach(one -> tables.addAll(sources.of(one.indicator().id(), level)));
            used.put(level, tables);
        }
        return used;
    }

    /** The pieces that concern the subject. */
    MadeFrom of(Subject subject) {
        Map<String, String> pieces = new TreeMap<>();
        effective.stream()
                .filter(version -> concerns(subject, version))
                .forEach(version -> pieces.put(
                        title(version.submission().table()),
                        MadeFrom.version(
                                version.version().number(), version.version().sha256())));
        pieces.put("指标体系", catalogHash);
        pieces.put("录入的指标", String.valueOf(entered));
        pieces.put(
                MadeFrom.CHECKS,
                yearChecked + hash(tables.stream().filter(table -> concerns(subject, table.unit())), Ground::found));
        pieces.put(MadeFrom.LISTS, list + " " + lastList);
        pieces.put("关注点或其处理", hash(highlights.stream().filter(one -> concerns(subject, one)), Ground::said));
        pieces.put(
                "专家意见或答复",
                hash(
                        comments.stream()
                                .filter(one -> concerns(subject, one.unit().value())),
                        one -> one.inFull() + one.response() + one.state()));
        pieces.put(
                "整改任务或其办理",
                hash(
                        rectifications.stream()
                                .filter(one -> concerns(subject, one.unit().value())),
                        one -> one.id()
                                + one.problem()
                                + one.requirement()
                                + one.measures()
                                + one.evidence()
                                + one.state()
                                + one.dueOn()));
        return new MadeFrom(new TreeMap<>(pieces));
    }

    private boolean concerns(Subject subject, EffectiveVersion version) {
        return concerns(subject, version.submission().unit().value())
                || used.getOrDefault(subject.level(), Set.of())
                        .contains(version.submission().table());
    }

    private static boolean concerns(Subject subject, String unit) {
        return subject.level() == Level.SCHOOL || subject.college().equals(unit);
    }

    private static boolean concerns(Subject subject, Highlight highlight) {
        return subject.level() == Level.MAJOR
                ? highlight.subject().level() == Level.MAJOR
                        && highlight.subject().code().equals(subject.code())
                : concerns(subject, highlight.subject().college());
    }

    private static String said(Highlight highlight) {
        return highlight.sentence()
                + highlight.mark().map(mark -> mark.decision() + mark.reason()).orElse("");
    }

    /** The numbers, not the moment: a check that finds the same again changes nothing. */
    private static String found(FiledTable table) {
        return table.code() + " " + table.unit() + " " + table.part() + " " + table.checked() + " " + table.anomalies()
                + " " + table.unexplained();
    }

    private String title(TableCode table) {
        return catalog.find(table).map(TableDefinition::title).orElse("表" + table);
    }

    private static <T> String hash(Stream<T> all, Function<T, String> text) {
        return ContentCode.of(all.map(text).toList());
    }
}
