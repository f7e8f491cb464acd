package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Locale;

/** The names of the engine's groups: one for everybody, one for each school-wide role and for heads, one for each unit. */
final class Groups {

    static final String STAFF = "staff";

    private Groups() {}

    static String of(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String of(UnitCode unit) {
        return "unit-" + unit;
    }
}
