package cn.edu.zzut.monitoring.access;

import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Set;

/**
 * Figures that a concept binds together (第十八条): the office and the leaders read all; whoever heads a unit or leads its
 * data reads those that a table of the own unit is part of, with the other side's figure, since the two have to agree. Sums
 * only: the other unit's rows stay its own (第二十一条).
 *
 * @param units whose tables they come from
 */
public record BoundFigures(Set<UnitCode> units) {

    public BoundFigures {
        units = Set.copyOf(units);
    }

    public boolean areReadableBy(CurrentUser user) {
        return Right.SEE_THE_WHOLE_SCHOOL.isOf(user)
                || (areOfOwnUnitFor(user) && units.stream().anyMatch(user::belongsTo));
    }

    /** Whether the user reads what binds the own unit, and nothing else. */
    public static boolean areOfOwnUnitFor(CurrentUser user) {
        return user.is(Role.UNIT_HEAD) || user.is(Role.DATA_LEAD);
    }
}
