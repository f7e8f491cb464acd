package cn.edu.zzut.monitoring.concept;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.trouble.Alone;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever is thrown, a comparison ends with a reason. */
class ConceptRunsTest {

    @Test
    void oneThatFillsTheMemoryIsOver() {
        Concepts concepts = mock(Concepts.class, RETURNS_DEEP_STUBS);
        when(concepts.edition().concepts()).thenReturn(List.of());
        Reckoning reckoning = mock(Reckoning.class);
        when(reckoning.of(2025)).thenThrow(new OutOfMemoryError("Java heap space"));
        ConceptRunRecords records = mock(ConceptRunRecords.class);
        when(records.begin(anyInt(), anyInt(), any(), any())).thenReturn(Optional.of(7L));
        ConceptRuns runs = new ConceptRuns(
                concepts,
                reckoning,
                mock(ReckonedValues.class),
                records,
                mock(Submissions.class),
                mock(Cycles.class),
                mock(Alone.class));
        runs.compare(2025, new PersonId("office"));
        verify(records).end(eq(7L), contains("内存不足"));
        runs.destroy();
    }
}
