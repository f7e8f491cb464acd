package cn.edu.zzut.monitoring.support;

import cn.edu.zzut.monitoring.trail.NewMinute;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the trail has told since a story began, or since its last {@link #mark}: others have told before. */
public abstract class TrailStory {

    @Autowired
    protected Story story;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext application;

    @LocalServerPort
    protected int port;

    protected long before;

    @BeforeEach
    void fromHereOn() {
        story.forgetOtherStories();
        mark();
    }

    /** In a minute of its own: within one the same is told once. */
    protected void mark() {
        NewMinute.begins(application);
        before = jdbc.queryForObject("select coalesce(max(id), 0) from monitoring.trail", Long.class);
    }

    protected Browser by(String user) {
        return new Browser(port, user);
    }

    /** By whom, without that they have signed in. */
    protected List<Map<String, Object>> told(String who) {
        return jdbc.queryForList(
                "select * from monitoring.trail where id > ? and who = ? and kind <> 'SIGN_IN' order by id",
                before,
                who);
    }
}
