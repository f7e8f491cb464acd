package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.security.password.AccountStandings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever goes by a password that somebody else has given is asked for one of their own, and whoever has a second factor for
 * a code of it, before anything is answered.
 */
final class BeforeAnything {

    private static final String PAGE_OF_PASSWORD = "/sign-in/password";
    private static final String PAGE_OF_SECOND = "/sign-in/second";

    private BeforeAnything() {}

    private static void refuse(Problems problems, HttpServletResponse response, String page) throws IOException {
        if (page.equals(PAGE_OF_PASSWORD)) {
            problems.write(
                    response,
                    403,
                    "请先修改首次密码",
                    "您的密码是别人给的首次密码，须先改成自己的，才能使用系统。请打开“修改密码”页面（" + PAGE_OF_PASSWORD + "）修改后再登录。");
        } else {
            problems.write(
                    response, 403, "请先验证第二因素", "您的账号使用第二因素，密码以后还要输入手机上的验证码。请打开“第二因素”页面（" + PAGE_OF_SECOND + "）。");
        }
    }

    /** Where the session leads first; empty where it is answered. */
    private static Optional<String> page(HttpServletRequest request, WebappUser user) {
        if (user.isToProve(request)) {
            return Optional.of(PAGE_OF_SECOND);
        }
        return user.mustChange(request) ? Optional.of(PAGE_OF_PASSWORD) : Optional.empty();
    }

    /** In the web applications: pages lead to where it is changed, all that they would ask for is refused. */
    @Component
    @Order(0)
    static final class OfWebapps extends OncePerRequestFilter {

        private final WebappUser user;
        private final Problems problems;

        OfWebapps(WebappUser user, Problems problems) {
            this.user = user;
            this.problems = problems;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            String path = AskedPath.of(request);
            return !path.startsWith("/camunda") || isSigningInOrOut(request, path);
        }

        private static boolean isSigningInOrOut(HttpServletRequest request, String path) {
            return request.getMethod().equals("POST")
                    && path.matches("/camunda/api/admin/auth/user/[^/]+/(logout|login/[^/]+)");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            boolean isPage =
                    String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains("text/html");
            boolean isAsked = isPage || AskedPath.of(request).startsWith("/camunda/api");
            Optional<String> first = isAsked ? page(request, user) : Optional.empty();
            if (first.isEmpty()) {
                chain.doFilter(request, response);
            } else if (isPage) {
                response.sendRedirect(request.getContextPath() + first.get());
            } else {
                refuse(problems, response, first.get());
            }
        }
    }

    /** Of {@code /api} and {@code /engine-rest}, by name and password or by session. */
    static final class OfApi extends OncePerRequestFilter {

        private final AccountStandings standings;
        private final WebappUser user;
        private final Problems problems;

        OfApi(AccountStandings standings, WebappUser user, Problems problems) {
            this.standings = standings;
            this.user = user;
            this.problems = problems;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
            Optional<String> first = signedIn == null ? Optional.empty() : first(request, signedIn.getName());
            if (first.isPresent()) {
                refuse(problems, response, first.get());
            } else {
                chain.doFilter(request, response);
            }
        }

        /** By name and password nobody with a second factor gets this far, see {@link EngineSignIn}. */
        private Optional<String> first(HttpServletRequest request, String account) {
            if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
                return page(request, user);
            }
            return standings.of(account).mustChange() ? Optional.of(PAGE_OF_PASSWORD) : Optional.empty();
        }
    }
}
