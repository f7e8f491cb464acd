package cn.edu.zzut.monitoring.access;

import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;

/** Who may ask who fills in for a unit, and why it changed (第十六条): its head and the office, nobody else. */
public record FilersOf(UnitCode unit) {

    /** @throws Refusal that does not tell whether there is such a unit */
    public void requireReadableBy(CurrentUser user) {
        if (!Right.SEE_ANY_UNITS_FILERS.isOf(user) && !areNamedBy(user)) {
            throw Refusal.hidden("填报人登记只有本单位负责人和评估督导处可以查询。如有需要，请与您的单位负责人联系。");
        }
    }

    /** @throws Refusal when somebody else than the unit's head would change or withdraw something */
    public void requireNamedBy(CurrentUser user) {
        if (!areNamedBy(user)) {
            throw Refusal.notYours("只有本单位负责人可以更换填报人或撤回更换。如有需要，请与单位负责人联系。");
        }
    }

    private boolean areNamedBy(CurrentUser user) {
        return user.is(Role.UNIT_HEAD) && user.belongsTo(unit);
    }
}
