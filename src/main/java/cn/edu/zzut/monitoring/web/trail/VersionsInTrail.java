package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.filing.Submissions.VersionAdded;
import cn.edu.zzut.monitoring.trail.Attempt;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The version that an upload or a change has made. */
@Component
class VersionsInTrail {

    @EventListener
    void tell(VersionAdded added) {
        Attempt.current().ifPresent(attempt -> attempt.says("第" + added.number() + "版"));
    }
}
