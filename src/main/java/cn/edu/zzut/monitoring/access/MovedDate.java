package cn.edu.zzut.monitoring.access;

import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Optional;

/**
 * A date that was moved, and why (第十六条): the school's dates are for everybody who takes part in the filing; the reasons
 * that one unit had are for that unit, the office and the leader, and nobody else.
 *
 * @param unit whose own date it is; empty for the school's
 */
public record MovedDate(Optional<UnitCode> unit) {

    public boolean isReadableBy(CurrentUser user) {
        return Right.SEE_THE_WHOLE_SCHOOL.isOf(user)
                || unit.map(user::belongsTo).orElse(!user.roles().isEmpty());
    }
}
