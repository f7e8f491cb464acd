package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalLong;

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
        PersonId by,
        Instant at) {

    private static final String OF_SUBMISSION = "submission:";

    /** The submission whose own date it is; empty for a date of the whole school. */
    public OptionalLong submission() {
        return subject.startsWith(OF_SUBMISSION)
                ? OptionalLong.of(Long.parseLong(subject.substring(OF_SUBMISSION.length())))
                : OptionalLong.empty();
    }
}
