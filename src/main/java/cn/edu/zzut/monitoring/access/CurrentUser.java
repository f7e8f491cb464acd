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

    /** Whether the person takes part in the filing of that unit; a place there alone opens nothing (第十三条, 第二十一条). */
    public boolean belongsTo(UnitCode unit) {
        return filesFor().filter(unit::equals).isPresent();
    }

    /** The unit whose data the person fills in, leads or answers for; empty for everybody else who works there. */
    public Optional<UnitCode> filesFor() {
        return unit().filter(unit -> roles().stream().anyMatch(Role::isOfUnit));
    }
}
