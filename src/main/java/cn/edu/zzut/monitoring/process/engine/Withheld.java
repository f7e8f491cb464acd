package cn.edu.zzut.monitoring.process.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that the engine is not given, since it keeps each variable for ever in its history: those who read the answers find
 * them here while the task ends or the process begins, and put them where they belong.
 */
public final class Withheld {

    /** Instead of a task's id: the process that is about to begin. */
    public static final String START = "";

    private static final ThreadLocal<@Nullable Withheld> NOW = new ThreadLocal<>();

    private final String about;
    private final Map<String, Object> answers;

    private Withheld(String about, Map<String, Object> answers) {
        this.about = about;
        this.answers = answers;
    }

    /**
     * Ends the task, or begins the process, and forgets the answers whatever comes of it.
     *
     * @param about the task's id, or {@link #START}
     * @param answers an empty one is null
     */
    public static <T> T during(String about, Map<String, Object> answers, Supplier<T> deed) {
        Withheld before = NOW.get();
        Map<String, Object> all = new HashMap<>(of(about));
        all.putAll(answers);
        NOW.set(new Withheld(about, all));
        try {
            return deed.get();
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable Withheld before) {
        if (before == null) {
            NOW.remove();
        } else {
            NOW.set(before);
        }
    }

    /** What was answered of this task, or of the process that begins, and is withheld. */
    static Map<String, Object> of(String about) {
        Withheld now = NOW.get();
        return now == null || !now.about.equals(about) ? Map.of() : now.answers;
    }

    /** What the start form was answered; empty where it was not. */
    public static String atStart(String name) {
        return Objects.toString(of(START).get(name), "");
    }
}
