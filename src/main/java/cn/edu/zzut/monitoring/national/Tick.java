package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * What the office says of a table: it was imported on the platform, or is left out.
 *
 * @param versionId the version that it was said of; 0 where there is none
 * @param packageId the package that it was said of; 0 where there is none
 * @param packageSha256 of that package; empty where there is none
 * @param platformRows how many rows the platform shows; empty where the table is left out
 * @param remark why the platform's count is another one, or why the table is left out; else empty
 */
public record Tick(
        TableCode table,
        long versionId,
        long packageId,
        String packageSha256,
        OptionalInt platformRows,
        String remark,
        PersonId by,
        Instant at) {

    public boolean isImported() {
        return platformRows.isPresent();
    }
}
