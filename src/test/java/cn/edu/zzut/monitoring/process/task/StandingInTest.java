package cn.edu.zzut.monitoring.process.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.StandIn;
import cn.edu.zzut.monitoring.organization.StandIns;
import cn.edu.zzut.monitoring.trouble.Alone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** That somebody stands in is put on record once, whatever becomes of the tasks. */
class StandingInTest {

    private static final PersonId AWAY = new PersonId("away");

    private final StandIns standIns = mock(StandIns.class);
    private final Succession succession = mock(Succession.class);
    private final Alone alone = mock(Alone.class);
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private final StandIn begins = new StandIn(
            1,
            AWAY,
            Role.OFFICE,
            new PersonId("deputy"),
            LocalDate.of(2026, 10, 8),
            LocalDate.of(2026, 10, 15),
            "出差",
            new PersonId("admin"),
            false,
            Optional.empty(),
            Optional.empty());
    private final AtomicInteger done = new AtomicInteger();

    private final StandingIn standingIn = new StandingIn(
            standIns, succession, mock(Organization.class), alone, new TransactionTemplate(transactions));

    @BeforeEach
    void oneBeginsToday() {
        when(standIns.toBegin()).thenReturn(List.of(begins));
        when(standIns.begin(begins)).thenReturn(true);
    }

    @Test
    void theTasksAreHandedOverInTheSameAct() {
        standingIn.with(AWAY, done::incrementAndGet);
        assertThat(done).hasValue(1);
        verify(succession).standIn(begins);
        verify(transactions, times(1)).commit(any());
        verify(alone, never()).runNowAndThen(any(), any(), any(Runnable.class));
    }

    @Test
    void whatIsWrongWithTheDeedIsToldAndTheDeedIsNotTriedAgain() {
        IllegalArgumentException wrong = new IllegalArgumentException("wrong");
        assertThatThrownBy(() -> standingIn.with(AWAY, () -> {
                    done.incrementAndGet();
                    throw wrong;
                }))
                .isSameAs(wrong);
        assertThat(done).hasValue(1);
        verify(succession, never()).standIn(any());
    }

    @Test
    void whatFailsAtItsEndIsNotDoneTwice() {
        doThrow(new UnexpectedRollbackException("lost")).when(transactions).commit(any());
        assertThatThrownBy(() -> standingIn.with(AWAY, done::incrementAndGet))
                .isInstanceOf(UnexpectedRollbackException.class);
        assertThat(done).hasValue(1);
    }

    @Test
    void whereTheTasksCannotBeHandedOverTheDeedIsRolledBackAndDoneByItself() {
        doThrow(new IllegalStateException("no")).when(succession).standIn(begins);
        assertThatCode(() -> standingIn.with(AWAY, done::incrementAndGet)).doesNotThrowAnyException();
        verify(transactions, times(1)).rollback(any());
        verify(transactions, times(1)).commit(any());
        verify(alone).runNowAndThen(any(), any(), any(Runnable.class));
    }
}
