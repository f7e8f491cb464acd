package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes lists of units, people and roles, from a workbook or a single line from a page: what they say becomes so. */
@Service
@Transactional
public class Rosters {

    private final Units units;
    private final People people;
    private final Appointments appointments;
    private final Filers filers;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rosters(
            Units units,
            People people,
            Appointments appointments,
            Filers filers,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.units = units;
        this.people = people;
        this.appointments = appointments;
        this.filers = filers;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Of two at once the second waits and finds what the first has done; so does whoever makes an account by hand.
     *
     * @param accounts asked for in one's turn, since whatever is read before is what the first has found
     */
    public RosterPlan plan(List<RosterLine> lines, Supplier<RosterAccounts> accounts, PersonId by) {
        inTurn("roster");
        inTurn("accounts");
        return RosterPlan.of(lines, known(accounts.get(), by));
    }

    private void inTurn(String of) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))").param(of).query().listOfRows();
    }

    private RosterKnown known(RosterAccounts accounts, PersonId by) {
        Map<PersonId, LocalDate> joined = new HashMap<>();
        Map<PersonId, Map<Role, LocalDate>> roles = new HashMap<>();
        Map<PersonId, Set<Role>> borrowed = new HashMap<>();
        for (Appointment line : appointments.open()) {
            if (line.isStandIn()) {
                borrowed.computeIfAbsent(line.person(), first -> EnumSet.noneOf(Role.class))
                        .add(line.role().orElseThrow());
                continue;
            }
            line.role()
                    .ifPresentOrElse(
                            role -> roles.computeIfAbsent(line.person(), first -> new EnumMap<>(Role.class))
                                    .put(role, line.term().from()),
                            () -> joined.put(line.person(), line.term().from()));
        }
        List<PersonEntry> entries = people.findAllByOrderById().stream()
                .map(person -> entry(
                        person,
                        joined.getOrDefault(person.id(), Term.BEFORE),
                        roles.getOrDefault(person.id(), Map.of()),
                        borrowed.getOrDefault(person.id(), Set.of())))
                .toList();
        return new RosterKnown(
                LocalDate.now(clock),
                by,
                units.findAllByOrderByCode().stream().map(UnitEntry::of).toList(),
                entries,
                accounts,
                laidDown(),
                registered());
    }

    /** @param borrowed roles of others for whom the person stands in, of which the lists do not tell */
    private static PersonEntry entry(Person person, LocalDate from, Map<Role, LocalDate> since, Set<Role> borrowed) {
        Map<Role, LocalDate> roles = new EnumMap<>(Role.class);
        person.roles().stream()
                .filter(role -> !borrowed.contains(role))
                .forEach(role -> roles.put(role, since.getOrDefault(role, Term.BEFORE)));
        return new PersonEntry(
                person.id(), person.name(), person.unit(), person.email(), person.phone(), from, person.left(), roles);
    }

    private Map<RosterKnown.Held, LocalDate> laidDown() {
        return appointments.ended().stream()
                .filter(line -> line.role().isPresent() && !line.isStandIn())
                .collect(Collectors.toMap(
                        line -> new RosterKnown.Held(line.person(), line.role().orElseThrow()),
                        line -> line.term().endsOn().orElseThrow(),
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    private Map<RosterKnown.Duty, PersonId> registered() {
        Map<RosterKnown.Duty, PersonId> registered = new HashMap<>();
        for (Unit unit : units.findByEndsOnIsNullOrderByCode()) {
            Filers.DUTIES.forEach(duty -> filers.today(unit.code(), duty)
                    .ifPresent(tenure -> registered.put(new RosterKnown.Duty(unit.code(), duty), tenure.person())));
        }
        return registered;
    }

    /**
     * Does what the plan says.
     *
     * @throws Refusal when something is wrong with the lists
     */
    public void apply(RosterPlan plan, PersonId by) {
        if (plan.isRefused()) {
            throw Refusal.invalid(plan.errors().get(0).inWords());
        }
        RosterDeeds deeds = new RosterDeeds(units, people, appointments, by, LocalDate.now(clock));
        plan.moves().forEach(move -> move.make(deeds));
        deeds.tell(events);
    }
}
