package cn.edu.zzut.monitoring.organization;

import java.util.Arrays;
import java.util.Optional;

/** What kind of unit it is. */
public enum UnitKind {
    DEPARTMENT("党政单位"),
    COLLEGE("教学科研单位");

    private final String title;

    UnitKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The kind with that title. */
    public static Optional<UnitKind> titled(String text) {
        return Arrays.stream(values()).filter(kind -> kind.title.equals(text)).findFirst();
    }
}
