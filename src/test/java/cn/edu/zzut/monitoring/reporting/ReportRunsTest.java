package cn.edu.zzut.monitoring.reporting;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever is thrown, a run of reports ends with a reason. */
class ReportRunsTest {

    @Test
    void oneThatFillsTheMemoryIsOver() {
        Materials materials = mock(Materials.class);
        ReportRunRecords records = mock(ReportRunRecords.class);
        PersonId office = new PersonId("office");
        when(records.begin(anyInt(), anyBoolean(), any())).thenReturn(Optional.of(7L));
        when(records.newest(2025))
                .thenReturn(Optional.of(
                        new ReportRun(2025, false, office, Instant.EPOCH, 0, 0, List.of(), Optional.empty())));
        when(materials.of(2025)).thenThrow(new OutOfMemoryError("Java heap space"));
        ReportRuns runs = new ReportRuns(materials, mock(Reports.class), records);
        runs.draftAll(2025, office);
        verify(records, timeout(30_000)).end(7);
        verify(records).failed(eq(7L), contains("内存不足"));
        runs.destroy();
    }
}
