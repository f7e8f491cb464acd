package cn.edu.zzut.monitoring.access;

import cn.edu.zzut.monitoring.access.ReadingReason.UnitData;
import cn.edu.zzut.monitoring.organization.Role;

/**
 * Who sees personal information in data that they may read (个人信息保护法第六条: no more than the task needs): the evaluation
 * office, whoever fills in, leads or answers for the unit or the responsible unit, and whoever has work on the very data.
 * Everybody else sees it masked.
 */
public final class PersonalValues {

    private PersonalValues() {}

    /** @param hasWork whether the user has an open task to fill in, explain, answer or audit these data */
    public static boolean areShownTo(CurrentUser user, UnitData data, boolean hasWork) {
        boolean ofUnit = user.belongsTo(data.unit()) || user.belongsTo(data.responsible());
        return Right.SEE_PERSONAL_VALUES.isOf(user) || hasWork || (ofUnit && answersForData(user));
    }

    private static boolean answersForData(CurrentUser user) {
        return user.is(Role.FILER) || user.is(Role.DATA_LEAD) || user.is(Role.UNIT_HEAD);
    }
}
