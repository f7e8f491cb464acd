package cn.edu.zzut.monitoring.trail;

import java.util.Collection;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody's request writes by a single statement, outside of a transaction, is written in one of its own: the trail
 * knows of what was changed by the transactions that changed it.
 */
@Component
class WritesOnRecord extends JdbcTemplate {

    private final ObjectProvider<PlatformTransactionManager> transactions;

    WritesOnRecord(DataSource database, ObjectProvider<PlatformTransactionManager> transactions) {
        super(database);
        this.transactions = transactions;
    }

    private <T> T onRecord(Supplier<T> write) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                || Attempt.current().filter(Attempt::isArmed).isEmpty()) {
            return write.get();
        }
        return new TransactionTemplate(transactions.getObject()).execute(running -> write.get());
    }

    @Override
    public int update(String sql) {
        return onRecord(() -> super.update(sql));
    }

    @Override
    protected int update(PreparedStatementCreator statement, @Nullable PreparedStatementSetter values) {
        return onRecord(() -> super.update(statement, values));
    }

    @Override
    public int update(PreparedStatementCreator statement, KeyHolder keys) {
        return onRecord(() -> super.update(statement, keys));
    }

    @Override
    public int[] batchUpdate(String... sql) {
        return onRecord(() -> super.batchUpdate(sql));
    }

    @Override
    public int[] batchUpdate(String sql, BatchPreparedStatementSetter values) {
        return onRecord(() -> super.batchUpdate(sql, values));
    }

    @Override
    public int[] batchUpdate(PreparedStatementCreator statement, BatchPreparedStatementSetter values, KeyHolder keys) {
        return onRecord(() -> super.batchUpdate(statement, values, keys));
    }

    @Override
    public <T> int[][] batchUpdate(
            String sql, Collection<T> all, int size, ParameterizedPreparedStatementSetter<T> values) {
        return onRecord(() -> super.batchUpdate(sql, all, size, values));
    }
}
