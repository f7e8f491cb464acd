package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A population's rows of one year, grouped by college and major once. */
final class Members {

    private final List<PopulationRow> all;
    private final boolean single;
    private final boolean byOtherCode;
    private final Map<Level, Map<String, List<PopulationRow>>> groups;
    private final Set<String> majors;

    /**
     * @param single whether formulas see the one row itself instead of a list
     * @param majors the codes of the year's majors
     */
    Members(
            List<PopulationRow> all,
            boolean single,
            boolean byOtherCode,
            Map<Level, Map<String, List<PopulationRow>>> groups,
            Set<String> majors) {
        this.all = List.copyOf(all);
        this.single = single;
        this.byOtherCode = byOtherCode;
        this.groups = new HashMap<>(groups);
        this.majors = Set.copyOf(majors);
    }

    /** Rows of a whole table. */
    static Members whole(List<PopulationRow> all, boolean single) {
        return new Members(all, single, false, Map.of(), Set.of());
    }

    /** What formulas see of it for a subject. */
    Object of(Subject subject) {
        if (subject.level() == Level.SCHOOL) {
            return single ? all.get(0) : all;
        }
        Map<String, List<PopulationRow>> byCode = groups.getOrDefault(subject.level(), Map.of());
        List<PopulationRow> own = byCode.getOrDefault(subject.code(), List.of());
        if (!byOtherCode || subject.otherCode().isEmpty() || majors.contains(subject.otherCode())) {
            return own;
        }
        List<PopulationRow> both = new ArrayList<>(own);
        both.addAll(byCode.getOrDefault(subject.otherCode(), List.of()));
        return both;
    }

    /** How many rows belong to none of these subjects, so that only the school counts them. */
    int without(Level level, List<Subject> subjects) {
        Set<String> codes = subjects.stream()
                .flatMap(subject -> Stream.of(subject.code(), byOtherCode ? subject.otherCode() : subject.code()))
                .collect(Collectors.toSet());
        Set<PopulationRow> within = new HashSet<>();
        groups.getOrDefault(level, Map.of()).forEach((code, rows) -> {
            if (codes.contains(code)) {
                within.addAll(rows);
            }
        });
        return all.size() - within.size();
    }
}
