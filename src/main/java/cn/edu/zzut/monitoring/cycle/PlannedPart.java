package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.catalog.TableCode;
import java.time.LocalDate;

/**
 * A unit's part of a table, with the day by which it is planned.
 *
 * @param id the submission's
 * @param title the unit and the table, for people
 * @param assisting whether the unit assists; otherwise the table is its own
 * @param own whether the unit was given a day of its own; otherwise it moves with the plan
 */
public record PlannedPart(
        long id, TableCode table, String title, boolean base, boolean assisting, boolean own, LocalDate day) {

    PlannedPart on(LocalDate other) {
        return new PlannedPart(id, table, title, base, assisting, own, other);
    }

    PlannedPart withItsOwn(LocalDate other) {
        return new PlannedPart(id, table, title, base, assisting, true, other);
    }

    String named() {
        return title + "的截止日期";
    }
}
