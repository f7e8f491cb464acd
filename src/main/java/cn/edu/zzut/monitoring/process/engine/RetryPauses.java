package cn.edu.zzut.monitoring.process.engine;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * How long a failed job waits before it is tried again: seconds at first, because most failures are two people who
 * finished in the same moment, then longer. No pause is exactly as long as another, so that those who met once do not
 * meet again.
 */
@Component("retryPauses")
public class RetryPauses {

    private static final List<Duration> ABOUT = List.of(
            Duration.ofSeconds(4),
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15));

    /** The pauses before the retries as the engine reads them, such as {@code PT3.7S,PT12.1S,…}. */
    public String next() {
        return ABOUT.stream().map(RetryPauses::roughly).collect(Collectors.joining(","));
    }

    /** Half as long to half as long again. */
    private static String roughly(Duration about) {
        long half = about.toMillis() / 2;
        return Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(2 * half))
                .toString();
    }
}
