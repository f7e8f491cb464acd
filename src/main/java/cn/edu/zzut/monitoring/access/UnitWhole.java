package cn.edu.zzut.monitoring.access;

import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;

/**
 * A unit's data as a whole (第十三条, 第十四条): for its head and its data lead, for the office and the leaders. Its filers see
 * the tables that they fill, each by itself; another unit sees nothing.
 */
public record UnitWhole(UnitCode unit) {

    public boolean isReadableBy(CurrentUser user) {
        return Right.SEE_THE_WHOLE_SCHOOL.isOf(user)
                || (user.belongsTo(unit) && (user.is(Role.UNIT_HEAD) || user.is(Role.DATA_LEAD)));
    }

    /** @throws Refusal that does not tell whether there is such a unit */
    public void requireReadableBy(CurrentUser user) {
        if (!isReadableBy(user)) {
            throw Refusal.notYours("一个单位的整体数据只提供给本单位的负责人和数据负责人，以及评估督导处和分管校领导。填报人请从“本单位的表格”和自己的任务查看所填的表格。");
        }
    }
}
