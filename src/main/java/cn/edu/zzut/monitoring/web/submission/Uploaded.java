package cn.edu.zzut.monitoring.web.submission;

import java.util.List;

/**
 * The new version that an upload, corrections or a choice made.
 *
 * @param rowsBefore the rows of the version before it; 0 where it is the first
 * @param muchSmaller whether it has no rows, or has lost most of those before
 * @param clean whether it may be shown in green
 * @param unchanged whether what was sent is what stood already: then no version was made, and it is told of the newest
 * @param remarks what was read, where that needs saying: the sheet, hidden rows, columns that the table does not have, cells
 *     that stand otherwise than in the file
 */
record Uploaded(
        int version,
        int rows,
        int rowsBefore,
        boolean muchSmaller,
        int errors,
        int anomalies,
        boolean clean,
        String sha256,
        boolean unchanged,
        List<String> remarks) {}
