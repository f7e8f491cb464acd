package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.analysis.IndicatorValue;
import cn.edu.zzut.monitoring.analysis.Subject;
import cn.edu.zzut.monitoring.catalog.Level;
import java.util.List;
import java.util.Optional;

/**
 * Whose report is written, and all that there is to write about.
 *
 * @param former the newest edition that was fixed before this one
 */
record Scene(YearMaterial year, Subject subject, Optional<FormerEdition> former) {

    Level level() {
        return subject.level();
    }

    Optional<IndicatorValue> value(String indicator) {
        return year.value(subject, indicator);
    }

    /** Those of the indicators that there are at the report's level. */
    List<IndicatorValue> values(List<String> indicators) {
        return indicators.stream().flatMap(id -> value(id).stream()).toList();
    }

    /** Whether what belongs to that unit belongs in the report. */
    boolean concerns(String unit) {
        return level() == Level.SCHOOL || subject.college().equals(unit);
    }
}
