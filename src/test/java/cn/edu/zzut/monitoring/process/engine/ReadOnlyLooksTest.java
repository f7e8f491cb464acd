package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which commands the database holds to reading. */
class ReadOnlyLooksTest {

    private final List<String> begun = new ArrayList<>();

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    private final class Transactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            begun.add(definition.isReadOnly() ? "reads" : "writes");
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            begun.add("ends");
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            begun.add("rolled back");
        }
    }

    private static final class GetSomethingCmd implements Command<String> {

        @Override
        public String execute(CommandContext context) {
            return "seen";
        }
    }

    private static final class ChangeSomethingCmd implements Command<String> {

        @Override
        public String execute(CommandContext context) {
            return "changed";
        }
    }

    private String runs(Command<String> command) {
        ReadOnlyLooks looks = new ReadOnlyLooks(Transactions::new);
        looks.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> one) {
                return one.execute(null);
            }
        });
        return looks.execute(command);
    }

    @Test
    void whatOnlyLooksOnlyReads() {
        assertThat(runs(new GetSomethingCmd())).isEqualTo("seen");
        assertThat(begun).containsExactly("reads", "ends");
    }

    @Test
    void whatChangesHasTheTransactionThatTheEngineGivesIt() {
        assertThat(runs(new ChangeSomethingCmd())).isEqualTo("changed");
        assertThat(begun).isEmpty();
    }

    @Test
    void aLookWithinATransactionIsPartOfIt() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThat(runs(new GetSomethingCmd())).isEqualTo("seen");
        assertThat(begun).isEmpty();
    }
}
