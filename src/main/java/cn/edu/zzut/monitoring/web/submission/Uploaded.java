package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.validation.Summary;
import java.util.List;

/**
 * The new version that an upload or a choice made.
 *
 * @param extraColumns headings of columns that the table does not have; their content is kept apart
 * @param remarks what was read, where that needs saying: the sheet, hidden rows, cells that stand otherwise than in the file
 */
record Uploaded(
        int version,
        int rows,
        int errors,
        int anomalies,
        String sha256,
        List<String> extraColumns,
        List<String> remarks) {

    static Uploaded of(SubmissionVersion version, Summary summary, List<String> extraColumns) {
        return of(version, summary, extraColumns, List.of());
    }

    static Uploaded of(SubmissionVersion version, Summary summary, List<String> extraColumns, List<String> remarks) {
        return new Uploaded(
                version.number(),
                version.rowCount(),
                summary.errors(),
                summary.anomalies(),
                version.sha256(),
                extraColumns,
                remarks);
    }
}
