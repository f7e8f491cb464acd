package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import java.time.LocalDate;

/** By the plan, but never sooner than two working days from today. */
final class FairDay {

    private static final int LEAST_WORKING_DAYS = 2;

    private FairDay() {}

    static LocalDate of(LocalDate planned, LocalDate today, WorkingDays workingDays) {
        LocalDate least = workingDays.plus(today, LEAST_WORKING_DAYS);
        return planned.isAfter(least) ? planned : least;
    }

    /** The day within which more than one step is done, for each of them; once it has passed, as if it were planned. */
    static LocalDate within(LocalDate whole, LocalDate today, WorkingDays workingDays) {
        return whole.isBefore(today) ? of(whole, today, workingDays) : whole;
    }
}
