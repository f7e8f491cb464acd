package cn.edu.zzut.monitoring.integrity;

import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Whatever is thrown, a look at the hashes ends with a reason. */
class HashChecksTest {

    @Test
    void oneThatFillsTheMemoryIsOver() throws Exception {
        DataSource database = mock(DataSource.class);
        when(database.getConnection()).thenThrow(new OutOfMemoryError("Java heap space"));
        HashCheckRecords records = mock(HashCheckRecords.class);
        HashChecks checks = new HashChecks(mock(Catalogs.class), records, database, Clock.systemUTC());
        checks.start(new PersonId("archivist"));
        verify(records, timeout(30_000)).add(argThat(done -> done.failure().contains("内存不足")));
        checks.destroy();
    }
}
