package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All indicators of a year, for all subjects.
 *
 * @param outcomes level → code of the subject → id of the indicator
 */
record YearOutcomes(
        int year, Map<Level, List<Subject>> subjects, Map<Level, Map<String, Map<String, Outcome>>> outcomes) {

    List<Subject> subjects(Level level) {
        return subjects.getOrDefault(level, List.of());
    }

    Optional<Subject> subject(Level level, String code) {
        return subjects(level).stream()
                .filter(subject -> subject.code().equals(code))
                .findFirst();
    }

    /** Empty when there was no such subject in the year, or the indicator is not computed for it. */
    Optional<Outcome> of(String indicator, Level level, String subject) {
        return Optional.ofNullable(outcomes.getOrDefault(level, Map.of())
                .getOrDefault(subject, Map.of())
                .get(indicator));
    }
}
