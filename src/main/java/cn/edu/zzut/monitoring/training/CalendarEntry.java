package cn.edu.zzut.monitoring.training;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A session for people's calendars (iCalendar, RFC 5545). */
public final class CalendarEntry {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private CalendarEntry() {}

    /** @param now when it was made */
    public static byte[] of(TrainingSession session, Instant now) {
        SessionPlan plan = session.plan();
        List<String> lines = List.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//monitoring//training//ZH",
                "BEGIN:VEVENT",
                "UID:training-" + session.id() + "@monitoring",
                "SEQUENCE:" + session.edition(),
                "DTSTAMP:" + UTC.format(now),
                "DTSTART:" + UTC.format(plan.startsAt()),
                "DTEND:" + UTC.format(plan.endsAt()),
                "SUMMARY:" + escaped(plan.title()),
                "LOCATION:" + escaped(session.where()),
                "DESCRIPTION:" + escaped(plan.content() + (plan.link().isEmpty() ? "" : "\n" + plan.link())),
                "STATUS:" + (session.isCancelled() ? "CANCELLED" : "CONFIRMED"),
                "END:VEVENT",
                "END:VCALENDAR");
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> folded(line, text));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** Lines are at most 75 bytes long; what is longer goes on after a blank. */
    private static void folded(String line, StringBuilder text) {
        int bytes = 0;
        for (int letter : line.codePoints().toArray()) {
            String one = Character.toString(letter);
            int length = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(one);
            bytes += length;
        }
        text.append("\r\n");
    }
}
