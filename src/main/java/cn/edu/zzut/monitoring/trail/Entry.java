package cn.edu.zzut.monitoring.trail;

import java.time.Instant;

/**
 * One thing that was done or tried.
 *
 * @param status of HTTP; 0 where it came another way
 * @param times how often within a minute
 * @param before as JSON; empty where there is nothing to say
 * @param after as JSON; empty where there is nothing to say
 */
public record Entry(
        Instant at,
        Origin origin,
        Act act,
        Subject subject,
        Outcome outcome,
        int status,
        int times,
        String before,
        String after) {

    Entry repeated(Instant until, int more) {
        return new Entry(until, origin, act, subject, outcome, status, more, before, after);
    }

    /**
     * What the asker may know of it: of what was refused, or came to nothing, no more than that they asked for something of
     * the kind; what it would have been done to may be nothing that they may know of.
     */
    public Entry asAsked(String asker) {
        Subject own = subject.person().equals(asker) ? Subject.NONE.of(asker) : Subject.NONE;
        return outcome == Outcome.DONE
                ? this
                : new Entry(
                        at, origin, act, own.saying(subject.what().split("：", 2)[0]), outcome, status, times, "", "");
    }

    /** In one line, without signs that turn or hide others, and not longer than that. */
    static String plain(String text, int longest) {
        String line = text.strip().replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ");
        return line.length() <= longest
                ? line
                : line.substring(0, Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
