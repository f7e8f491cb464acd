package cn.edu.zzut.monitoring.access;

import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Optional;

/**
 * Who reads indicators: the whole school's are for the office and the leaders, and for experts while they review; those of
 * a college and of its majors also for its head and its data lead (第九条, 第十条).
 *
 * @param college the college that they are about; empty for the school's
 */
public record Figures(Optional<UnitCode> college) {

    public boolean areReadableBy(CurrentUser user) {
        return Right.SEE_THE_WHOLE_SCHOOL.isOf(user)
                || (leads(user) && college.filter(user::belongsTo).isPresent());
    }

    /** Whether the user reads those of one college, namely the own. */
    public static boolean areOfOwnCollegeFor(CurrentUser user) {
        return !Right.SEE_THE_WHOLE_SCHOOL.isOf(user) && leads(user);
    }

    private static boolean leads(CurrentUser user) {
        return user.is(Role.UNIT_HEAD) || user.is(Role.DATA_LEAD);
    }
}
