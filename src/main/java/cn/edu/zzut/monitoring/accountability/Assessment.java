package cn.edu.zzut.monitoring.accountability;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a fault is graded by, as found out when the unit has explained it.
 *
 * @param actualOn the day on which the work was done; empty while it is open
 * @param allDaysLate working days after the planned day until it was done, or until today; 0 for what is not about time
 * @param ownDaysLate those of them on which the unit itself was late; 0 and more, at most all
 * @param deductions with whom the table lay, or that it waited, on all the other days, in Chinese; empty when there are
 *     none
 * @param reminders how often the unit was reminded or urged about it
 * @param sharePercent the unit's part of all late days of the school in that year, 0 to 100
 */
public record Assessment(
        Optional<LocalDate> actualOn,
        int allDaysLate,
        int ownDaysLate,
        String deductions,
        int reminders,
        int sharePercent,
        Consequence consequence) {}
