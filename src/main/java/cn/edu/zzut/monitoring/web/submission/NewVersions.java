package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.process.task.DataBriefing;
import cn.edu.zzut.monitoring.validation.Validation;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is answered when a version was made, in whichever way; and the forms that speak of it are brought up to date. */
@Component
class NewVersions {

    private final Submissions submissions;
    private final Validation validation;
    private final DataBriefing briefing;

    NewVersions(Submissions submissions, Validation validation, DataBriefing briefing) {
        this.submissions = submissions;
        this.validation = validation;
        this.briefing = briefing;
    }

    Uploaded answer(SubmissionId id, SubmissionVersion version) {
        return answer(id, version, List.of());
    }

    /** @param remarks what its sender should know of how the file was read */
    Uploaded answer(SubmissionId id, SubmissionVersion version, List<String> remarks) {
        briefing.refresh(id);
        var summary = validation.summary(id);
        int before = submissions
                .version(id, version.number() - 1)
                .map(SubmissionVersion::rowCount)
                .orElse(0);
        return new Uploaded(
                version.number(),
                version.rowCount(),
                before,
                version.isMuchSmallerThan(before),
                summary.errors(),
                summary.anomalies(),
                version.sha256(),
                submissions.extraColumns(version),
                remarks);
    }
}
