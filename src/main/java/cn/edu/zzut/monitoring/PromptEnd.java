package cn.edu.zzut.monitoring;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whoever asks the application to end has it ended in time, also when what it waits for never comes, such as an answer of
 * a database that is away. Nothing that was confirmed is lost by it.
 */
final class PromptEnd {

    private static final Logger LOG = LoggerFactory.getLogger(PromptEnd.class);
    private static final Duration PATIENCE = Duration.ofSeconds(17);
    /** What a process ended by SIGTERM exits with. */
    private static final int TERMINATED = 143;

    private PromptEnd() {}

    static void promise() {
        Runtime.getRuntime().addShutdownHook(new Thread(PromptEnd::watch, "prompt-end"));
    }

    private static void watch() {
        Thread last = new Thread(PromptEnd::halt, "prompt-end-watch");
        last.setDaemon(true);
        last.start();
    }

    private static void halt() {
        try {
            Thread.sleep(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.warn("停止时等待超过{}秒，现在直接结束；已确认的数据不受影响", PATIENCE.toSeconds());
        Runtime.getRuntime().halt(TERMINATED);
    }
}
