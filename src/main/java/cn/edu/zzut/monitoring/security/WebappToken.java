package cn.edu.zzut.monitoring.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever is signed in and sends the web applications a token that is not the session's is refused, and stays signed in: the
 * engine's own filter would end the session. The page gets the token anew as it is loaded again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 8)
final class WebappToken extends OncePerRequestFilter {

    private static final String WEB_APPLICATIONS = "/camunda/";

    private final Problems problems;

    WebappToken(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !AskedPath.of(request).startsWith(WEB_APPLICATIONS)
                || AskedPath.of(request).contains("/login/")
                || WebappSession.isHarmless(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && WebappUser.in(session).isPresent() && !WebappSession.hasToken(request, session)) {
            session.removeAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
            problems.write(response, HttpStatus.FORBIDDEN.value(), "请求缺少安全令牌", "没有执行，您仍在登录状态。页面已过期，请刷新页面后重试。");
            return;
        }
        chain.doFilter(request, response);
    }
}
