package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Organization.PersonChanged;
import cn.edu.zzut.monitoring.organization.Organization.PersonJoined;
import cn.edu.zzut.monitoring.organization.Organization.PersonLeft;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.security.password.AccountStandings;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Accounts follow the people on record, whichever way these came: everybody has one, in the groups that their roles and unit
 * ask for, under the name and address that they have now; whoever has left keeps theirs and cannot sign in by it.
 */
@Component
class Accounts {

    private static final int RANDOM_BYTES = 24;

    private final IdentityService identity;
    private final Organization organization;
    private final AccountStandings standings;
    private final String initialPassword;
    private final boolean initialPasswordStays;

    Accounts(
            IdentityService identity,
            Organization organization,
            AccountStandings standings,
            @Value("${monitoring.initial-password:}") String initialPassword,
            @Value("${monitoring.sign-in.initial-password-stays:false}") boolean initialPasswordStays) {
        this.identity = identity;
        this.organization = organization;
        this.standings = standings;
        this.initialPassword = initialPassword;
        this.initialPasswordStays = initialPasswordStays;
    }

    @EventListener
    public void on(PersonJoined joined) {
        follow(joined.person());
    }

    @EventListener
    public void on(PersonChanged changed) {
        follow(changed.person());
    }

    @EventListener
    public void on(PersonLeft left) {
        follow(left.person());
    }

    /** People who came while the application was away, by whatever way. */
    @EventListener
    public void on(ApplicationStartedEvent started) {
        organization.everybody().forEach(this::follow);
    }

    /** In the application's own name: whoever enters people gives no account by themselves. */
    private void follow(Person person) {
        Authentication asked = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            account(person);
            groups(person);
        } finally {
            if (asked != null) {
                identity.setAuthentication(asked);
            }
        }
    }

    private void account(Person person) {
        String id = person.id().value();
        User user = identity.createUserQuery().userId(id).singleResult();
        if (user == null) {
            user = identity.newUser(id);
            user.setPassword(initialPassword.isBlank() ? unguessable() : initialPassword);
            if (!initialPassword.isBlank() && !initialPasswordStays) {
                standings.mustChange(id);
            }
        } else if (person.name().equals(user.getFirstName()) && person.email().equals(user.getEmail())) {
            return;
        }
        user.setFirstName(person.name());
        user.setLastName("");
        user.setEmail(person.email());
        identity.saveUser(user);
    }

    private void groups(Person person) {
        Set<String> due = groupsOf(person);
        Set<String> present = identity
                .createGroupQuery()
                .groupMember(person.id().value())
                .list()
                .stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        for (String group : present) {
            boolean administrators = group.equals(org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN);
            if (!due.contains(group) && (!administrators || person.hasLeft())) {
                identity.deleteMembership(person.id().value(), group);
            }
        }
        due.stream().filter(group -> !present.contains(group)).forEach(group -> join(person, group));
    }

    private static Set<String> groupsOf(Person person) {
        if (person.hasLeft()) {
            return Set.of(Groups.FORMER);
        }
        Set<String> groups = new HashSet<>(Set.of(Groups.STAFF));
        if (person.roles().stream().anyMatch(Role::isOfUnit)) {
            groups.add(Groups.of(person.unit()));
        }
        person.roles().stream()
                .filter(role -> role != Role.FILER && role != Role.DATA_LEAD)
                .map(Groups::of)
                .forEach(groups::add);
        return groups;
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
