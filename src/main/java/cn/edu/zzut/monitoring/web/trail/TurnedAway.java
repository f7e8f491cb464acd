package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.logging.LogField;
import cn.edu.zzut.monitoring.refusal.RefusedRequest;
import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Origin;
import cn.edu.zzut.monitoring.trail.Subject;
import cn.edu.zzut.monitoring.trail.Trail;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Requests that were refused before they came to anything that tells of itself: of other sites, too big, too many. */
@Component
class TurnedAway {

    private static final int WITHOUT_SIGN_IN = 401;

    private final Trail trail;

    TurnedAway(Trail trail) {
        this.trail = trail;
    }

    /** A sign-in that failed is told at the door. */
    @EventListener
    void tell(RefusedRequest refused) {
        if (!refused.arrived() && refused.status() != WITHOUT_SIGN_IN) {
            trail.noteAlone(
                    new Origin(
                            refused.who(),
                            refused.address(),
                            "",
                            LogField.REQUEST.get().orElse("")),
                    Act.TURNED_AWAY,
                    Subject.NONE.saying(refused.what() + "：" + refused.why()),
                    refused.status());
        }
    }
}
