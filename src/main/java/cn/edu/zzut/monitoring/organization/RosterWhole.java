package cn.edu.zzut.monitoring.organization;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to be so once all lines are taken, whichever of them it is that breaks it. */
final class RosterWhole {

    /** Work goes to whoever has them: once somebody has, somebody has to. */
    private static final List<Role> NEVER_VACANT = List.of(Role.OFFICE, Role.LEADER, Role.SECRETARY, Role.ARCHIVIST);

    private static final int NAMED = 5;

    private final RosterDraft draft;

    RosterWhole(RosterDraft draft) {
        this.draft = draft;
    }

    void check() {
        UnitNames names = new UnitNames(draft);
        draft.units().filter(UnitEntry::isOpen).forEach(unit -> names.problem(unit)
                .ifPresent(problem -> wrong(unit.code(), RosterSheet.UNIT_NAME, problem)));
        draft.units().filter(unit -> !unit.isOpen()).forEach(this::withoutPeople);
        draft.units().filter(UnitEntry::isOpen).forEach(this::oneHead);
        draft.people().forEach(this::inTheUnitOfTheRoles);
        NEVER_VACANT.forEach(role -> notVacated(role, role.title(), person -> true));
        draft.units()
                .filter(UnitEntry::isOpen)
                .forEach(unit ->
                        notVacated(Role.UNIT_HEAD, unit.name() + "的" + Role.UNIT_HEAD.title(), person -> person.unit()
                                .equals(unit.code())));
    }

    private void withoutPeople(UnitEntry unit) {
        List<String> people = draft.people()
                .filter(person -> person.isThere() && person.unit().equals(unit.code()))
                .map(PersonEntry::title)
                .toList();
        if (!people.isEmpty()) {
            wrong(
                    unit.code(),
                    RosterSheet.CLOSED,
                    unit.title() + "还有" + people.size() + "人在岗：" + few(people) + "。请先调到其他单位，或者填写离岗日期。");
        }
    }

    private static String few(List<String> names) {
        return names.stream().limit(NAMED).collect(Collectors.joining("、")) + (names.size() > NAMED ? "等" : "");
    }

    /** 第十三条: the first to answer for the unit is one person. */
    private void oneHead(UnitEntry unit) {
        List<PersonEntry> heads = draft.people()
                .filter(person -> person.is(Role.UNIT_HEAD) && person.unit().equals(unit.code()))
                .toList();
        if (heads.size() > Math.max(1, headsBefore(unit))) {
            PersonEntry newest = heads.stream()
                    .filter(head -> draft.lineOf(new RosterKnown.Held(head.id(), Role.UNIT_HEAD))
                            .isPresent())
                    .reduce((one, other) -> other)
                    .orElse(heads.get(0));
            wrong(
                    new RosterKnown.Held(newest.id(), Role.UNIT_HEAD),
                    RosterSheet.ROLE,
                    unit.name() + "有" + heads.size() + "名单位负责人："
                            + few(heads.stream().map(PersonEntry::title).toList()) + "。第一责任人只有一名（第十三条），请为其他人填写免职日期。");
        }
    }

    /** What is wrong already keeps nobody from mending something else, nor from mending it one by one. */
    private long headsBefore(UnitEntry unit) {
        return draft.known.people().stream()
                .filter(PersonEntry::isThere)
                .filter(person -> person.is(Role.UNIT_HEAD) && person.unit().equals(unit.code()))
                .count();
    }

    /** Who goes to another unit leaves the roles in the first behind. */
    private void inTheUnitOfTheRoles(PersonEntry person) {
        Optional<PersonEntry> was = draft.known.people().stream()
                .filter(before -> before.id().equals(person.id()) && before.isThere())
                .findFirst();
        if (was.isPresent() && person.isThere() && !was.get().unit().equals(person.unit())) {
            List<String> kept = was.get().roles().keySet().stream()
                    .filter(role -> role.isOfUnit() && person.is(role))
                    .sorted()
                    .map(Role::title)
                    .toList();
            if (!kept.isEmpty()) {
                wrong(
                        person.id(),
                        RosterSheet.CODE,
                        person.title() + "还担任原单位的" + String.join("、", kept) + "。请先在工作表“角色”中填写免职日期，再调动单位。");
            }
        }
    }

    private void notVacated(Role role, String title, Predicate<PersonEntry> among) {
        List<PersonEntry> before = holders(draft.known.people().stream(), role, among);
        if (!before.isEmpty() && holders(draft.people(), role, among).isEmpty()) {
            PersonEntry last = before.get(before.size() - 1);
            boolean leaves =
                    draft.person(last.id()).filter(now -> !now.isThere()).isPresent();
            wrong(
                    leaves ? last.id() : new RosterKnown.Held(last.id(), role),
                    leaves ? RosterSheet.LEFT : RosterSheet.LAID_DOWN,
                    last.title() + "之后没有人担任" + title + "，办到这一步的任务会停住。请先登记接任的人：在接任者的“增加角色”中选这一角色，或者在同一份工作簿中写接任的人。");
        }
    }

    private static List<PersonEntry> holders(Stream<PersonEntry> people, Role role, Predicate<PersonEntry> among) {
        return people.filter(person -> person.isThere() && person.is(role))
                .filter(among)
                .toList();
    }

    private void wrong(Object subject, String column, String message) {
        RosterSheet sheet = subject instanceof UnitCode
                ? RosterSheet.UNITS
                : subject instanceof PersonId ? RosterSheet.PEOPLE : RosterSheet.ROLES;
        draft.errors.add(new RosterError(
                sheet.title(), draft.lineOf(subject).map(RosterLine::row).orElse(0), column, message));
    }
}
