package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Trail;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Requests to the engine's own addresses, by its REST and by its web applications: what they change goes into the trail with
 * it, what is refused afterwards.
 */
@Component
@Order(1)
class EngineRequests extends OncePerRequestFilter {

    private static final int REFUSED = 400;

    private final Trail trail;

    EngineRequests(Trail trail) {
        this.trail = trail;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = TrailDoor.path(request);
        return !EngineRules.isEngine(path)
                || !ApiRules.isWriting(request.getMethod())
                || EngineRules.isLogin(path)
                || EngineRules.isLogout(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = TrailDoor.path(request);
        Attempt.current()
                .ifPresent(attempt ->
                        attempt.isTo(EngineRules.act(path, attempt.origin().who()), request.getMethod() + " " + path));
        chain.doFilter(request, response);
        Attempt.current()
                .filter(attempt -> response.getStatus() >= REFUSED)
                .ifPresent(attempt -> trail.noteAlone(attempt, response.getStatus()));
    }
}
