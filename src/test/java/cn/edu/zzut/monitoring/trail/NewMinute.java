package cn.edu.zzut.monitoring.trail;

import java.time.Instant;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** What other stories asked for within this minute crowds out nothing of the next one. */
public final class NewMinute {

    private static final long NONE = -2;

    private NewMinute() {}

    public static void begins(ApplicationContext application) {
        Desk desk = application.getBean(Desk.class);
        Repeats repeats = (Repeats) ReflectionTestUtils.getField(desk, "repeats");
        Object waiting = ReflectionTestUtils.getField(desk, "waiting");
        if (repeats == null || waiting == null) {
            throw new IllegalStateException("the desk keeps its repeats otherwise");
        }
        synchronized (waiting) {
            repeats.over(NONE, Instant.EPOCH);
        }
    }
}
