package cn.edu.zzut.monitoring.transaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the same person says of the same thing in the same words within a minute, as by a double click or in two tabs, is said
 * once: whoever is to keep it asks here since when to look for it, and leaves it at that where it stands already.
 */
@Component
public class SaidOnce {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    SaidOnce(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Waits for whoever says something of the thing at the same moment; whoever comes second finds what the first has said.
     *
     * @param thing such as remarks 17
     * @return what was said after it is not said again
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant since(String thing) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("said:" + thing)
                .query()
                .listOfRows();
        return since(clock.instant());
    }

    /** Of now; whoever says it a minute later means it. */
    static Instant since(Instant now) {
        return now.minus(MINUTE);
    }
}
