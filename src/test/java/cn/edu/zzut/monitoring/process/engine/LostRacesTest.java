package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which work is tried again, how often, and what is said in the end. */
class LostRacesTest {

    private final LostRaces races = new LostRaces();
    private final AtomicInteger tries = new AtomicInteger();

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    private String loses(int times, RuntimeException with) {
        return races.again(() -> {
            if (tries.incrementAndGet() <= times) {
                throw with;
            }
            return "won";
        });
    }

    @Test
    void aLostRaceIsTriedAgain() {
        assertThat(loses(3, new OptimisticLockingException("somebody else"))).isEqualTo("won");
        assertThat(tries).hasValue(4);
        tries.set(0);
        assertThat(loses(1, new ObjectOptimisticLockingFailureException("row", 1)))
                .isEqualTo("won");
    }

    @Test
    void whoLosesEveryTimeIsToldToLookAgain() {
        assertThatThrownBy(() -> loses(1_000, new OptimisticLockingException("somebody else")))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessage("刚刚另有一次保存（可能是别人，也可能是您自己的另一个窗口或请求），您的操作没有生效。请刷新后再试。");
        assertThat(tries).hasValueLessThan(20);
    }

    @Test
    void withinATransactionNothingIsRepeated() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        var lost = new OptimisticLockingException("somebody else");
        assertThatThrownBy(() -> loses(1, lost)).isSameAs(lost);
        assertThat(tries).hasValue(1);
    }

    @Test
    void aDuplicateMayBeARaceButNotForEver() {
        var duplicate = new DuplicateKeyException("year", new SQLException("duplicate key", "23505"));
        assertThat(loses(1, duplicate)).isEqualTo("won");
        tries.set(0);
        assertThatThrownBy(() -> loses(1_000, duplicate)).isSameAs(duplicate);
        assertThat(tries).hasValue(3);
    }

    @Test
    void mistakesAndRefusalsAreNotRepeated() {
        assertThatThrownBy(() -> loses(1, new IllegalStateException("a mistake")))
                .hasMessage("a mistake");
        assertThatThrownBy(() -> loses(9, Refusal.invalid("请改正。"))).hasMessage("请改正。");
        assertThat(tries).hasValue(2);
    }
}
