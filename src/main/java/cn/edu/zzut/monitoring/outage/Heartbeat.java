package cn.edu.zzut.monitoring.outage;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts down every minute that application and database are there; where none did for long, they were not. Measured by the
 * database's clock, so that neither another node's nor the demo's makes an outage.
 */
@Component
public class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    /** What is shorter is a restart, or an upgrade. */
    private static final int LEAST_MINUTES = 30;

    private final JdbcClient jdbc;
    private final SchoolClock clock;

    Heartbeat(JdbcClient jdbc, SchoolClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000)
    @Transactional
    public void beat() {
        int found = jdbc.sql(
                        """
                        insert into monitoring.outage (began_at, ended_at)
                        select beat_at + ? * interval '1 second', now() + ? * interval '1 second'
                        from (select beat_at from monitoring.heartbeat for update) last
                        where beat_at < now() - ? * interval '1 minute'""")
                .params(clock.ahead().toSeconds(), clock.ahead().toSeconds(), LEAST_MINUTES)
                .update();
        jdbc.sql(
                        """
                        insert into monitoring.heartbeat values (1, now())
                        on conflict (id) do update set beat_at = greatest(heartbeat.beat_at, excluded.beat_at)""")
                .update();
        if (found > 0) {
            LOG.warn("系统或数据库停机超过{}分钟，评估督导处可在Cockpit的“期限与日历”页顺延日期、撤销因此造成的迟报", LEAST_MINUTES);
        }
    }
}
