package cn.edu.zzut.monitoring.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When somebody is told of news: what comes together is told in one mail as soon as no more comes. Where that is once a
 * day, what comes later that day is left for the next morning's digest.
 */
final class Gathering {

    /** When nothing more has come for so long, all has come together. */
    static final Duration QUIET = Duration.ofMinutes(1);

    /** Nobody waits longer for the first of them, however many more come. */
    static final Duration MOST = Duration.ofMinutes(10);

    private Gathering() {}

    /**
     * Whether it is time for a mail of its own.
     *
     * @param first when the first thing came that the person has not been told
     * @param last when the last one came
     * @param told when the person was last told of such news, where that is done once a day; empty otherwise
     * @param zone in which days begin and end
     */
    static boolean isOver(Instant first, Instant last, Optional<Instant> told, Instant now, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(first, zone);
        boolean waitsForMorning =
                told.filter(at -> LocalDate.ofInstant(at, zone).equals(day)).isPresent();
        return !waitsForMorning && (!now.isBefore(last.plus(QUIET)) || !now.isBefore(first.plus(MOST)));
    }
}
