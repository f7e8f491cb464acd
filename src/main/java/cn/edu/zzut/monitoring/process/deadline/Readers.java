package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who may have a digest: whoever has a task, the heads of their units, and the office; each once, as far as there is one. */
final class Readers {

    private final Map<PersonId, Person> all = new LinkedHashMap<>();
    private final Map<UnitCode, Optional<Person>> heads = new HashMap<>();
    private final Optional<Person> office;

    private Readers(List<DigestLine> open, Organization organization) {
        this.office = organization.findHolder(Role.OFFICE);
        open.forEach(line -> add(line.person()));
        open.stream()
                .map(line -> line.person().unit())
                .distinct()
                .forEach(unit -> heads.put(unit, organization.findHead(unit)));
        heads.values().forEach(head -> head.ifPresent(this::add));
        office.ifPresent(this::add);
        office.ifPresent(person -> heads.computeIfAbsent(person.unit(), organization::findHead));
    }

    static Readers of(List<DigestLine> open, Organization organization) {
        return new Readers(open, organization);
    }

    private void add(Person person) {
        all.putIfAbsent(person.id(), person);
    }

    List<Person> all() {
        return List.copyOf(all.values());
    }

    /** The units with open tasks whose head nobody is. */
    List<UnitCode> unitsWithoutHead() {
        return heads.entrySet().stream()
                .filter(unit -> unit.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isHead(Person person) {
        return heads.getOrDefault(person.unit(), Optional.empty())
                .map(Person::id)
                .filter(person.id()::equals)
                .isPresent();
    }

    boolean isOffice(Person person) {
        return office.map(Person::id).filter(person.id()::equals).isPresent();
    }
}
