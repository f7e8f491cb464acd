package cn.edu.zzut.monitoring.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database every second, on a connection of its own, so that whoever wants to know whether it is there has an
 * answer at once. When it stays away, whatever waits for it is let go.
 */
final class DatabaseWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final int TICK_MILLIS = 500;
    private static final int PATIENCE_SECONDS = 2;

    private final String url;
    private final Properties settings = new Properties();
    private final Pulse pulse;
    private final Runnable letGo;
    private volatile boolean ended;
    private @Nullable Connection connection;

    /** @param letGo what is to be done when the database has stayed away, and again as long as it does */
    DatabaseWatch(String url, @Nullable String user, @Nullable String password, Pulse pulse, Runnable letGo) {
        this.url = url;
        this.pulse = pulse;
        this.letGo = letGo;
        if (user != null) {
            settings.setProperty("user", user);
        }
        if (password != null) {
            settings.setProperty("password", password);
        }
        for (String limit : new String[] {"connectTimeout", "loginTimeout", "socketTimeout"}) {
            settings.setProperty(limit, String.valueOf(PATIENCE_SECONDS));
        }
        settings.setProperty("ApplicationName", "quality-monitoring watch");
    }

    void start() {
        again("database-watch", this::ask, 2 * TICK_MILLIS, this::forget);
        again("database-tick", this::tick, TICK_MILLIS, () -> {});
    }

    private void again(String name, Runnable work, int pauseMillis, Runnable atEnd) {
        Thread thread = new Thread(
                () -> {
                    repeat(work, pauseMillis);
                    atEnd.run();
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }

    private void repeat(Runnable work, int pauseMillis) {
        try {
            while (!ended) {
                work.run();
                TimeUnit.MILLISECONDS.sleep(pauseMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick() {
        if (pulse.tick()) {
            LOG.error("数据库没有应答，系统暂停办理，恢复后自动继续。请检查数据库服务和网络");
        }
        if (pulse.isAway()) {
            letGo.run();
        }
    }

    private void ask() {
        try {
            if (connection == null) {
                connection = DriverManager.getConnection(url, settings);
            }
            try (var statement = connection.createStatement()) {
                statement.execute("select 1");
            }
            if (pulse.isAway()) {
                LOG.warn("数据库已恢复应答");
            }
            pulse.beat();
        } catch (SQLException e) {
            LOG.debug("the database does not answer", e);
            forget();
        }
    }

    private void forget() {
        Connection broken = connection;
        connection = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (SQLException e) {
                LOG.debug("a broken connection", e);
            }
        }
    }

    @Override
    public void close() {
        ended = true;
    }
}
