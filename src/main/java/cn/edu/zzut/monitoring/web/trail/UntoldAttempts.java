package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.logging.LogField;
import cn.edu.zzut.monitoring.refusal.RefusedRequest;
import cn.edu.zzut.monitoring.security.WebappUser;
import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Trail;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What somebody tried to change who was refused before anything was reached that tells of itself: content that is not taken, a
 * method or an address that is not there, too much at once.
 */
@Component
class UntoldAttempts {

    private static final int LONGEST = 120;
    private static final int NO_SUCH_METHOD = 405;

    private final Trail trail;
    private final AddressNames names;
    private final Things things;
    private final EngineRequests engine;
    private final WebappUser user;

    UntoldAttempts(Trail trail, AddressNames names, Things things, EngineRequests engine, WebappUser user) {
        this.user = user;
        this.trail = trail;
        this.names = names;
        this.things = things;
        this.engine = engine;
    }

    /** Once the answer is there: what is in the trail by then is not told again. */
    void tell(HttpServletRequest request, Attempt attempt, int status) {
        sessions(request, attempt, status);
        if (UntoldRules.isAttempt(request.getMethod(), attempt.origin().who(), status)) {
            if (attempt.isUntold()) {
                begins(request, attempt, status);
                trail.noteAlone(attempt, status);
            }
            request.setAttribute(RefusedRequest.TOLD, true);
        }
    }

    /** An address that is refused as it is written comes before anybody has asked who is signed in. */
    private void sessions(HttpServletRequest request, Attempt attempt, int status) {
        if (attempt.origin().who().isEmpty()) {
            user.of(request)
                    .filter(account -> UntoldRules.isAttempt(request.getMethod(), account, status))
                    .ifPresent(LogField.USER::set);
        }
    }

    private void begins(HttpServletRequest request, Attempt attempt, int status) {
        String method = request.getMethod();
        String path = TrailDoor.path(request);
        if (EngineRules.isEngine(path)) {
            engine.begins(attempt, EngineRules.act(path, attempt.origin().who()), method, path);
            return;
        }
        Optional<AddressNames.Known> known = names.ofApi(method, path);
        if (known.isEmpty() && status == NO_SUCH_METHOD) {
            otherwise(attempt, method, path);
            return;
        }
        known.ifPresent(one -> things.say(attempt, one.pattern(), one.things()));
        attempt.isTo(
                known.map(one -> ApiRules.writing(one.pattern())).orElse(Act.OTHER),
                known.map(AddressNames.Known::name).orElse(""),
                nowhere(request));
    }

    /** The address is there, and does not know the method. */
    private void otherwise(Attempt attempt, String method, String path) {
        List<AddressNames.Known> ways = names.everyWay(path);
        ways.stream().findFirst().ifPresent(one -> things.say(attempt, one.pattern(), one.things()));
        attempt.isTo(Act.OTHER, UntoldRules.otherWay(method, path, ways), "");
    }

    /** An address, or a method of it, that nobody has named: told as it was sent. */
    static String nowhere(HttpServletRequest request) {
        String path = TrailDoor.path(request);
        return "不存在的地址 " + request.getMethod() + " " + shortened(path);
    }

    static String shortened(String path) {
        return path.substring(0, Math.min(LONGEST, path.length()));
    }
}
