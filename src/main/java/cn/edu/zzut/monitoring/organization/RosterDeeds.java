package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.organization.Organization.PersonChanged;
import cn.edu.zzut.monitoring.organization.Organization.PersonJoined;
import cn.edu.zzut.monitoring.organization.Organization.PersonLeft;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;

/** Does one by one what the lists come to, and says at the end who joined, changed and left. */
final class RosterDeeds {

    private final Units units;
    private final People people;
    private final Appointments appointments;
    private final PersonId by;
    private final LocalDate today;
    private final Set<Person> joined = new LinkedHashSet<>();
    private final Set<Person> changed = new LinkedHashSet<>();
    private final Set<Person> left = new LinkedHashSet<>();

    RosterDeeds(Units units, People people, Appointments appointments, PersonId by, LocalDate today) {
        this.units = units;
        this.people = people;
        this.appointments = appointments;
        this.by = by;
        this.today = today;
    }

    void open(UnitEntry unit) {
        units.saveAndFlush(new Unit(unit.code(), unit.name(), unit.kind(), unit.from()));
    }

    void change(UnitEntry unit) {
        unit(unit.code()).become(unit.name(), unit.kind(), unit.from());
    }

    void close(UnitCode unit, LocalDate day) {
        unit(unit).end(day);
    }

    void add(PersonEntry entry) {
        Person person = people.saveAndFlush(
                new Person(entry.id(), entry.name(), entry.unit(), entry.email(), entry.phone(), Set.of()));
        appointments.joins(person, entry.from(), by);
        joined.add(person);
    }

    void bringBack(PersonEntry entry) {
        Person person = person(entry.id());
        person.comeBack();
        person.become(entry.name(), entry.unit(), entry.email(), entry.phone());
        appointments.joins(person, entry.from(), by);
        joined.add(person);
    }

    void change(PersonEntry entry) {
        Person person = person(entry.id());
        boolean moves = !person.unit().equals(entry.unit());
        person.become(entry.name(), entry.unit(), entry.email(), entry.phone());
        if (moves) {
            appointments.moves(person, today, by);
        } else {
            appointments.began(person, Optional.empty(), entry.from(), by);
        }
        changed.add(person);
    }

    void give(PersonId person, Role role, LocalDate from) {
        appointments.takes(person(person), role, from, by);
        changed.add(person(person));
    }

    void end(PersonId person, Role role, LocalDate day) {
        appointments.laysDown(person(person), role, day, by);
        changed.add(person(person));
    }

    void date(PersonId person, Role role, LocalDate from) {
        appointments.began(person(person), Optional.of(role), from, by);
    }

    void leave(PersonId id, LocalDate day) {
        Person person = person(id);
        person.leave(day);
        appointments.leaves(person, day, by);
        left.add(person);
    }

    void tell(ApplicationEventPublisher events) {
        people.flush();
        changed.removeAll(joined);
        changed.removeAll(left);
        joined.forEach(person -> events.publishEvent(new PersonJoined(person)));
        changed.forEach(person -> events.publishEvent(new PersonChanged(person)));
        left.forEach(person -> events.publishEvent(new PersonLeft(person)));
    }

    private Unit unit(UnitCode code) {
        return units.findById(code.value()).orElseThrow();
    }

    private Person person(PersonId id) {
        return people.findById(id.value()).orElseThrow();
    }
}
