package cn.edu.zzut.monitoring.pastyear;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.pastyear.PastYearRun.State;
import cn.edu.zzut.monitoring.trouble.Alone;
import cn.edu.zzut.monitoring.validation.Validation;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever is thrown, the year's state is not one that says for ever that something is being done. */
class PastYearWorkTest {

    private static final PersonId OFFICE = new PersonId("office");
    private static final long ID = 7;

    private final PastYearRecords records = mock(PastYearRecords.class);
    private final Taking taking = mock(Taking.class);
    private final Cycles cycles = mock(Cycles.class);
    private final PastYearWork work = new PastYearWork(
            records, taking, cycles, mock(Submissions.class), mock(Validation.class), mock(Alone.class));

    @AfterEach
    void theWorkerEnds() {
        work.destroy();
    }

    private void stands(State state) {
        when(records.find(ID))
                .thenReturn(Optional.of(new PastYearRun(
                        ID,
                        2018,
                        state,
                        "往年.zip",
                        "",
                        1,
                        OFFICE,
                        Instant.EPOCH,
                        "",
                        0,
                        0,
                        Optional.empty(),
                        "",
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "")));
    }

    @Test
    void aTrialThatFillsTheMemoryIsOver() throws Exception {
        stands(State.TRYING);
        doThrow(new OutOfMemoryError("Java heap space")).when(taking).attempt(any());
        work.attempt(ID).get();
        verify(records).state(eq(ID), eq(State.FAILED), contains("内存不足"));
    }

    @Test
    void anImportThatGoesTooDeepMayBeTriedAgain() throws Exception {
        stands(State.IMPORTING);
        doThrow(new StackOverflowError()).when(taking).bringIn(any(), any(), any());
        work.bringIn(ID, "", OFFICE).get();
        verify(records).state(eq(ID), eq(State.TRIED), contains("什么也没有改变"));
    }

    @Test
    void aCheckThatFailsLeavesTheYearBroughtIn() throws Exception {
        stands(State.CHECKING);
        when(cycles.find(2018)).thenThrow(new OutOfMemoryError("Java heap space"));
        work.bringIn(ID, "", OFFICE).get();
        verify(records).state(eq(ID), eq(State.IMPORTED), contains("校验没有完成"));
    }
}
