package cn.edu.zzut.monitoring.transaction;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A value that each transaction has for itself: made when it first asks, gone when it ends, unknown to one within it. */
public final class WithinTransaction<T> {

    private final Supplier<T> first;
    private final Consumer<T> beforeCommit;

    /** @param first makes it anew for a transaction */
    public WithinTransaction(Supplier<T> first) {
        this(first, value -> {});
    }

    /** @param beforeCommit what is done with it at the end of a transaction that does not fail */
    public WithinTransaction(Supplier<T> first, Consumer<T> beforeCommit) {
        this.first = first;
        this.beforeCommit = beforeCommit;
    }

    /**
     * The running transaction's.
     *
     * @throws IllegalStateException where none runs
     */
    public T get() {
        @SuppressWarnings("unchecked")
        Held<T> held = (Held<T>) TransactionSynchronizationManager.getResource(this);
        if (held == null) {
            held = new Held<>(first.get());
            TransactionSynchronizationManager.registerSynchronization(new UntilTheEnd(held));
            TransactionSynchronizationManager.bindResource(this, held);
        }
        return held.value;
    }

    private static final class Held<T> extends ResourceHolderSupport {

        private final T value;

        private Held(T value) {
            this.value = value;
        }
    }

    private final class UntilTheEnd extends ResourceHolderSynchronization<Held<T>, WithinTransaction<T>> {

        private final Held<T> held;

        private UntilTheEnd(Held<T> held) {
            super(held, WithinTransaction.this);
            this.held = held;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            beforeCommit.accept(held.value);
        }
    }
}
