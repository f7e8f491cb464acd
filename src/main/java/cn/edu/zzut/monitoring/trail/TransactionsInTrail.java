package cn.edu.zzut.monitoring.trail;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;

/**
 * Whatever changes data has its entry in the same transaction: no act without it, and none without the act. The one place
 * that all of them pass, ours and the engine's.
 */
@Component
final class TransactionsInTrail implements TransactionExecutionListener {

    private final ObjectProvider<TrailStore> store;
    private final ObjectProvider<Desk> desk;

    TransactionsInTrail(ObjectProvider<TrailStore> store, ObjectProvider<Desk> desk) {
        this.store = store;
        this.desk = desk;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure == null) {
            Attempt.current().filter(Attempt::isArmed).ifPresent(attempt -> {
                attempt.begins(transaction);
                if (!transaction.isReadOnly()) {
                    boolean collects = attempt.isOutermost(transaction);
                    OptionalLong written = store.getObject().say(attempt, collects);
                    if (collects) {
                        attempt.hasWrittenBefore(written);
                    }
                }
            });
        }
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Attempt.current()
                .filter(attempt -> attempt.isArmed() && !transaction.isReadOnly() && attempt.isOutermost(transaction))
                .ifPresent(attempt -> {
                    ((TransactionStatus) transaction).flush();
                    boolean may = !attempt.isWritten() && !attempt.isUnchanged();
                    if (store.getObject().tell(attempt, may, attempt.writtenBefore())) {
                        attempt.isCarriedBy(transaction);
                    }
                });
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        ended(transaction, failure == null);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        ended(transaction, false);
    }

    private void ended(TransactionExecution transaction, boolean committed) {
        Attempt.current().ifPresent(attempt -> {
            attempt.ends(transaction, committed);
            if (committed && attempt.isInTrail()) {
                desk.getObject().wake();
            }
        });
    }
}
