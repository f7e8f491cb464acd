package cn.edu.zzut.monitoring.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That somebody is one of a unit's people, or has a role, from a day to a day; ended, never deleted. */
@Entity
public class Appointment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String personId;
    private UnitCode unitCode;

    @Enumerated(EnumType.STRING)
    private @Nullable Role role;

    private LocalDate fromDay;
    private @Nullable LocalDate endsOn;
    private String notedBy;
    private Instant notedAt;
    private @Nullable String endedBy;
    private @Nullable Instant endedAt;
    private @Nullable Long standInId;

    protected Appointment() {}

    /** @param role empty for being one of the unit's people */
    Appointment(PersonId person, UnitCode unit, Optional<Role> role, LocalDate from, PersonId by, Instant at) {
        this.personId = person.value();
        this.unitCode = unit;
        this.role = role.orElse(null);
        this.fromDay = from;
        this.notedBy = by.value();
        this.notedAt = at;
    }

    /** A role that the person has only while standing in for somebody. */
    static Appointment standingIn(Person person, StandIn why, LocalDate from, Instant at) {
        Appointment line =
                new Appointment(person.id(), person.unit(), Optional.of(why.role()), from, why.notedBy(), at);
        line.standInId = why.id();
        return line;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    /** The unit that the person was in. */
    public UnitCode unit() {
        return unitCode;
    }

    /** Empty for being one of the unit's people. */
    public Optional<Role> role() {
        return Optional.ofNullable(role);
    }

    /** Whether the person has the role only while standing in for somebody. */
    public boolean isStandIn() {
        return standInId != null;
    }

    boolean isOf(StandIn why) {
        return standInId != null && standInId == why.id();
    }

    public Term term() {
        return new Term(fromDay, Optional.ofNullable(endsOn));
    }

    /** Who noted it. */
    public PersonId notedBy() {
        return new PersonId(notedBy);
    }

    /** Who noted its end. */
    public Optional<PersonId> endedBy() {
        return Optional.ofNullable(endedBy).map(PersonId::new);
    }

    void beganOn(LocalDate day, PersonId by, Instant at) {
        this.fromDay = day;
        this.notedBy = by.value();
        this.notedAt = at;
    }

    /** An end before its beginning takes the whole back: it was on no day. */
    void end(LocalDate day, PersonId by, Instant at) {
        this.endsOn = day.isBefore(fromDay) ? fromDay : day;
        this.endedBy = by.value();
        this.endedAt = at;
    }
}
