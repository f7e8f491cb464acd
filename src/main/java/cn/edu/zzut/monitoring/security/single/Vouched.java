package cn.edu.zzut.monitoring.security.single;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom of the people on record somebody else has vouched for. Nobody is made an account by it. */
@Component
public class Vouched {

    private final Organization organization;

    Vouched(Organization organization) {
        this.organization = organization;
    }

    /** Some servers write names in small letters that the school writes in capitals; a name of two people is nobody's. */
    public Optional<Person> person(String name) {
        List<Person> same = organization.everybody().stream()
                .filter(person -> person.id().value().equalsIgnoreCase(name.strip()))
                .toList();
        return same.stream()
                .filter(person -> person.id().value().equals(name.strip()))
                .findFirst()
                .or(() -> same.size() == 1 ? same.stream().findFirst() : Optional.empty())
                .filter(person -> !person.hasLeft());
    }
}
