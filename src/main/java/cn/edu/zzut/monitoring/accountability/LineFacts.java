package cn.edu.zzut.monitoring.accountability;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one line of a record adds to what the record is graded by.
 *
 * @param table the table's code; empty when the fault is not about a table
 * @param actualOn the day on which the work was done; empty while it is open
 * @param allDaysLate working days after the planned day until it was done, or until today; 0 for what is not about time
 * @param ownDaysLate those of them on which the unit itself was late; 0 and more, at most all
 * @param deductions with whom the table lay, or that it waited, on all the other days, in Chinese; empty when there are
 *     none
 * @param reminders how often the unit was reminded or urged about it
 * @param open whether it is about a part of a table that was not done then
 */
public record LineFacts(
        String table,
        Optional<LocalDate> actualOn,
        int allDaysLate,
        int ownDaysLate,
        String deductions,
        int reminders,
        Consequence consequence,
        boolean open) {

    static final LineFacts NONE = new LineFacts("", Optional.empty(), 0, 0, "", 0, Consequence.NONE, false);

    /** How many days count, up to when, and which were deducted and with whom they lay. */
    public String lateness() {
        String own = ownDaysLate + "个工作日" + (open ? "，认定时尚未完成" : "");
        return ownDaysLate == allDaysLate
                ? own
                : own + "（共迟" + allDaysLate + "个工作日，已扣除" + (allDaysLate - ownDaysLate) + "个工作日：" + deductions + "）";
    }
}
