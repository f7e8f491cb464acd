package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.logging.LogField;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The log says who is signed in to the web applications; who signs in with each request it learns afterwards. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 6)
final class SignedInLine extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                    .findFirst()
                    .ifPresent(signedIn -> LogField.USER.set(signedIn.getIdentityId()));
        }
        chain.doFilter(request, response);
    }
}
