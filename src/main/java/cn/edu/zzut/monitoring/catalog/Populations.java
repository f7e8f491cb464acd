package cn.edu.zzut.monitoring.catalog;

import java.util.List;
import java.util.Map;

/**
 * What a catalog's indicators count, and the subjects that they are about.
 *
 * @param subjects where the colleges and the majors stand; a level that is left out has no subjects
 */
public record Populations(Map<Level, SubjectTable> subjects, List<Population> populations) {

    public static final Populations NONE = new Populations(Map.of(), List.of());

    public Populations {
        subjects = subjects == null ? Map.of() : Map.copyOf(subjects);
        populations = populations == null ? List.of() : List.copyOf(populations);
    }

    boolean isEmpty() {
        return subjects.isEmpty() && populations.isEmpty();
    }
}
