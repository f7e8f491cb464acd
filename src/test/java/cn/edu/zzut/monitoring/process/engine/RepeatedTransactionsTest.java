package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.springframework.aop.Advisor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.transaction.annotation.Transactional;

/** Whose transactions are tried again. */
class RepeatedTransactionsTest {

    private final Advisor again = advisor();

    private static Advisor advisor() {
        ObjectProvider<LostRaces> races = mock();
        when(races.getObject()).thenReturn(new LostRaces());
        return RepeatedTransactions.lostRacesAreTriedAgain(races);
    }

    interface Work {

        String saves();
    }

    private static class Losing {

        private final AtomicInteger tries = new AtomicInteger();

        String wins() {
            if (tries.incrementAndGet() < 3) {
                throw new OptimisticLockingException("somebody else");
            }
            return "won";
        }
    }

    private static final class OneMethod extends Losing implements Work {

        @Override
        @Transactional
        public String saves() {
            return wins();
        }
    }

    @Transactional
    private static final class AllMethods extends Losing implements Work {

        @Override
        public String saves() {
            return wins();
        }
    }

    private static final class NoTransaction extends Losing implements Work {

        @Override
        public String saves() {
            return wins();
        }
    }

    private Work around(Work target) {
        ProxyFactory proxy = new ProxyFactory(target);
        proxy.addAdvisor(again);
        return (Work) proxy.getProxy();
    }

    @Test
    void aTransactionOfOursThatLosesIsTriedAgain() {
        assertThat(around(new OneMethod()).saves()).isEqualTo("won");
        assertThat(around(new AllMethods()).saves()).isEqualTo("won");
    }

    @Test
    void whatIsNoTransactionIsNot() {
        assertThatThrownBy(() -> around(new NoTransaction()).saves()).isInstanceOf(OptimisticLockingException.class);
    }

    @Test
    void itIsAroundTheTransactionWhichIsTheInnermost() {
        assertThat(again).isInstanceOfSatisfying(Ordered.class, ordered -> assertThat(ordered.getOrder())
                .isLessThan(Ordered.LOWEST_PRECEDENCE));
    }
}
