package cn.edu.zzut.monitoring.web.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * How fast somebody asks: as many requests as a minute has room for at once, and then as they come back. Nobody's asking
 * slows anybody else.
 */
final class Pace {

    private static final int MOST = 50_000;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private record Left(double requests, long at) {}

    private final int perMinute;
    private final Ticker time;
    private final Cache<String, Left> left;

    /** @param perMinute 0 for as many as wanted */
    Pace(int perMinute, Ticker time) {
        this.perMinute = perMinute;
        this.time = time;
        this.left = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(Duration.ofMinutes(2))
                .ticker(time)
                .build();
    }

    /** Whether there is room for one more of them, which it takes. */
    boolean takes(String whose) {
        if (perMinute <= 0) {
            return true;
        }
        long now = time.read();
        Left rest = left.asMap()
                .compute(
                        whose,
                        (who, before) -> new Left(before == null ? perMinute - 1 : refilled(before, now) - 1, now));
        return rest.requests() >= 0;
    }

    /** Whoever goes on asking in vain waits no longer for it than whoever stops. */
    private double refilled(Left before, long now) {
        double back = (double) (now - before.at()) / MINUTE * perMinute;
        return Math.min(perMinute, Math.max(0, before.requests()) + back);
    }
}
