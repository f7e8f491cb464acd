package cn.edu.zzut.monitoring.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * One application after the other starts on a database: what a start makes there (schema, the engine's tables, deployments,
 * accounts, filters, first data) is looked for and made in many steps, and two that did it at once would meet. Whoever comes
 * second waits, and finds it made.
 */
final class StartTurn implements ApplicationListener<ApplicationEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);
    /** Any number of our own. */
    private static final long KEY = 0x6d6f6e69746f72L;

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Connection held;

    private StartTurn(Connection held) {
        this.held = held;
    }

    /**
     * Waits for the turn; it ends with the start, or with the connection when the application dies.
     *
     * @param connection of its own; closed at the end
     */
    static StartTurn take(Connection connection) throws SQLException {
        boolean said = false;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isTaken(connection)) {
            if (!said) {
                LOG.warn("另一个应用正在这个数据库上启动，等待它完成");
                said = true;
            }
            if (System.nanoTime() > end) {
                connection.close();
                throw new StartupRefusal(
                        "另一个应用在这个数据库上启动，" + PATIENCE.toMinutes()
                                + "分钟还没有完成。请查看那个应用的日志；它已不在运行的，请在数据库中结束它的连接（application_name 为 quality-monitoring start），然后重新启动。");
            }
            pause();
        }
        return new StartTurn(connection);
    }

    private static boolean isTaken(Connection connection) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            asked.setLong(1, KEY);
            try (ResultSet answer = asked.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupRefusal("启动被中断。", e);
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        if (event instanceof ApplicationReadyEvent || event instanceof ContextClosedEvent) {
            end();
        }
    }

    /** What is asked of the database once it is this one's turn. */
    interface Requirement {

        void of(Connection database) throws SQLException;
    }

    /** Gives the turn back where the requirement is not met. */
    void require(Requirement requirement) throws SQLException {
        try {
            requirement.of(held);
        } catch (SQLException | StartupRefusal e) {
            end();
            throw e;
        }
    }

    /** The next one may start. */
    void end() {
        try {
            held.close();
        } catch (SQLException e) {
            LOG.debug("the turn's connection", e);
        }
    }
}
