package cn.edu.zzut.monitoring.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was what on a day: people in units and in roles. Whoever gives or takes a role does it here, so that the roles which a
 * person has and the record of them are one.
 */
@Service
@Transactional
public class Appointments {

    private final AppointmentLines lines;
    private final People people;
    private final Clock clock;

    Appointments(AppointmentLines lines, People people, Clock clock) {
        this.lines = lines;
        this.people = people;
        this.clock = clock;
    }

    /** Whoever came by another way, such as SQL, is on record from the day on which it is found. */
    @EventListener
    public void on(ApplicationStartedEvent started) {
        LocalDate today = LocalDate.now(clock);
        for (Person person : people.findAllByOrderById()) {
            if (!person.hasLeft()) {
                if (lines.openMembership(person.id().value()).isEmpty()) {
                    joins(person, today, PersonId.SYSTEM);
                }
                person.roles().forEach(role -> takes(person, role, today, PersonId.SYSTEM));
            }
        }
    }

    /** All that the person was and is, the earliest first. */
    public List<Appointment> of(PersonId person) {
        return lines.findByPersonIdOrderByFromDayAscIdAsc(person.value());
    }

    /** What holds now. */
    public List<Appointment> open() {
        return lines.findByEndsOnIsNullOrderById();
    }

    /** Who has the role, the longest first. */
    List<PersonId> holders(Role role) {
        return lines.holders(role).stream().map(Appointment::person).toList();
    }

    /** What has ended. */
    List<Appointment> ended() {
        return lines.findByEndsOnIsNotNullOrderById();
    }

    /** Those of a day. */
    public List<Appointment> on(LocalDate day) {
        return lines.findAllByOrderByFromDayAscIdAsc().stream()
                .filter(line -> line.term().covers(day))
                .toList();
    }

    void joins(Person person, LocalDate from, PersonId by) {
        lines.save(new Appointment(person.id(), person.unit(), Optional.empty(), from, by, clock.instant()));
    }

    /** From that day the person is one of the other unit's. */
    void moves(Person person, LocalDate from, PersonId by) {
        lines.openMembership(person.id().value()).ifPresent(line -> line.end(from, by, clock.instant()));
        lines.flush();
        joins(person, from, by);
    }

    void takes(Person person, Role role, LocalDate from, PersonId by) {
        person.take(role);
        lines.open(person.id().value(), role).filter(Appointment::isStandIn).ifPresent(line -> {
            line.end(from, by, clock.instant());
            lines.flush();
        });
        if (lines.open(person.id().value(), role).isEmpty()) {
            lines.save(new Appointment(person.id(), person.unit(), Optional.of(role), from, by, clock.instant()));
        }
    }

    /** The person has the role while standing in for somebody who has it. */
    void standsIn(Person person, StandIn why, LocalDate from) {
        person.take(why.role());
        lines.save(Appointment.standingIn(person, why, from, clock.instant()));
    }

    /** Whether the role went with it; what has become the person's own meanwhile stays. */
    boolean standsInNoLonger(Person person, StandIn why, LocalDate day) {
        boolean isOnlyBorrowed = lines.open(person.id().value(), why.role())
                .filter(line -> line.isOf(why))
                .isPresent();
        if (isOnlyBorrowed) {
            laysDown(person, why.role(), day, why.endedBy().orElse(PersonId.SYSTEM));
        }
        return isOnlyBorrowed;
    }

    void laysDown(Person person, Role role, LocalDate day, PersonId by) {
        person.layDown(role);
        lines.open(person.id().value(), role).ifPresent(line -> line.end(day, by, clock.instant()));
        lines.flush();
    }

    /** All that the person is ends on that day. */
    void leaves(Person person, LocalDate day, PersonId by) {
        List.copyOf(person.roles()).forEach(role -> laysDown(person, role, day, by));
        lines.openMembership(person.id().value()).ifPresent(line -> line.end(day, by, clock.instant()));
        lines.flush();
    }

    /** It began on another day than was noted. */
    void began(Person person, Optional<Role> role, LocalDate day, PersonId by) {
        role.flatMap(one -> lines.open(person.id().value(), one))
                .or(() -> role.isPresent()
                        ? Optional.empty()
                        : lines.openMembership(person.id().value()))
                .filter(line -> !line.term().from().equals(day))
                .ifPresent(line -> line.beganOn(day, by, clock.instant()));
    }
}
