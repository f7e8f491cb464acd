package cn.edu.zzut.monitoring.training;

import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Set;

/**
 * Who shall come.
 *
 * @param roles those who have one of these
 * @param units of these units only; all where it is empty
 * @param missing only those who have attended no session of the year yet: a make-up session
 */
public record Invitation(Set<Role> roles, Set<UnitCode> units, boolean missing) {

    public Invitation {
        if (roles.isEmpty()) {
            throw Refusal.invalid("请选择邀请哪些人员：数据填报人、数据负责人、单位负责人、专家等。");
        }
        roles = Set.copyOf(roles);
        units = Set.copyOf(units);
    }
}
