package cn.edu.zzut.monitoring.access;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Set;

/**
 * A request for the use of data (第二十一条): the office reads all of them, whoever leads a source unit those for its tables,
 * the applicant the own.
 *
 * @param sources the units whose tables are asked for
 */
public record RequestedData(PersonId applicant, Set<UnitCode> sources) {

    public boolean isReadableBy(CurrentUser user) {
        return isOwnOf(user)
                || Right.SEE_THE_REGISTER_OF_DATA_USE.isOf(user)
                || sources.stream().anyMatch(unit -> isOfUnitOf(user, unit));
    }

    public boolean isOwnOf(CurrentUser user) {
        return user.id().equals(applicant);
    }

    /** Whether the user reads what is asked of that unit. */
    public boolean showsTablesOf(CurrentUser user, UnitCode unit) {
        return isOwnOf(user) || Right.SEE_THE_REGISTER_OF_DATA_USE.isOf(user) || isOfUnitOf(user, unit);
    }

    private static boolean isOfUnitOf(CurrentUser user, UnitCode unit) {
        return (user.is(Role.UNIT_HEAD) || user.is(Role.DATA_LEAD)) && user.belongsTo(unit);
    }
}
