package cn.edu.zzut.monitoring.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Each transaction has its own, keeps it as long as it runs, and says at its end what it gathered. */
class WithinTransactionTest {

    private final List<List<String>> committed = new ArrayList<>();
    private final WithinTransaction<List<String>> gathered =
            new WithinTransaction<>(ArrayList::new, all -> committed.add(List.copyOf(all)));
    private final Transactions manager = new Transactions();
    private final TransactionTemplate transaction = new TransactionTemplate(manager);
    private final TransactionTemplate ofItsOwn = new TransactionTemplate(
            manager,
            new org.springframework.transaction.support.DefaultTransactionDefinition(
                    TransactionDefinition.PROPAGATION_REQUIRES_NEW));

    @Test
    void whatIsGatheredIsSaidOnceAtTheEnd() {
        transaction.executeWithoutResult(status -> {
            gathered.get().add("one");
            transaction.executeWithoutResult(same -> gathered.get().add("two"));
            assertThat(committed).isEmpty();
        });
        assertThat(committed).containsExactly(List.of("one", "two"));
    }

    @Test
    void theNextTransactionKnowsNothingOfIt() {
        transaction.executeWithoutResult(status -> gathered.get().add("one"));
        transaction.executeWithoutResult(status -> assertThat(gathered.get()).isEmpty());
    }

    @Test
    void oneWithinHasItsOwn() {
        transaction.executeWithoutResult(status -> {
            gathered.get().add("outer");
            ofItsOwn.executeWithoutResult(inner -> gathered.get().add("inner"));
            assertThat(gathered.get()).containsExactly("outer");
        });
        assertThat(committed).containsExactly(List.of("inner"), List.of("outer"));
    }

    @Test
    void whatFailsSaysNothing() {
        transaction.executeWithoutResult(status -> {
            gathered.get().add("one");
            status.setRollbackOnly();
        });
        assertThat(committed).isEmpty();
        transaction.executeWithoutResult(status -> assertThat(gathered.get()).isEmpty());
    }

    @Test
    void withoutATransactionThereIsNone() {
        assertThatThrownBy(gathered::get).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(gathered::get).isInstanceOf(IllegalStateException.class);
    }

    /** Of no database. */
    private static final class Transactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1;

        private boolean running;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return running;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            running = true;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            running = false;
            return transaction;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            running = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            running = false;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            running = false;
        }

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            running = false;
        }
    }
}
