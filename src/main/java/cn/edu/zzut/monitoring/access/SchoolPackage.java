package cn.edu.zzut.monitoring.access;

import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.refusal.Refusal;

/**
 * A package of the whole school's data: the office and the leader in charge take it; the archive only its own, from the
 * hand-over until it has received it (第二十一条).
 *
 * @param forTheArchive whether it is made for the archive, not for the platform
 * @param handedOver whether it is handed over and the archive has not answered yet
 */
public record SchoolPackage(boolean forTheArchive, boolean handedOver) {

    public boolean isTakeableBy(CurrentUser user) {
        return Right.TAKE_PACKAGES.isOf(user) || (handedOver && isKnownTo(user));
    }

    /** Whether the user sees that there is one, what it lacks and whether it is whole. */
    public boolean isKnownTo(CurrentUser user) {
        return Right.TAKE_PACKAGES.isOf(user) || (forTheArchive && user.is(Role.ARCHIVIST));
    }

    /** @throws Refusal saying when the archive may, and who may otherwise */
    public void require(CurrentUser user) {
        if (isTakeableBy(user)) {
            return;
        }
        if (isKnownTo(user)) {
            throw Refusal.notYours("归档包只在移交以后、档案馆接收或退回以前可以下载，现在不在移交期间。接收过的请使用档案馆保存的那一份；确需再次下载的，请与评估督导处联系。");
        }
        Right.TAKE_PACKAGES.require(user);
    }
}
