package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.Highlight;
import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.Sources;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.rectification.Rectification;
import cn.edu.zzut.monitoring.review.ReviewComment;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that a year's reports are written from, gathered once for as many of them as are made together.
 *
 * @param catalogName the year's catalog with the beginning of its hash
 * @param basis the hash of the versions that count and of the catalog
 * @param ground what tells what is another one since
 * @param values level → subject's code → indicator's id
 * @param units code → name
 * @param rows of the tables that reports list rows of
 * @param lastRectifications those of the year before
 */
record YearMaterial(
        int year,
        String school,
        Catalog catalog,
        String catalogName,
        String basis,
        Ground ground,
        Map<Level, List<Subject>> subjects,
        Map<Level, Map<String, Map<String, IndicatorValue>>> values,
        Sources sources,
        List<Highlight> highlights,
        List<FiledTable> tables,
        Map<TableCode, List<TableRow>> rows,
        List<Explained> explained,
        List<ReviewComment> comments,
        List<Rectification> rectifications,
        List<Rectification> lastRectifications,
        Map<String, String> units) {

    List<Subject> subjects(Level level) {
        return subjects.getOrDefault(level, List.of());
    }

    Optional<Subject> subject(Level level, String code) {
        return subjects(level).stream()
                .filter(subject -> subject.code().equals(code))
                .findFirst();
    }

    Map<String, IndicatorValue> valuesOf(Subject subject) {
        return values.getOrDefault(subject.level(), Map.of()).getOrDefault(subject.code(), Map.of());
    }

    Optional<IndicatorValue> value(Subject subject, String indicator) {
        return Optional.ofNullable(valuesOf(subject).get(indicator));
    }

    /** The unit's name, or its code where none has it any more. */
    String unit(String code) {
        return units.getOrDefault(code, code);
    }

    /** The tables behind these indicators, by their titles in the catalog's order; empty text where there are none. */
    String sourcesOf(Collection<String> indicators, Level level) {
        Set<TableCode> codes = tablesOf(indicators, level);
        return catalog.tables().stream()
                .filter(table -> codes.contains(table.code()))
                .map(TableDefinition::title)
                .collect(Collectors.joining("、"));
    }

    Set<TableCode> tablesOf(Collection<String> indicators, Level level) {
        Set<TableCode> codes = new LinkedHashSet<>();
        indicators.forEach(id -> codes.addAll(sources.of(id, level)));
        return codes;
    }
}
