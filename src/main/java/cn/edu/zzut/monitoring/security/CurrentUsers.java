package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.access.CurrentUser;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds who is signed in. */
@Component
public class CurrentUsers {

    private final Organization organization;

    CurrentUsers(Organization organization) {
        this.organization = organization;
    }

    /** The signed-in user of the running request; every request that gets this far has one. */
    public CurrentUser get() {
        PersonId id = new PersonId(
                SecurityContextHolder.getContext().getAuthentication().getName());
        return new CurrentUser(id, organization.person(id).filter(person -> !person.hasLeft()));
    }
}
