package cn.edu.zzut.monitoring.security.session;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A session is read and written in single statements, and is none of what a running transaction does or undoes. */
final class BesideTransactions implements TransactionOperations {

    private static final TransactionOperations NONE = TransactionOperations.withoutTransaction();

    private final TransactionTemplate another;

    BesideTransactions(PlatformTransactionManager transactions) {
        this.another = new TransactionTemplate(transactions);
        this.another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <T> @Nullable T execute(TransactionCallback<T> work) {
        return (TransactionSynchronizationManager.isActualTransactionActive() ? another : NONE).execute(work);
    }
}
