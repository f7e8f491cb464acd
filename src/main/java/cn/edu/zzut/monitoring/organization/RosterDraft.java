package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.organization.RosterPlan.Closed;
import cn.edu.zzut.monitoring.organization.RosterPlan.GivenUp;
import cn.edu.zzut.monitoring.refusal.Looks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the records would be after the lines that were read so far, and what has to be done for it. */
final class RosterDraft {

    final RosterKnown known;
    final List<RosterError> errors = new ArrayList<>();
    private final Map<UnitCode, UnitEntry> units = new LinkedHashMap<>();
    private final Map<PersonId, PersonEntry> people = new LinkedHashMap<>();
    private final Map<String, UnitCode> codes = new HashMap<>();
    private final Map<String, PersonId> ids = new HashMap<>();
    private final List<RosterMove> moves = new ArrayList<>();
    private final List<RosterChange> added = new ArrayList<>();
    private final List<RosterChange> changed = new ArrayList<>();
    private final List<RosterChange> ended = new ArrayList<>();
    private final List<GivenUp> givenUp = new ArrayList<>();
    private final List<Closed> closed = new ArrayList<>();
    private final Map<Object, RosterLine> lines = new HashMap<>();

    RosterDraft(RosterKnown known) {
        this.known = known;
        known.units().forEach(this::put);
        known.people().forEach(this::put);
    }

    private void put(UnitEntry unit) {
        units.put(unit.code(), unit);
        codes.putIfAbsent(Looks.folded(unit.code().value()), unit.code());
    }

    private void put(PersonEntry person) {
        people.put(person.id(), person);
        ids.put(Looks.folded(person.id().value()), person.id());
    }

    Optional<UnitEntry> unit(UnitCode code) {
        return Optional.ofNullable(units.get(code));
    }

    Optional<PersonEntry> person(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Somebody whose sign-in name differs in large and small letters only. */
    Optional<PersonId> alike(PersonId id) {
        return Optional.ofNullable(ids.get(Looks.folded(id.value()))).filter(other -> !other.equals(id));
    }

    /** A unit, be it closed, whose code differs in large and small letters only. */
    Optional<UnitCode> alike(UnitCode code) {
        return Optional.ofNullable(codes.get(Looks.folded(code.value()))).filter(other -> !other.equals(code));
    }

    Stream<UnitEntry> units() {
        return units.values().stream();
    }

    Stream<PersonEntry> people() {
        return people.values().stream();
    }

    /** Whether no line before was about the same; notes the line. */
    boolean isFirst(Object subject, RosterLine line) {
        return lines.putIfAbsent(subject, line) == null;
    }

    Optional<RosterLine> lineOf(Object subject) {
        return Optional.ofNullable(lines.get(subject));
    }

    void add(RosterLine line, UnitEntry unit, RosterMove move, String detail) {
        put(unit);
        note(added, line, unit.title(), detail, move);
    }

    void change(RosterLine line, UnitEntry unit, RosterMove move, String detail) {
        put(unit);
        note(changed, line, unit.title(), detail, move);
    }

    void end(RosterLine line, UnitEntry unit, RosterMove move, String detail) {
        put(unit);
        closed.add(new Closed(unit.code(), line.row()));
        note(ended, line, unit.title(), detail, move);
    }

    void add(RosterLine line, PersonEntry person, RosterMove move, String detail) {
        put(person);
        note(added, line, person.title(), detail, move);
    }

    void change(RosterLine line, PersonEntry person, RosterMove move, String detail) {
        put(person);
        note(changed, line, person.title(), detail, move);
    }

    void end(RosterLine line, PersonEntry person, RosterMove move, String detail) {
        put(person);
        givenUp.removeIf(before -> before.person().equals(person.id()));
        givenUp.add(new GivenUp(
                person.id(),
                move instanceof RosterMove.Leave leave ? leave.successor() : Optional.empty(),
                line.sheet(),
                line.row()));
        note(ended, line, person.title(), detail, move);
    }

    private void note(List<RosterChange> list, RosterLine line, String subject, String detail, RosterMove move) {
        list.add(new RosterChange(line.sheet().title(), line.row(), subject, detail));
        moves.add(move);
    }

    RosterPlan plan() {
        return new RosterPlan(
                added,
                changed,
                ended,
                new OwnAuditors(this).remarks(),
                errors,
                givenUp,
                closed,
                errors.isEmpty()
                        ? moves.stream()
                                .sorted(Comparator.comparingInt(RosterMove::turn))
                                .toList()
                        : List.of());
    }
}
