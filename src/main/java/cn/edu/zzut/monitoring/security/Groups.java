package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Locale;

/** The names of the engine's groups: one for everybody, one for those who have left, one for each school-wide role and for heads, one for each unit. */
final class Groups {

    static final String STAFF = "staff";

    /** Whoever was on record and has left. */
    static final String FORMER = "former";

    private Groups() {}

    static String of(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String of(UnitCode unit) {
        return "unit-" + unit;
    }
}
