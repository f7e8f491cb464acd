package cn.edu.zzut.monitoring.logging;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** A field of each line of the log, in its thread, until it is taken back. */
public enum LogField {
    REQUEST,
    USER,
    YEAR,
    TABLE,
    UNIT,
    TASK;

    private static final Pattern SEVERAL = Pattern.compile("[\\p{C}\\p{Z}\\[\\]=,\"]+");
    private static final int LONGEST = 80;

    private final String key = name().toLowerCase(Locale.ROOT);

    /** As it stands in the line. */
    public String key() {
        return key;
    }

    /** Null or blank takes it back. What people may have typed is made one short word: no line of the log is anybody's to write. */
    public void set(Object value) {
        String word = word(Objects.toString(value, ""));
        if (word.isEmpty()) {
            MDC.remove(key);
        } else {
            MDC.put(key, word);
        }
    }

    /** What it says now, if anything. */
    public Optional<String> get() {
        return Optional.ofNullable(MDC.get(key));
    }

    public void clear() {
        MDC.remove(key);
    }

    /** Takes all of them back: what the thread does next is somebody else's. */
    public static void clearAll() {
        for (LogField field : values()) {
            field.clear();
        }
    }

    static String word(String text) {
        String plain = SEVERAL.matcher(text.strip()).replaceAll("_");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
    }
}
