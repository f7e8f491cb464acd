package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.validation.Summary;
import java.util.List;

/**
 * The new version that an upload or a choice made.
 *
 * @param extraColumns headings of columns that the table does not have; their content is kept apart
 */
record Uploaded(int version, int rows, int errors, int anomalies, String sha256, List<String> extraColumns) {

    static Uploaded of(SubmissionVersion version, Summary summary, List<String> extraColumns) {
        return new Uploaded(
                version.number(),
                version.rowCount(),
                summary.errors(),
                summary.anomalies(),
                version.sha256(),
                extraColumns);
    }
}
