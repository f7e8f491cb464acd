package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.refusal.Refusal;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;

/**
 * The engine's identity service, in which who is in which group follows the school's own records: whoever administers
 * accounts gives nobody a role or a unit by it, not even himself. Only further administrators are made here.
 */
public final class RoleGroups extends IdentityServiceImpl {

    @Override
    public void createMembership(String person, String group) {
        requireAdministrators(group);
        super.createMembership(person, group);
    }

    @Override
    public void deleteMembership(String person, String group) {
        requireAdministrators(group);
        super.deleteMembership(person, group);
    }

    @Override
    public void deleteGroup(String group) {
        requireAdministrators("");
        super.deleteGroup(group);
    }

    private void requireAdministrators(String group) {
        if (SignedIn.id(this).isPresent() && !group.equals(Groups.CAMUNDA_ADMIN)) {
            throw Refusal.notYours("角色和单位以学校的人员登记为准，不能在账号管理中改变。这里只能增减系统管理员。");
        }
    }
}
