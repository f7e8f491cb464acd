package cn.edu.zzut.monitoring.roster;

import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.RosterSheet;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Units and their heads as a year's tables 1-2, 1-3 and 1-5-1 have them, as far as they are not on record: lines for the
 * workbook of units, people and roles, to be looked at and completed by addresses. Nothing is on record by it.
 *
 * @param lines cells by list, in the order of its columns
 * @param doubts what could not be proposed and wants somebody to look, each a sentence
 */
public record RosterProposal(Map<RosterSheet, List<String[]>> lines, List<String> doubts) {

    private static final String PRESENT = "在职";

    /** A unit of table 1-2 or 1-3. */
    public record FiledUnit(String code, String name, UnitKind kind, String head) {}

    /** Somebody of table 1-5-1. */
    public record FiledPerson(String id, String name, String unit, String state) {}

    /**
     * @param units those on record, closed ones, too: their codes are not used again
     * @param people everybody on record
     */
    public static RosterProposal of(
            List<FiledUnit> filedUnits, List<FiledPerson> filedPeople, List<Unit> units, List<Person> people) {
        Draft draft = new Draft(filedPeople, units, people);
        filedUnits.stream().filter(unit -> !unit.code().isBlank()).forEach(draft::take);
        draft.peopleOfOldUnits();
        return new RosterProposal(draft.lines, draft.doubts);
    }

    private static final class Draft {

        private final Map<RosterSheet, List<String[]>> lines = new EnumMap<>(RosterSheet.class);
        private final List<String> doubts = new ArrayList<>();
        private final List<FiledPerson> staff;
        private final Map<String, Unit> units;
        private final Map<String, Person> people;

        Draft(List<FiledPerson> staff, List<Unit> units, List<Person> people) {
            this.staff = staff;
            this.units =
                    units.stream().collect(Collectors.toMap(unit -> unit.code().value(), unit -> unit));
            this.people = people.stream()
                    .collect(Collectors.toMap(person -> person.id().value(), person -> person));
            for (RosterSheet sheet : RosterSheet.values()) {
                lines.put(sheet, new ArrayList<>());
            }
        }

        void take(FiledUnit filed) {
            Optional<Unit> known = Optional.ofNullable(units.get(filed.code()));
            if (known.filter(Draft::isClosed).isPresent()) {
                doubts.add("单位号" + filed.code() + "（" + filed.name() + "）已经停用，不再使用，没有列入。");
                return;
            }
            if (known.filter(unit -> unit.name().equals(filed.name()) && unit.kind() == filed.kind())
                    .isEmpty()) {
                add(RosterSheet.UNITS, filed.code(), filed.name(), filed.kind().title());
            }
            if (people.values().stream().noneMatch(person -> heads(person, filed.code()))) {
                head(filed);
            }
        }

        private static boolean isClosed(Unit unit) {
            return unit.term().endsOn().isPresent();
        }

        private static boolean heads(Person person, String unit) {
            return !person.hasLeft()
                    && person.is(Role.UNIT_HEAD)
                    && person.unit().value().equals(unit);
        }

        private void head(FiledUnit filed) {
            List<FiledPerson> called = staff.stream()
                    .filter(person -> person.name().equals(filed.head())
                            && person.unit().equals(filed.code())
                            && person.state().equals(PRESENT))
                    .toList();
            if (called.size() != 1) {
                doubts.add(filed.name() + "的单位负责人“" + filed.head() + "”在表1-5-1的该单位在职人员中有" + called.size()
                        + "人，没有列入，请查明后登记。");
                return;
            }
            FiledPerson head = called.get(0);
            Optional<Person> known = Optional.ofNullable(people.get(head.id()));
            if (known.filter(
                            person -> person.hasLeft() || !person.unit().value().equals(filed.code()))
                    .isPresent()) {
                doubts.add(filed.name() + "的单位负责人" + head.name() + "（" + head.id() + "）登记为离岗或其他单位的人员，没有列入，请先核对。");
                return;
            }
            if (known.isEmpty()) {
                add(RosterSheet.PEOPLE, head.id(), head.name(), filed.code());
            }
            add(RosterSheet.ROLES, head.id(), head.name(), Role.UNIT_HEAD.title());
        }

        /** Who has moved or left meanwhile is only said: their work has to be handed over first. */
        void peopleOfOldUnits() {
            Set<String> taken = people.keySet();
            staff.stream().filter(person -> taken.contains(person.id())).forEach(filed -> {
                Person person = people.get(filed.id());
                String who = person.name() + "（" + filed.id() + "）";
                if (!person.hasLeft() && !filed.state().equals(PRESENT)) {
                    doubts.add(who + "在表1-5-1中为" + filed.state() + "，登记为在岗，请核对。");
                } else if (!person.hasLeft() && !person.unit().value().equals(filed.unit())) {
                    doubts.add(who + "在表1-5-1中属于单位" + filed.unit() + "，登记在" + person.unit() + "，请核对。");
                } else if (!person.hasLeft() && !person.name().equals(filed.name())) {
                    doubts.add(who + "在表1-5-1中姓名为" + filed.name() + "，请核对。");
                }
            });
        }

        private void add(RosterSheet sheet, String... cells) {
            lines.get(sheet).add(cells);
        }
    }

    /** How many lines there are. */
    public int size() {
        return lines.values().stream().mapToInt(List::size).sum();
    }
}
