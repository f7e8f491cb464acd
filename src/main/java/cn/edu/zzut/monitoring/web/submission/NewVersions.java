package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.filing.Uploads;
import cn.edu.zzut.monitoring.process.task.DataBriefing;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.validation.CheckedVersion;
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
        return answer(id, new Uploads.Taken(version, List.of(), false));
    }

    Uploaded answer(SubmissionId id, Uploads.Taken taken) {
        SubmissionVersion version = taken.version();
        if (taken.unchanged()) {
            Attempt.aside(() -> refreshed(id));
        } else {
            refreshed(id);
        }
        CheckedVersion checked = validation.checked(version);
        return new Uploaded(
                version.number(),
                checked.rows(),
                checked.rowsBefore(),
                checked.isMuchSmaller(),
                checked.findings().errors(),
                checked.findings().anomalies(),
                checked.isClean(),
                version.sha256(),
                taken.unchanged(),
                taken.remarks());
    }

    private boolean refreshed(SubmissionId id) {
        briefing.refresh(id);
        return true;
    }
}
