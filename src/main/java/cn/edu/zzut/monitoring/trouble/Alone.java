package cn.edu.zzut.monitoring.trouble;

import cn.edu.zzut.monitoring.refusal.Asked;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does for one what is done for many, so that it fails alone: in a transaction of its own, and on record where it fails.
 * What fails because the database is away fails for all, and is thrown.
 */
@Component
public class Alone {

    private final Troubles troubles;
    private final TransactionTemplate ownTransaction;

    Alone(Troubles troubles, PlatformTransactionManager transactions) {
        this.troubles = troubles;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Does it in a transaction of its own.
     *
     * @param matter what it is, for people, such as 每日提醒
     * @param whose for which person, unit or table, by name
     * @return whether it is done
     */
    public boolean run(String matter, String whose, Runnable work) {
        return tried(matter, whose, () -> ownTransaction.executeWithoutResult(status -> work.run()));
    }

    /** The same for what is tried every few seconds: after it has failed it rests for some minutes. */
    public boolean runNowAndThen(String matter, String whose, Runnable work) {
        return !troubles.isResting(matter, whose) && run(matter, whose, work);
    }

    /** The same for work that has its own transactions, such as one that takes minutes. */
    public boolean tried(String matter, String whose, Runnable work) {
        boolean done = isDone(matter, whose, work);
        if (done) {
            troubles.over(matter, whose);
        }
        return done;
    }

    private boolean isDone(String matter, String whose, Runnable work) {
        try {
            inAnotherRaceIfLost(work);
        } catch (RuntimeException e) {
            Optional<Refusal> refusal = Refusal.in(e);
            if (refusal.orElse(null) instanceof Refusal.Busy) {
                throw e;
            }
            troubles.note(matter, whose, refusal.map(Refusal::getMessage).orElseGet(() -> mistake(matter, whose, e)));
            return false;
        }
        return true;
    }

    /** The same, where it may turn out that there is nothing to do any more. */
    public boolean runNowAndThen(String matter, String whose, Predicate<RuntimeException> gone, Runnable work) {
        return !troubles.isResting(matter, whose) && tried(matter, whose, unless(gone, work));
    }

    /**
     * Asks in a transaction of its own for something that can be done without.
     *
     * @param otherwise what is taken where it fails
     * @param gone which failures mean that there is nothing to ask about any more, and are no trouble
     */
    public <T> T ask(String matter, String whose, T otherwise, Predicate<RuntimeException> gone, Supplier<T> question) {
        List<T> answer = new ArrayList<>();
        isDone(matter, whose, unless(gone, () -> answer.add(question.get())));
        return answer.isEmpty() ? otherwise : answer.get(0);
    }

    private Runnable unless(Predicate<RuntimeException> gone, Runnable work) {
        return () -> {
            try {
                ownTransaction.executeWithoutResult(status -> work.run());
            } catch (RuntimeException e) {
                if (!gone.test(e)) {
                    throw e;
                }
            }
        };
    }

    /** Asked all anew: what fails now is put on record again. */
    public void askAnew(String matter) {
        troubles.over(matter);
    }

    /** Others may change the same in the same moment. */
    private static void inAnotherRaceIfLost(Runnable work) {
        try {
            work.run();
        } catch (ConcurrencyFailureException lost) {
            work.run();
        }
    }

    private static String mistake(String matter, String whose, RuntimeException e) {
        return "系统错误，没有完成，其他人和单位不受影响。请告知系统管理员错误编号"
                + new Asked("", matter, whose).failed(e).errorId() + "。";
    }
}
