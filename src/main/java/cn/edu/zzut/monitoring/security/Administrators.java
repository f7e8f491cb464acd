package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.RosterAccounts;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Who sets the school up: the engine's administrators, who are strangers to the data. */
@Component
public class Administrators {

    private final IdentityService identity;
    private final Organization organization;

    Administrators(IdentityService identity, Organization organization) {
        this.identity = identity;
        this.organization = organization;
    }

    /**
     * @param deed what is asked for, as a Chinese verb with its object
     * @throws Refusal when the user is none of them
     */
    public void require(CurrentUser user, String deed) {
        if (!isOne(user)) {
            throw Refusal.notYours("只有系统管理员可以" + deed + "。如有需要，请与系统管理员联系。");
        }
    }

    public boolean isOne(CurrentUser user) {
        return include(user.id().value());
    }

    boolean include(String account) {
        return identity.createUserQuery()
                        .memberOfGroup(Groups.CAMUNDA_ADMIN)
                        .userId(account)
                        .count()
                > 0;
    }

    /** Administrators' that are nobody's on record may not become somebody's; any other account may. */
    public RosterAccounts accounts() {
        return new RosterAccounts(
                strangers(),
                identity.createUserQuery().list().stream().map(User::getId).collect(Collectors.toSet()));
    }

    private Set<String> strangers() {
        Set<String> people = organization.everybody().stream()
                .map(Person::id)
                .map(id -> id.value())
                .collect(Collectors.toSet());
        return identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).list().stream()
                .map(User::getId)
                .filter(id -> !people.contains(id))
                .collect(Collectors.toSet());
    }
}
