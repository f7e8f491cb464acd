package cn.edu.zzut.monitoring.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever has left, has no account any more, or whose sessions were ended by a new password, is signed out with the next thing that they ask for. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class EndedSessions extends OncePerRequestFilter {

    private static final List<String> ASKED_FOR = List.of("/camunda/api", "/api", "/engine-rest", "/sign-in");

    /** After these the session holds anew: it has just begun, or has changed the own password. */
    private static final Pattern BEGINS = Pattern.compile(
            "/camunda/api/(admin/auth/user/[^/]+/login/[^/]+|(admin|engine/engine/[^/]+|engine)/user/[^/]+/credentials)|/engine-rest/user/[^/]+/credentials");

    private final IdentityService identity;
    private final WebappUser user;

    EndedSessions(IdentityService identity, WebappUser user) {
        this.identity = identity;
        this.user = user;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = AskedPath.of(request);
        return ASKED_FOR.stream().noneMatch(path::startsWith) && !isPage(request, path);
    }

    /** Pages too: none asks for the code of a second factor in a session that is over. */
    private static boolean isPage(HttpServletRequest request, String path) {
        return path.startsWith("/camunda")
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Optional<String> before = session == null ? Optional.empty() : WebappUser.in(session);
        if (session != null
                && before.filter(account -> isOver(session, account)).isPresent()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
        if (BEGINS.matcher(AskedPath.of(request)).matches() && isOwn(request, before)) {
            user.keep(request);
        }
    }

    /** A password changed by an administrator ends the other's sessions, not these. */
    private boolean isOwn(HttpServletRequest request, Optional<String> before) {
        return AskedPath.of(request).contains("/login/")
                || before.filter(account -> AskedPath.of(request).contains("/user/" + account + "/"))
                        .isPresent();
    }

    private boolean isOver(HttpSession session, String account) {
        return !isThere(account) || hasLeft(account) || user.isOver(session, account);
    }

    private boolean isThere(String account) {
        return identity.createUserQuery().userId(account).count() > 0;
    }

    private boolean hasLeft(String user) {
        return identity.createUserQuery()
                        .memberOfGroup(Groups.FORMER)
                        .userId(user)
                        .count()
                > 0;
    }
}
