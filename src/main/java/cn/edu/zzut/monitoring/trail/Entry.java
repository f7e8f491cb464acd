package cn.edu.zzut.monitoring.trail;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that was done or tried.
 *
 * @param at of several times the first
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

    /** Where it stands among what it was before and is now when it came for the last time. */
    public static final String LAST = "最后一次";

    private static final Pattern UNPLAIN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]+");

    private static final Pattern UNTIL = Pattern.compile("\\{\"" + LAST + "\": *\"([-0-9T:.]+Z)\"}");

    Entry at(Instant moment) {
        return new Entry(moment, origin, act, subject, outcome, status, times, before, after);
    }

    /** So often from when it came until then; what it changed is told with the one that was written first. */
    Entry repeated(Instant until, int more) {
        String last = more > 1 ? "{\"" + LAST + "\": \"" + until + "\"}" : "";
        return new Entry(at, origin, act, subject, outcome, status, more, "", last);
    }

    /** When it came for the last time, of what came several times. */
    public Optional<Instant> until() {
        Matcher last = UNTIL.matcher(after);
        return times > 1 && last.matches() ? Optional.of(Instant.parse(last.group(1))) : Optional.empty();
    }

    /**
     * What the asker may know of it: of what was refused, or came to nothing, no more than that they asked for something of
     * the kind; what it would have been done to may be nothing that they may know of.
     */
    public Entry asAsked(String asker) {
        Subject own = subject.person().equals(asker) ? Subject.NONE.of(asker) : Subject.NONE;
        return outcome.isGranted()
                ? this
                : new Entry(
                        at, origin, act, own.saying(subject.what().split("：", 2)[0]), outcome, status, times, "", "");
    }

    /** In one line, without signs that turn or hide others, and not longer than that. */
    static String plain(String text, int longest) {
        String line = UNPLAIN.matcher(text.strip()).replaceAll(" ");
        return line.length() <= longest
                ? line
                : line.substring(0, Character.isHighSurrogate(line.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
