package cn.edu.zzut.monitoring.security.password;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/**
 * Accounts are made, and given a group, by one transaction after the other: whoever comes second sees what the first has
 * done, also an account that differs by its case only, of which the database knows nothing.
 */
final class AccountTurn {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('accounts'))";

    private AccountTurn() {}

    /** Does the work when it is its turn, which lasts until its transaction ends. */
    static void with(CommandExecutor engine, Runnable work) {
        engine.execute(running -> {
            take(running);
            work.run();
            return null;
        });
    }

    private static void take(CommandContext running) {
        Connection connection = running.getDbSqlSession().getSqlSession().getConnection();
        try (PreparedStatement turn = connection.prepareStatement(LOCK)) {
            turn.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
