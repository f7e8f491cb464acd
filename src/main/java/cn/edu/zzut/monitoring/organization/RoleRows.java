package cn.edu.zzut.monitoring.organization;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lines about roles, a line a person and role. */
final class RoleRows {

    private static final String TITLES =
            Arrays.stream(Role.values()).map(Role::title).collect(Collectors.joining("、"));

    private final RosterDraft draft;

    RoleRows(RosterDraft draft) {
        this.draft = draft;
    }

    void read(RosterCells cells) {
        Optional<PersonEntry> person = cells.found(
                RosterSheet.ID, 64, text -> PersonRows.id(text).flatMap(draft::person), "没有登记这个工号的人员，请先在工作表“人员”中登记。");
        Optional<Role> role = cells.found(RosterSheet.ROLE, 20, Role::titled, "可用的角色有" + TITLES + "。");
        if (cells.isWrong()) {
            return;
        }
        RosterKnown.Held held = new RosterKnown.Held(person.orElseThrow().id(), role.orElseThrow());
        if (!draft.isFirst(held, cells.line())) {
            cells.wrong(
                    RosterSheet.ROLE, person.get().title() + "的" + role.get().title() + "重复，只写一行。");
        }
        String name = cells.optional(RosterSheet.NAME, 50);
        if (!name.isEmpty() && !name.equals(person.get().name())) {
            cells.wrong(
                    RosterSheet.NAME,
                    "工号" + held.person() + "是" + person.get().name() + "，这里写着“" + name + "”。请改正其中之一。");
        }
        if (cells.isWrong()) {
            return;
        }
        if (person.get().is(role.get())) {
            holds(cells, person.get(), role.get());
        } else {
            lacks(
                    cells,
                    person.get(),
                    role.get(),
                    Optional.ofNullable(draft.known.laidDown().get(held)));
        }
    }

    private void holds(RosterCells cells, PersonEntry person, Role role) {
        LocalDate since = person.roles().get(role);
        LocalDate from = cells.day(RosterSheet.TAKEN).orElse(since);
        Optional<LocalDate> end = cells.end(RosterSheet.LAID_DOWN, from);
        if (!from.equals(since) || end.isPresent()) {
            requireOther(cells, person);
        }
        end.ifPresent(day -> requireUnregistered(cells, RosterSheet.LAID_DOWN, person, role, true));
        if (cells.isWrong()) {
            return;
        }
        if (!from.equals(since)) {
            draft.change(
                    cells.line(),
                    person.with(role, from),
                    new RosterMove.DateRole(person.id(), role, from),
                    role.title() + "的任职日期改为" + from);
        }
        end.ifPresent(day -> draft.end(
                cells.line(),
                person.without(role),
                new RosterMove.EndRole(person.id(), role, day),
                day + "起不再担任" + role.title()));
    }

    private void lacks(RosterCells cells, PersonEntry person, Role role, Optional<LocalDate> laidDown) {
        if (!cells.isEmpty(RosterSheet.LAID_DOWN)) {
            cells.day(RosterSheet.LAID_DOWN);
            if (laidDown.isEmpty()) {
                cells.wrong(RosterSheet.LAID_DOWN, person.title() + "没有担任过" + role.title() + "，不能免职。");
            }
            return;
        }
        LocalDate from = cells.day(RosterSheet.TAKEN).orElse(draft.known.today());
        boolean past = laidDown.filter(day -> cells.isEmpty(RosterSheet.TAKEN) || from.isBefore(day))
                .isPresent();
        if (past && !person.isThere()) {
            return;
        }
        requireOther(cells, person);
        requireUnregistered(cells, RosterSheet.ROLE, person, role, false);
        if (!person.isThere()) {
            cells.wrong(RosterSheet.ID, person.title() + "已经离岗，不能担任" + role.title() + "。");
        }
        laidDown.filter(day -> past)
                .ifPresent(day -> cells.wrong(
                        RosterSheet.TAKEN,
                        person.title() + "已于" + day + "免去" + role.title() + "。再次任职的，请填写新的任职日期（不早于" + day + "）。"));
        if (!cells.isWrong()) {
            draft.add(
                    cells.line(),
                    person.with(role, from),
                    new RosterMove.GiveRole(person.id(), role, from),
                    from + "起担任" + role.title());
        }
    }

    private void requireOther(RosterCells cells, PersonEntry person) {
        if (person.id().equals(draft.known.by())) {
            cells.wrong(RosterSheet.ID, "不能改变自己的角色，请由另一名系统管理员办理。");
        }
    }

    /** 第十六条: what is registered in 附件2 changes by the unit's head, who says why. */
    private void requireUnregistered(RosterCells cells, String column, PersonEntry person, Role role, boolean own) {
        Optional.ofNullable(draft.known.registered().get(new RosterKnown.Duty(person.unit(), role)))
                .filter(holder -> holder.equals(person.id()) == own)
                .flatMap(draft::person)
                .filter(PersonEntry::isThere)
                .ifPresent(holder -> cells.wrong(
                        column,
                        holder.title() + "已登记为该单位的" + role.title() + "（附件2）。更换由单位负责人在首页“本单位的填报人员”中提出（第十六条），不能在这里改。"));
    }
}
