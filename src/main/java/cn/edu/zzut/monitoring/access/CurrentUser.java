package cn.edu.zzut.monitoring.access;

import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Optional;
import java.util.Set;

/** Who is asking; an account without a person (the administrator's) has no unit and no roles. */
public record CurrentUser(PersonId id, Optional<Person> person) {

    public Set<Role> roles() {
        return person.map(Person::roles).orElse(Set.of());
    }

    public boolean is(Role role) {
        return roles().contains(role);
    }

    public Optional<UnitCode> unit() {
        return person.map(Person::unit);
    }

    public boolean belongsTo(UnitCode unit) {
        return unit().filter(unit::equals).isPresent();
    }
}
