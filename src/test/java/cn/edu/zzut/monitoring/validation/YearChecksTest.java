package cn.edu.zzut.monitoring.validation;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.filing.LastYear;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.trouble.Alone;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever is thrown, a check of the whole year ends with a reason. */
class YearChecksTest {

    @Test
    void oneThatFillsTheMemoryIsOver() {
        PersonId office = new PersonId("office");
        YearCheckRecords records = mock(YearCheckRecords.class);
        when(records.begin(anyInt(), anyInt(), any())).thenReturn(Optional.of(7L));
        when(records.newest(2025))
                .thenReturn(Optional.of(
                        new YearCheck(2025, office, Instant.EPOCH, 0, 0, 0, 0, Optional.empty(), Optional.empty())));
        Catalogs catalogs = mock(Catalogs.class);
        when(catalogs.of(2025)).thenReturn(mock(Catalog.class)).thenThrow(new OutOfMemoryError("Java heap space"));
        YearChecks checks = new YearChecks(
                mock(Submissions.class),
                mock(LastYear.class),
                catalogs,
                mock(Validation.class),
                records,
                mock(Alone.class));
        checks.start(2025, office);
        verify(records, timeout(30_000)).end(eq(7L), contains("内存不足"));
        checks.destroy();
    }
}
