package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.process.history.EngineThings;
import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Trail;
import cn.edu.zzut.monitoring.web.answer.EarlyAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Requests to the engine's own addresses, by its REST and by its web applications: what they change goes into the trail with
 * it, what is refused or changes nothing afterwards, looks that are refused too. What asks by POST has no name and is none
 * of it. Addresses that there are not, or that are nobody's, end here.
 */
@Component
@Order(1)
class EngineRequests extends OncePerRequestFilter {

    private static final int REFUSED = 400;
    private static final int FORBIDDEN = 403;
    private static final int HIDDEN = 404;

    private final Trail trail;
    private final AddressNames names;
    private final Things things;
    private final EngineThings engine;
    private final EarlyAnswers answers;

    EngineRequests(Trail trail, AddressNames names, Things things, EngineThings engine, EarlyAnswers answers) {
        this.trail = trail;
        this.names = names;
        this.things = things;
        this.engine = engine;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = TrailDoor.path(request);
        return !EngineRules.isEngine(path) || EngineRules.isLogin(path) || EngineRules.isLogout(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = TrailDoor.path(request);
        boolean writes = ApiRules.isWriting(request.getMethod());
        if (writes) {
            Attempt.current()
                    .ifPresent(attempt -> begins(
                            attempt, EngineRules.act(path, attempt.origin().who()), request.getMethod(), path));
        }
        if (writes && EngineRules.isClosed(path)) {
            Attempt.current().ifPresent(attempt -> trail.noteAlone(attempt, FORBIDDEN));
            answers.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "没有权限",
                    "引擎的这个接口不开放，没有执行：流程只能通过办理任务改变，密码只在登录和修改密码时核对。请在任务列表或首页中办理。");
            return;
        }
        if (EngineRules.isNowhere(path)) {
            answers.write(request, response, HttpStatus.NOT_FOUND, "没有找到", "没有这个地址。请检查链接是否完整。");
        } else {
            chain.doFilter(request, response);
        }
        if (response.getStatus() >= REFUSED && (writes || isLookInVain(path, response.getStatus()))) {
            Attempt.current().ifPresent(attempt -> {
                if (!writes) {
                    begins(attempt, Act.READ, request.getMethod(), path);
                }
                trail.noteAlone(attempt, response.getStatus());
            });
        } else if (writes
                && names.ofEngine(request.getMethod(), EngineRules.ofRest(path)).isPresent()) {
            Attempt.current()
                    .filter(attempt -> !attempt.isInTrail())
                    .ifPresent(attempt -> trail.noteUnchanged(attempt, response.getStatus()));
        }
    }

    /** Whoever asks for a task that is not theirs is told that there is none. */
    private boolean isLookInVain(String path, int status) {
        return status == FORBIDDEN
                || (status == HIDDEN
                        && EngineRules.task(path).filter(engine::isOpenTask).isPresent());
    }

    /** @param path as it was sent */
    void begins(Attempt attempt, Act act, String method, String path) {
        String own = EngineRules.ofRest(path);
        Optional<AddressNames.Known> known = names.ofEngine(method, own).or(() -> names.ofEngine(method, path));
        known.ifPresent(one -> things.say(attempt, own, one.things()));
        attempt.isInTheEngine();
        attempt.isTo(act, known.map(AddressNames.Known::name).orElse(""), "引擎操作 " + method + " " + path);
    }
}
