package cn.edu.zzut.monitoring.security.session;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions in which nobody is signed in: whoever asks for a page begins one, and a flood of them fills no database. */
@Component
class SessionsAtTheDoor {

    private final JdbcClient jdbc;

    SessionsAtTheDoor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest ones stay. */
    void keepNoMoreThan(int most) {
        jdbc.sql(
                        """
                delete from monitoring.web_session where primary_id in (
                    select primary_id from monitoring.web_session where max_inactive_interval = ?
                    order by last_access_time desc offset ?)""")
                .params(KeptSessions.AT_THE_DOOR.toSeconds(), most)
                .update();
    }
}
