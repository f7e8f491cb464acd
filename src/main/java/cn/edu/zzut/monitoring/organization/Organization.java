package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is who in the school, and who fills in for which unit in which year. */
@Service
@Transactional(readOnly = true)
public class Organization {

    private final Units units;
    private final People people;
    private final FilerRegistrations registrations;
    private final Filers filers;
    private final Appointments appointments;
    private final Posts posts;
    private final RoleShares shares;
    private final ApplicationEventPublisher events;

    Organization(
            Units units,
            People people,
            FilerRegistrations registrations,
            Filers filers,
            Appointments appointments,
            Posts posts,
            RoleShares shares,
            ApplicationEventPublisher events) {
        this.units = units;
        this.people = people;
        this.registrations = registrations;
        this.filers = filers;
        this.appointments = appointments;
        this.posts = posts;
        this.shares = shares;
        this.events = events;
    }

    @Transactional
    public Unit add(Unit unit) {
        return units.save(unit);
    }

    /** Adds a person and tells the other modules, so that an account is made. */
    @Transactional
    public Person add(Person person) {
        Person saved = people.save(person);
        appointments.joins(saved, Term.BEFORE, PersonId.SYSTEM);
        saved.roles().forEach(role -> appointments.takes(saved, role, Term.BEFORE, PersonId.SYSTEM));
        events.publishEvent(new PersonJoined(saved));
        return saved;
    }

    /** The units that there are today, by code. */
    public List<Unit> units() {
        return units.findByEndsOnIsNullOrderByCode();
    }

    /** Those that were closed, too. */
    public List<Unit> allUnits() {
        return units.findAllByOrderByCode();
    }

    /** Everybody on record, those who have left, too. */
    public List<Person> everybody() {
        return people.findAllByOrderById();
    }

    /** @throws Refusal when there is no such unit */
    public Unit unit(UnitCode code) {
        return OnceRead.unit(code.value(), units::findById, units::findAllByOrderByCode)
                .orElseThrow(() -> Refusal.invalid("没有单位号为" + code + "的单位。"));
    }

    public boolean isEmpty() {
        return units.count() == 0;
    }

    public Optional<Person> person(PersonId id) {
        return OnceRead.person(id.value(), people::findById, people::findAllByOrderById);
    }

    /** The person's name, or the id where nobody is known by it. */
    public String nameOf(PersonId id) {
        return person(id).map(Person::name).orElse(id.value());
    }

    /** The unit's people of today. */
    public List<Person> peopleOf(UnitCode unit) {
        return people.findByUnitCodeAndEndsOnIsNullOrderById(unit);
    }

    public List<Person> withRole(Role role) {
        return people.withRole(role);
    }

    /**
     * To whom a school-wide role's work goes: of several, who has no part of it of their own and has
     * had it longest, or who stands in for them.
     *
     * @throws Refusal when nobody has it
     */
    public Person holderOf(Role role) {
        return holderOf(role, RoleShare.Matter.OF_THE_SCHOOL);
    }

    /**
     * To whom it goes where it is about a table or a unit: of several, whose part that is.
     *
     * @throws Refusal when nobody has the role
     */
    public Person holderOf(Role role, RoleShare.Matter matter) {
        return findHolder(role, matter)
                .orElseThrow(() -> Refusal.conflict("学校尚未指定“" + role.title() + "”，请系统管理员先登记人员。"));
    }

    /** The same; empty where nobody has it. */
    public Optional<Person> findHolder(Role role) {
        return findHolder(role, RoleShare.Matter.OF_THE_SCHOOL);
    }

    /** The same; empty where nobody has it. */
    public Optional<Person> findHolder(Role role, RoleShare.Matter matter) {
        return OnceRead.once(List.of("holder", role, matter), () -> RoleShare.whose(
                        matter, appointments.holders(role), shares.of(role))
                .flatMap(this::person)
                .map(person -> present(person, role)));
    }

    /** Whoever does the role's work while the person is away; else the person. */
    private Person present(Person person, Role role) {
        return posts.insteadOf(person, role).flatMap(this::person).orElse(person);
    }

    /** Who is who in these units is about to be asked for in this transaction, which changes nothing of it. */
    public void readAhead(Collection<UnitCode> units) {
        posts.readAhead(units);
    }

    /**
     * The unit's head (第十三条: 第一责任人).
     *
     * @throws Refusal when the unit has none
     */
    public Person headOf(UnitCode unit) {
        return findHead(unit).orElseThrow(() -> Refusal.conflict(unit(unit).name() + "尚无单位负责人，请系统管理员先登记。"));
    }

    /** Who fills in for the unit: the registered filer, else the first with that role, else the head. */
    public Person filerOf(UnitCode unit) {
        return dutyHolder(unit, Role.FILER).orElseGet(() -> headOf(unit));
    }

    /** The unit's data lead (第十四条), else its filer. */
    public Person dataLeadOf(UnitCode unit) {
        return dutyHolder(unit, Role.DATA_LEAD).orElseGet(() -> filerOf(unit));
    }

    /** Who is registered for the duty and still in the unit, else the first with that role; nobody stands in. */
    public Optional<Person> dutyHolder(UnitCode unit, Role duty) {
        return OnceRead.once(List.of("duty", unit, duty), () -> foundDutyHolder(unit, duty));
    }

    private Optional<Person> foundDutyHolder(UnitCode unit, Role duty) {
        return filers.today(unit, duty)
                .flatMap(tenure -> person(tenure.person()))
                .filter(person -> person.unit().equals(unit) && !person.hasLeft())
                .or(() -> posts.withRole(unit, duty).stream().findFirst())
                .map(person -> present(person, duty));
    }

    /** The unit's head, or who stands in for them; empty while it has none. */
    public Optional<Person> findHead(UnitCode unit) {
        return OnceRead.once(List.of("head", unit), () -> posts.withRole(unit, Role.UNIT_HEAD).stream()
                .findFirst()
                .map(person -> present(person, Role.UNIT_HEAD)));
    }

    /** As {@link #filerOf}; empty where there is not even a head. */
    public Optional<Person> findFiler(UnitCode unit) {
        return dutyHolder(unit, Role.FILER).or(() -> findHead(unit));
    }

    /** As {@link #dataLeadOf}; empty where there is not even a head. */
    public Optional<Person> findDataLead(UnitCode unit) {
        return dutyHolder(unit, Role.DATA_LEAD).or(() -> findFiler(unit));
    }

    public List<FilerRegistration> registrationsOf(int year) {
        return registrations.findByYearOrderById(year);
    }

    /** Somebody joined the filing, or came back, and wants an account. */
    public record PersonJoined(Person person) {}

    /** Somebody's name, unit, address or roles have changed. */
    public record PersonChanged(Person person) {}

    /** Somebody left; nobody is to reach them, and they are to reach nothing. */
    public record PersonLeft(Person person) {}
}
