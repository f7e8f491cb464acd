package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.organization.Organization.PersonChanged;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 填报人员登记 (附件2): who fills in for a unit and who leads its data, from which day to which, and why it changed. */
@Service
@Transactional
public class Filers {

    /** The duties that are registered. */
    public static final List<Role> DUTIES = List.of(Role.FILER, Role.DATA_LEAD);

    private final FilerRegistrations registrations;
    private final Posts posts;
    private final People people;
    private final Units units;
    private final Appointments appointments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Filers(
            FilerRegistrations registrations,
            Posts posts,
            People people,
            Units units,
            Appointments appointments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registrations = registrations;
        this.posts = posts;
        this.people = people;
        this.units = units;
        this.appointments = appointments;
        this.events = events;
        this.clock = clock;
    }

    /** Who had, has and will have the duties in the unit: by duty, the earliest first. */
    public List<Tenure> of(UnitCode unit) {
        return DUTIES.stream().flatMap(duty -> tenures(unit, duty).stream()).toList();
    }

    /** Those of a day. */
    public List<Tenure> on(UnitCode unit, LocalDate day) {
        return of(unit).stream().filter(tenure -> tenure.covers(day)).toList();
    }

    /** Who is registered for the duty on that day; empty where nobody is. */
    public Optional<Tenure> on(UnitCode unit, Role duty, LocalDate day) {
        return tenures(unit, duty).stream().filter(tenure -> tenure.covers(day)).findFirst();
    }

    /** Who is registered for the duty today. */
    public Optional<Tenure> today(UnitCode unit, Role duty) {
        return on(unit, duty, LocalDate.now(clock));
    }

    private List<Tenure> tenures(UnitCode unit, Role duty) {
        return Tenure.of(posts.lines(unit, duty)).stream()
                .map(tenure -> OnceRead.person(tenure.person().value(), people::findById, people::findAllByOrderById)
                        .flatMap(Person::left)
                        .map(tenure::atMostUntil)
                        .orElse(tenure))
                .toList();
    }

    /** Whether it is a change for which a reason is asked (第十六条). */
    public boolean askWhy(Naming naming) {
        Optional<Tenure> present = on(naming.unit(), naming.duty(), naming.from());
        return TwoYears.askWhy(
                present,
                present.filter(tenure -> isOf(tenure.person(), naming.unit())).isPresent(),
                naming.person(),
                naming.from());
    }

    /**
     * Who shall have the duty.
     *
     * @throws Refusal when the person is unknown or belongs to another unit, or a reason is missing
     */
    public Person require(Naming naming) {
        Person person = people.findById(naming.person().value())
                .filter(candidate -> candidate.unit().equals(naming.unit()) && !candidate.hasLeft())
                .orElseThrow(() ->
                        Refusal.invalid("“" + naming.person() + "”不是" + nameOf(naming.unit()) + "的人员，请从下拉列表中选择本单位人员。"));
        if (askWhy(naming)) {
            Tenure present = on(naming.unit(), naming.duty(), naming.from()).orElseThrow();
            String former =
                    people.findById(present.person().value()).map(Person::name).orElseThrow();
            TwoYears.requireReason(
                    naming.reason(), naming.duty().title() + "由" + former + "变更为" + person.name() + "，" + former);
        }
        return person;
    }

    private boolean isOf(PersonId person, UnitCode unit) {
        return people.findById(person.value())
                .filter(one -> one.unit().equals(unit) && !one.hasLeft())
                .isPresent();
    }

    private String nameOf(UnitCode unit) {
        return units.findById(unit.value()).map(Unit::name).orElse(unit.value());
    }

    /**
     * Registers who has the duty from its day on; whoever had it has it no longer.
     *
     * @throws Refusal as {@link #require}
     */
    public FilerRegistration register(Naming naming, PersonId by) {
        Person person = require(naming);
        people.inUnitWithRole(naming.unit(), naming.duty()).stream()
                .filter(former -> !former.id().equals(person.id()))
                .forEach(former -> {
                    appointments.laysDown(former, naming.duty(), naming.from(), by);
                    events.publishEvent(new PersonChanged(former));
                });
        appointments.takes(person, naming.duty(), naming.from(), by);
        events.publishEvent(new PersonChanged(person));
        return registrations.save(new FilerRegistration(naming, person, by, clock.instant()));
    }
}
