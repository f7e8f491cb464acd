package cn.edu.zzut.monitoring.web.setup;

import cn.edu.zzut.monitoring.organization.RosterChange;
import cn.edu.zzut.monitoring.organization.RosterError;
import cn.edu.zzut.monitoring.organization.RosterPlan;
import cn.edu.zzut.monitoring.web.answer.NamesItsTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Units, people and roles as the API tells of them. */
final class RosterJsons {

    private RosterJsons() {}

    /**
     * What lists come to.
     *
     * @param remarks what is taken all the same, such as that somebody audits what they fill in
     * @param taken whether it is so now; false for a dry run, and where there are errors
     */
    record RosterOutcomeJson(
            boolean taken,
            List<RosterChange> added,
            List<RosterChange> changed,
            List<RosterChange> ended,
            List<RosterChange> remarks,
            List<RosterError> errors) {

        static RosterOutcomeJson of(RosterPlan plan, boolean dryRun) {
            return new RosterOutcomeJson(
                    !dryRun && !plan.isRefused(),
                    plan.added(),
                    plan.changed(),
                    plan.ended(),
                    plan.remarks(),
                    plan.errors());
        }
    }

    /**
     * Who is what on a day.
     *
     * @param on that day
     * @param roles those that a person can have
     * @param kinds those that a unit can be of
     */
    record RosterJson(
            LocalDate on,
            List<RosterUnitJson> units,
            List<RosterPersonJson> people,
            List<RosterTitleJson> roles,
            List<RosterTitleJson> kinds) {}

    record RosterTitleJson(String name, String title) {}

    /**
     * @param from null where nobody noted it
     * @param endsOn the first day on which it is closed; null while it is open
     */
    record RosterUnitJson(String code, String name, String kind, LocalDate from, LocalDate endsOn) {}

    /**
     * @param unit in which the person was on the day
     * @param from since when the person is there; null where nobody noted it
     * @param endsOn the first day on which the person had left; null while they are there
     * @param openTasks how many tasks wait for the person now
     */
    record RosterPersonJson(
            String id,
            String name,
            String unit,
            String unitName,
            String email,
            String phone,
            LocalDate from,
            LocalDate endsOn,
            List<RosterRoleJson> roles,
            int openTasks) {}

    /**
     * @param standIn whether the person has it only while standing in for somebody
     * @param from null where nobody noted it
     */
    record RosterRoleJson(String role, String title, boolean standIn, LocalDate from) {}

    /**
     * What somebody was and is.
     *
     * @param role the title; empty for being one of the unit's people
     * @param from null where nobody noted it
     * @param endsOn the first day on which it was no longer so; null while it is
     * @param notedBy who noted it
     * @param endedBy who noted its end; empty while it holds
     */
    record RosterHistoryJson(
            String role, String unit, LocalDate from, LocalDate endsOn, String notedBy, String endedBy) {}

    /** An open task of somebody who is to leave; of what it is about only the name. */
    record RosterTaskJson(String name, String step, String role, Instant dueAt) {}

    /** @param from null for today or what is on record, endsOn null while it is open */
    @NamesItsTexts
    record UnitWishJson(String name, String kind, LocalDate from, LocalDate endsOn) {}

    /** @param successor who goes on with the open tasks; null where nobody has to */
    @NamesItsTexts
    record PersonWishJson(
            String name, String unit, String email, String phone, LocalDate from, LocalDate endsOn, String successor) {}

    /** @param replaces who has the role no longer from that day on, in the same step; null for nobody */
    record RoleWishJson(LocalDate from, LocalDate endsOn, String replaces) {}
}
