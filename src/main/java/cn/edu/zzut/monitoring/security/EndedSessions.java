package cn.edu.zzut.monitoring.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever has left is signed out with the next thing that they ask for. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
final class EndedSessions extends OncePerRequestFilter {

    private static final List<String> ASKED_FOR = List.of("/camunda/api", "/api", "/engine-rest");

    private final IdentityService identity;

    EndedSessions(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return ASKED_FOR.stream().noneMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                        .anyMatch(signedIn -> hasLeft(signedIn.getIdentityId()))) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    private boolean hasLeft(String user) {
        return identity.createUserQuery()
                        .memberOfGroup(Groups.FORMER)
                        .userId(user)
                        .count()
                > 0;
    }
}
