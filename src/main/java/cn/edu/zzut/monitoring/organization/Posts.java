package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.transaction.WithinTransaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who has which post of a unit: read when it is asked for, or for many units together, ahead of what will ask. */
@Component
class Posts {

    private final Units units;
    private final People people;
    private final FilerRegistrations registrations;
    private final StandIns standIns;
    private final WithinTransaction<Ahead> ahead = new WithinTransaction<>(Ahead::new);

    Posts(Units units, People people, FilerRegistrations registrations, StandIns standIns) {
        this.units = units;
        this.people = people;
        this.registrations = registrations;
        this.standIns = standIns;
    }

    private static final class Ahead {

        private final Map<UnitCode, Staff> staff = new HashMap<>();
        private List<StandIn> standIns = List.of();
    }

    private record Staff(List<Person> people, List<FilerRegistration> lines) {}

    /** Reads all about these units at once; what changes in the same transaction is not seen any more. */
    void readAhead(Collection<UnitCode> codes) {
        if (ahead.get().staff.keySet().containsAll(codes)) {
            return;
        }
        units.findAllById(codes.stream().map(UnitCode::value).toList());
        Map<UnitCode, List<Person>> persons =
                people.ofUnits(codes).stream().collect(Collectors.groupingBy(Person::unit));
        Map<UnitCode, List<FilerRegistration>> lines =
                registrations.findByUnitCodeInOrderByFromDayAscIdAsc(codes).stream()
                        .collect(Collectors.groupingBy(FilerRegistration::unit));
        ahead.get().standIns = standIns.present();
        codes.forEach(code -> ahead.get()
                .staff
                .put(code, new Staff(persons.getOrDefault(code, List.of()), lines.getOrDefault(code, List.of()))));
    }

    /** The unit's people who have the role, by id. */
    List<Person> withRole(UnitCode unit, Role role) {
        Staff staff = ahead.get().staff.get(unit);
        return staff == null
                ? people.inUnitWithRole(unit, role)
                : staff.people().stream().filter(person -> person.is(role)).toList();
    }

    /** The unit's registrations for the duty, by day: of each day the last counts. */
    List<FilerRegistration> lines(UnitCode unit, Role duty) {
        Staff staff = ahead.get().staff.get(unit);
        return staff == null
                ? registrations.findByUnitCodeAndDutyOrderByFromDayAscIdAsc(unit, duty.name())
                : staff.lines().stream().filter(line -> line.duty() == duty).toList();
    }

    /** Who has the role's work today instead of the person; empty where nobody stands in. */
    Optional<PersonId> insteadOf(Person person, Role role) {
        return ahead.get().staff.containsKey(person.unit())
                ? ahead.get().standIns.stream()
                        .filter(one -> one.absent().equals(person.id()) && one.role() == role)
                        .map(StandIn::standIn)
                        .findFirst()
                : standIns.insteadOf(person.id(), role);
    }
}
