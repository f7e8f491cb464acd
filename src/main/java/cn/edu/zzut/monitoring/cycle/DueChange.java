package cn.edu.zzut.monitoring.cycle;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A date that was moved.
 *
 * @param subject what it is the date of, such as {@code stage:2} or {@code submission:17}
 * @param title the same, for people
 */
public record DueChange(
        int year,
        String subject,
        String title,
        LocalDate oldDay,
        LocalDate newDay,
        String reason,
        String by,
        Instant at) {}
