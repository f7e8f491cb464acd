package cn.edu.zzut.monitoring.database;

import java.sql.Connection;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A new connection for whoever asks, for commands. */
final class OneAtATime extends AbstractDataSource {

    private final ConfiguredDatabase configured;

    OneAtATime(ConfiguredDatabase configured) {
        this.configured = configured;
    }

    @Override
    public Connection getConnection() {
        return configured.connect("quality-monitoring migrate");
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException("as configured only");
    }
}
