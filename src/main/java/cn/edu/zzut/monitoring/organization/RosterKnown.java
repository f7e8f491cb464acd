package cn.edu.zzut.monitoring.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is on record before somebody says who is who.
 *
 * @param by who says it
 * @param accounts that there are
 * @param laidDown who has had which role before and no longer has it, with the first day without
 * @param registered who is registered in 附件2 for which duty of a unit
 */
record RosterKnown(
        LocalDate today,
        PersonId by,
        List<UnitEntry> units,
        List<PersonEntry> people,
        RosterAccounts accounts,
        Map<Held, LocalDate> laidDown,
        Map<Duty, PersonId> registered) {

    record Held(PersonId person, Role role) {}

    record Duty(UnitCode unit, Role role) {}
}
