package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries work again that lost a race: two people changed the same at once, and the database let one of them. Only whole
 * transactions are repeated: within a running one the work is done once, and whoever began it tries again.
 */
@Component
public class LostRaces {

    private static final int MOST_TRIES = 12;
    /** After this many, a value that is there already is no race but a mistake. */
    private static final int TRIES_FOR_A_DUPLICATE = 3;

    private static final int LONGEST_PAUSE_MILLIS = 40;
    private static final int PATIENCE_SECONDS = 5;

    /** Serialization failure, deadlock, lock not available. */
    private static final Set<String> LOST = Set.of("40001", "40P01", "55P03");

    private static final String DUPLICATE = "23505";

    /** Those who lost go one after the other, or they would meet again. */
    private final Semaphore turn = new Semaphore(1, true);

    /** Work that may be done more than once, because what it did is undone when it fails. */
    @FunctionalInterface
    public interface Work<T, E extends Throwable> {
        T run() throws E;
    }

    /** @throws Refusal when the race is lost every time */
    public <T, E extends Throwable> T again(Work<T, E> work) throws E {
        if (TransactionSynchronizationManager.isActualTransactionActive() || Context.getCommandContext() != null) {
            return work.run();
        }
        for (int tries = 1; ; tries++) {
            try {
                return tries == 1 ? work.run() : inTurn(work);
            } catch (RuntimeException e) {
                boolean duplicate = isDuplicate(e);
                if (!isLost(e) && !(duplicate && tries < TRIES_FOR_A_DUPLICATE)) {
                    throw e;
                }
                if (tries == MOST_TRIES) {
                    throw Refusal.race();
                }
            }
        }
    }

    private <T, E extends Throwable> T inTurn(Work<T, E> work) throws E {
        boolean mine = false;
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
            mine = turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.race();
        } finally {
            if (mine) {
                turn.release();
            }
        }
    }

    /** Whether it failed because somebody else was faster. */
    public static boolean isLost(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return hasState(thrown, LOST);
    }

    /** Whether somebody else has just made the same. */
    public static boolean isDuplicate(Throwable thrown) {
        return hasState(thrown, Set.of(DUPLICATE));
    }

    private static boolean hasState(Throwable thrown, Set<String> states) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && states.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
