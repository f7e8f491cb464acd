package cn.edu.zzut.monitoring.meeting;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A condition under which a session agreed in principle (原则同意): a unit fulfils it and says what it did, the office closes it
 * or sends it back; as long as one is open the year is not reported.
 *
 * @param number within its session, from 1
 * @param tables those that went back because of it
 * @param steps what was done, the first first
 */
public record Condition(
        long id,
        long session,
        int year,
        int number,
        String text,
        UnitCode unit,
        LocalDate dueOn,
        List<TableCode> tables,
        List<Step> steps) {

    public Condition {
        tables = List.copyOf(tables);
        steps = List.copyOf(steps);
    }

    /** What was done with it. */
    public enum Deed {
        REPORTED("已落实，待核实"),
        RETURNED("退回继续落实"),
        CLOSED("已销号");

        private final String title;

        Deed(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Who did what, when. */
    public record Step(Deed deed, String text, PersonId by, Instant at) {}

    private Optional<Step> last() {
        return steps.stream().reduce((earlier, later) -> later);
    }

    public boolean isClosed() {
        return is(Deed.CLOSED);
    }

    /** Whether the unit has said what it did, and the office has not looked at it. */
    public boolean isReported() {
        return is(Deed.REPORTED);
    }

    private boolean is(Deed deed) {
        return last().filter(step -> step.deed() == deed).isPresent();
    }

    /** Whether it is the unit's to do, and the day has passed. */
    public boolean isOverdue(LocalDate today) {
        return !isClosed() && !isReported() && today.isAfter(dueOn);
    }

    /** How far it is, in Chinese. */
    public String stateTitle() {
        return last().map(step -> step.deed().title()).orElse("落实中");
    }

    /** What the unit last said that it did; empty before. */
    public String report() {
        return steps.stream()
                .filter(step -> step.deed() == Deed.REPORTED)
                .reduce((earlier, later) -> later)
                .map(Step::text)
                .orElse("");
    }
}
