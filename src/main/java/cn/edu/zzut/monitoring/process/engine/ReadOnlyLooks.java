package cn.edu.zzut.monitoring.process.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What only looks is a transaction that only reads, where it is one of its own: the database holds it to that, and nobody
 * asks afterwards whether it has changed anything.
 */
public final class ReadOnlyLooks extends CommandInterceptor {

    private final Supplier<PlatformTransactionManager> transactions;

    /** @param transactions asked for with each command; at the engine's start there is none yet */
    public ReadOnlyLooks(Supplier<PlatformTransactionManager> transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null
                || TransactionSynchronizationManager.isActualTransactionActive()
                || !PermittedCommands.isLook(command.getClass())) {
            return next.execute(command);
        }
        TransactionTemplate looking = new TransactionTemplate(transactions.get());
        looking.setReadOnly(true);
        return looking.execute(running -> next.execute(command));
    }
}
