package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Organization.PersonJoined;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.Role;
import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes an account for everybody who joins, in the groups that their roles and unit ask for. */
@Component
class Accounts {

    private static final int RANDOM_BYTES = 24;

    private final IdentityService identity;
    private final Organization organization;
    private final String initialPassword;

    Accounts(
            IdentityService identity,
            Organization organization,
            @Value("${monitoring.initial-password:}") String initialPassword) {
        this.identity = identity;
        this.organization = organization;
        this.initialPassword = initialPassword;
    }

    @EventListener
    public void on(PersonJoined joined) {
        Person person = joined.person();
        User user = identity.newUser(person.id().value());
        user.setFirstName(person.name());
        user.setLastName("");
        user.setEmail(person.email());
        user.setPassword(initialPassword.isBlank() ? unguessable() : initialPassword);
        identity.saveUser(user);
        join(person, Groups.STAFF);
        join(person, Groups.of(person.unit()));
        person.roles().stream()
                .filter(role -> role != Role.FILER && role != Role.DATA_LEAD)
                .forEach(role -> join(person, Groups.of(role)));
    }

    /** Heads who were on record before heads had a group of their own. */
    @EventListener
    public void on(ApplicationStartedEvent started) {
        organization.withRole(Role.UNIT_HEAD).forEach(head -> join(head, Groups.of(Role.UNIT_HEAD)));
    }

    /** Without a configured first password, the administrator sets one for each account. */
    private static String unguessable() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }

    private void join(Person person, String group) {
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            var created = identity.newGroup(group);
            created.setName(group);
            created.setType("WORKFLOW");
            identity.saveGroup(created);
        }
        identity.createMembership(person.id().value(), group);
    }
}
