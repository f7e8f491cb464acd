package cn.edu.zzut.monitoring.trail;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** What other stories asked for within this minute crowds out nothing of the next one. */
public final class NewMinute {

    private static final long NONE = -2;

    private NewMinute() {}

    public static void begins(ApplicationContext application) {
        next(application, false);
    }

    /** The minute is over: what came again in it is written. */
    public static void passes(ApplicationContext application) {
        next(application, true);
    }

    /** Nothing waits to be written. */
    public static boolean isAllWritten(ApplicationContext application) {
        Object waiting = ReflectionTestUtils.getField(application.getBean(Desk.class), "waiting");
        if (!(waiting instanceof List<?> entries)) {
            throw new IllegalStateException("the desk keeps what waits otherwise");
        }
        synchronized (entries) {
            return entries.isEmpty();
        }
    }

    private static void next(ApplicationContext application, boolean written) {
        Desk desk = application.getBean(Desk.class);
        Repeats repeats = (Repeats) ReflectionTestUtils.getField(desk, "repeats");
        Object waiting = ReflectionTestUtils.getField(desk, "waiting");
        if (repeats == null || waiting == null) {
            throw new IllegalStateException("the desk keeps its repeats otherwise");
        }
        synchronized (waiting) {
            List<Entry> again = repeats.over(NONE);
            if (written) {
                again.forEach(entry -> ReflectionTestUtils.invokeMethod(desk, "keep", entry));
            }
        }
    }
}
