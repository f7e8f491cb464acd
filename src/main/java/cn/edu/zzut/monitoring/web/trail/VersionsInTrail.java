package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.filing.Edits;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.Submissions;
import cn.edu.zzut.monitoring.filing.Submissions.VersionAdded;
import cn.edu.zzut.monitoring.filing.Submissions.VersionStands;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Subject;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The version that an upload or a change has made; of several tables at once each. */
@Component
class VersionsInTrail {

    private final Submissions submissions;

    VersionsInTrail(Submissions submissions) {
        this.submissions = submissions;
    }

    @EventListener
    void tell(VersionAdded added) {
        Attempt.current().ifPresent(attempt -> {
            String version = "第" + added.number() + "版";
            if (attempt.subject().table().isEmpty()) {
                submissions.find(added.submissionId()).ifPresent(one -> {
                    attempt.isDoneTo(about(one));
                    attempt.says("表" + one.table() + version);
                });
            } else {
                attempt.says(version);
            }
        });
    }

    @EventListener
    void tell(VersionStands stands) {
        Attempt.current().ifPresent(attempt -> attempt.changesNothing("没有改动，仍是第" + stands.number() + "版"));
    }

    @EventListener
    void tell(Edits.Edited edited) {
        Attempt.current().ifPresent(attempt -> attempt.says(edited.inWords()));
    }

    private static Subject about(Submission one) {
        return new Subject(one.year(), "", one.unit().value(), "", "", "");
    }
}
