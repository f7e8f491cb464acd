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

    private static final int HIDDEN = 404;

    Entry repeated(Instant until, int more) {
        return new Entry(until, origin, act, subject, outcome, status, more, before, after);
    }

    /**
     * What the asker may know of it: of what was hidden from them no more than that they asked for something of the kind.
     */
    public Entry asAsked() {
        return status == HIDDEN
                ? new Entry(
                        at,
                        origin,
                        act,
                        Subject.NONE.saying(subject.what().split("：", 2)[0]),
                        outcome,
                        status,
                        times,
                        "",
                        "")
                : this;
    }

    /** In one line, without signs that turn or hide others, and not longer than that. */
    static String plain(String text, int longest) {
        String line = text.strip().replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ");
        return line.length() <= longest
                ? line
                : line.substring(0, Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
