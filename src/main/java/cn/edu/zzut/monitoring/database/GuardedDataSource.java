package cn.edu.zzut.monitoring.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The pool, which gives nothing out while the database is away, and takes back what is out when it goes away. */
final class GuardedDataSource extends DelegatingDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedDataSource.class);
    /** Connection exception: unable to establish. */
    private static final String NO_CONNECTION = "08001";

    private final Pulse pulse;
    private final Set<Connection> out = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    GuardedDataSource(HikariDataSource pool, Pulse pulse) {
        super(pool);
        this.pulse = pulse;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (pulse.isAway()) {
            throw new SQLTransientConnectionException("the database is away", NO_CONNECTION);
        }
        Connection connection = super.getConnection();
        out.add(connection);
        return connection;
    }

    /** Whoever waits for an answer of the database waits no longer; what was begun is undone. */
    void letGo() {
        List<Connection> waiting;
        synchronized (out) {
            waiting = List.copyOf(out);
            out.clear();
        }
        for (Connection connection : waiting) {
            try {
                if (!connection.isClosed()) {
                    connection.abort(Runnable::run);
                }
            } catch (SQLException e) {
                LOG.debug("a connection that could not be aborted", e);
            }
        }
    }
}
