package cn.edu.zzut.monitoring.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the lists would add, change and end; nothing where they say what is on record already.
 *
 * @param remarks what is taken, and should be seen by whoever says it
 * @param errors why the lists are not taken; then nothing is
 * @param givenUp who leaves or loses a role, so that others go on with their work
 */
public record RosterPlan(
        List<RosterChange> added,
        List<RosterChange> changed,
        List<RosterChange> ended,
        List<RosterChange> remarks,
        List<RosterError> errors,
        List<GivenUp> givenUp,
        List<Closed> closed,
        List<RosterMove> moves) {

    public RosterPlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        ended = List.copyOf(ended);
        remarks = List.copyOf(remarks);
        errors = List.copyOf(errors);
        givenUp = List.copyOf(givenUp);
        closed = List.copyOf(closed);
        moves = List.copyOf(moves);
    }

    /**
     * Somebody leaves or loses a role.
     *
     * @param successor who goes on with what goes to nobody else
     */
    public record GivenUp(PersonId person, Optional<PersonId> successor, RosterSheet sheet, int row) {

        /** What is wrong with it, where the lists say who follows. */
        public RosterError error(String message) {
            return new RosterError(
                    sheet.title(),
                    row,
                    sheet == RosterSheet.PEOPLE ? RosterSheet.SUCCESSOR : RosterSheet.LAID_DOWN,
                    message);
        }
    }

    /** A unit is closed. */
    public record Closed(UnitCode unit, int row) {

        public RosterError error(String message) {
            return new RosterError(RosterSheet.UNITS.title(), row, RosterSheet.CLOSED, message);
        }
    }

    /** Reads the lists against what is on record. */
    static RosterPlan of(List<RosterLine> lines, RosterKnown known) {
        RosterDraft draft = new RosterDraft(known);
        each(lines, RosterSheet.UNITS, draft, new UnitRows(draft)::read);
        PersonRows people = new PersonRows(draft);
        each(lines, RosterSheet.PEOPLE, draft, people::read);
        each(lines, RosterSheet.ROLES, draft, new RoleRows(draft)::read);
        people.leave();
        new RosterWhole(draft).check();
        return draft.plan();
    }

    private interface Read {

        void read(RosterCells cells);
    }

    private static void each(List<RosterLine> lines, RosterSheet sheet, RosterDraft draft, Read read) {
        lines.stream()
                .filter(line -> line.sheet() == sheet)
                .forEach(line -> read.read(new RosterCells(line, draft.known.today(), draft.errors)));
    }

    /** The same with more that is wrong. */
    public RosterPlan refused(List<RosterError> more) {
        List<RosterError> all = new ArrayList<>(errors);
        all.addAll(more);
        return new RosterPlan(added, changed, ended, remarks, all, givenUp, closed, moves);
    }

    public boolean isRefused() {
        return !errors.isEmpty();
    }
}
