package cn.edu.zzut.monitoring.access;

import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;

/**
 * Who has to do with the correction of a locked table (第十九条): its own unit's filers and head ask for it; they, the office
 * and the leaders read what became of it. An administrator does neither.
 *
 * @param unit whose table it is
 */
public record CorrectionRequests(UnitCode unit) {

    public boolean areMadeBy(CurrentUser user) {
        return user.belongsTo(unit) && (user.is(Role.FILER) || user.is(Role.UNIT_HEAD));
    }

    public boolean areReadBy(CurrentUser user) {
        return Right.SEE_THE_WHOLE_SCHOOL.isOf(user) || user.belongsTo(unit);
    }

    /** @throws Refusal when this user may not */
    public void requireMadeBy(CurrentUser user) {
        if (!areMadeBy(user)) {
            throw Refusal.notYours("只有责任单位的填报人和负责人可以为本单位的表格申请更正。请与该单位联系。");
        }
    }
}
