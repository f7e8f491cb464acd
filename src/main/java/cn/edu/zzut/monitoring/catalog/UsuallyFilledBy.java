package cn.edu.zzut.monitoring.catalog;

import java.util.List;

/** The units that fill a table in at most schools, by name, the likeliest first; the school decides for itself. */
public record UsuallyFilledBy(List<String> responsible, List<String> assisting) {

    public static final UsuallyFilledBy UNKNOWN = new UsuallyFilledBy(List.of(), List.of());

    public UsuallyFilledBy {
        responsible = responsible == null ? List.of() : List.copyOf(responsible);
        assisting = assisting == null ? List.of() : List.copyOf(assisting);
    }
}
