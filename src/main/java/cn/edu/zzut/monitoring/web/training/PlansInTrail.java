package cn.edu.zzut.monitoring.web.training;

import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.training.SessionPlan;
import java.util.Optional;
import java.util.function.Function;

/** What is planned of a session, or planned otherwise than before; of what is written about it only that it was. */
final class PlansInTrail {

    private static final String WRITTEN = "（已填写）";

    private PlansInTrail() {}

    /** @param before empty where the session is new */
    static void tell(Optional<SessionPlan> before, SessionPlan after) {
        Attempt.current().ifPresent(attempt -> {
            tell(attempt, "培训名称", before, after, SessionPlan::title);
            tell(attempt, "时间", before, after, SessionPlan::when);
            tell(attempt, "地点", before, after, SessionPlan::where);
            written(attempt, "培训内容", before, after, SessionPlan::content);
            written(attempt, "线上链接", before, after, SessionPlan::link);
        });
    }

    private static void tell(
            Attempt attempt,
            String of,
            Optional<SessionPlan> before,
            SessionPlan after,
            Function<SessionPlan, String> part) {
        String was = before.map(part).orElse("");
        String is = part.apply(after);
        if (!was.equals(is)) {
            attempt.tells(new Attempt.Detail(of, was, is));
        }
    }

    private static void written(
            Attempt attempt,
            String of,
            Optional<SessionPlan> before,
            SessionPlan after,
            Function<SessionPlan, String> part) {
        String was = before.map(part).orElse("");
        String is = part.apply(after);
        if (!was.equals(is)) {
            attempt.tells(new Attempt.Detail(of, "", is.isEmpty() ? "（已删去）" : WRITTEN));
        }
    }
}
