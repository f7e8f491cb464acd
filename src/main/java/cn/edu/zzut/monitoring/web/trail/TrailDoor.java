package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.logging.LogField;
import cn.edu.zzut.monitoring.refusal.RefusedRequest;
import cn.edu.zzut.monitoring.security.WebappUser;
import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Origin;
import cn.edu.zzut.monitoring.trail.Subject;
import cn.edu.zzut.monitoring.trail.Trail;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who comes in, who does not, and who leaves; begins and ends what each request is to the trail. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class TrailDoor extends OncePerRequestFilter {

    /** Whoever sends name and password with each request is in for so long. */
    private static final Duration IN = Duration.ofMinutes(30);

    private static final long MOST_IN = 10_000;

    private final Trail trail;
    private final WebappUser user;
    private final SchoolWords words;
    private final UntoldAttempts untold;
    private final Cache<Origin, Boolean> in =
            Caffeine.newBuilder().expireAfterAccess(IN).maximumSize(MOST_IN).build();

    TrailDoor(Trail trail, WebappUser user, SchoolWords words, UntoldAttempts untold) {
        this.trail = trail;
        this.user = user;
        this.words = words;
        this.untold = untold;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return !path.startsWith("/api") && !path.startsWith("/sign-in") && !EngineRules.isEngine(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Attempt attempt = Attempt.begin(request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT), words);
        Origin before = attempt.origin();
        // asked now: after many wrong passwords the session is over
        String owner = DoorRules.isAtTheDoor(path(request)) && user.hasProved(request) ? before.who() : "";
        try {
            chain.doFilter(request, response);
            if (EngineRules.isLogout(path(request))) {
                request.setAttribute(RefusedRequest.TOLD, true);
            } else if (!DoorRules.isAtTheDoor(path(request)) && !EngineRules.isLogin(path(request))) {
                untold.tell(request, attempt, response.getStatus());
            }
            came(request, response, attempt, before, owner);
        } finally {
            attempt.end();
        }
    }

    private void came(
            HttpServletRequest request, HttpServletResponse response, Attempt attempt, Origin before, String owner) {
        String path = path(request);
        int status = response.getStatus();
        Origin stranger = by("", before);
        boolean failed = DoorRules.hasFailed(path, status);
        if (failed && DoorRules.ownChange(path, owner).isPresent()) {
            DoorRules.ownChange(path, owner)
                    .filter(act -> !attempt.isInTrail())
                    .ifPresent(act -> trail.noteAlone(before, act, Subject.NONE.of(owner), status));
        } else if (failed && DoorRules.isSecond(path) && !attempt.saidToBe().isEmpty()) {
            trail.noteAlone(
                    by(attempt.saidToBe(), before),
                    DoorRules.isOurs(status) ? Act.SIGN_IN : Act.SIGN_IN_FAILED,
                    Subject.NONE.of(attempt.saidToBe()).saying(DoorRules.afterPassword(status)),
                    status);
        } else if (failed && !attempt.saidToBe().isEmpty()) {
            trail.noteAlone(stranger, Act.SIGN_IN_FAILED, Subject.NONE.of(attempt.saidToBe()), status);
        } else if (failed) {
            return;
        } else if (EngineRules.isLogin(path)) {
            user.of(request).ifPresent(account -> {
                LogField.USER.set(account);
                Subject in = Subject.NONE.of(account);
                trail.noteAlone(
                        attempt.origin(),
                        Act.SIGN_IN,
                        user.isToProve(request) ? in.saying(DoorRules.WAITING) : in,
                        status);
            });
        } else if (DoorRules.isSecond(path) && !attempt.saidToBe().isEmpty()) {
            trail.noteAlone(
                    by(attempt.saidToBe(), before),
                    Act.SIGN_IN,
                    Subject.NONE.of(attempt.saidToBe()).saying("第二因素验证通过"),
                    status);
        } else if (EngineRules.isLogout(path)) {
            trail.noteAlone(before, Act.SIGN_OUT, Subject.NONE.of(before.who()), status);
        } else if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            byEachRequest(attempt.origin());
        }
    }

    private static Origin by(String account, Origin before) {
        return new Origin(account, before.address(), before.agent(), before.request());
    }

    private void byEachRequest(Origin origin) {
        Origin same = new Origin(origin.who(), origin.address(), "", "");
        if (!origin.who().isEmpty() && in.asMap().put(same, true) == null) {
            trail.noteAlone(origin, Act.SIGN_IN, Subject.NONE.of(origin.who()).saying("账号和密码随请求发送"), 200);
        }
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
