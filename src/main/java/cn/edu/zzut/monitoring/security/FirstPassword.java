package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.security.password.AccountStandings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever goes by a password that somebody else has given is asked for one of their own before anything is answered. */
final class FirstPassword {

    static final String PAGE = "/sign-in/password";

    private static final String WHAT_TO_DO = "您的密码是别人给的首次密码，须先改成自己的，才能使用系统。请打开“修改密码”页面（" + PAGE + "）修改后再登录。";

    private FirstPassword() {}

    static void refuse(Problems problems, HttpServletResponse response) throws IOException {
        problems.write(response, 403, "请先修改首次密码", WHAT_TO_DO);
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
            if (!isAsked || !user.mustChange(request)) {
                chain.doFilter(request, response);
            } else if (isPage) {
                response.sendRedirect(request.getContextPath() + PAGE);
            } else {
                refuse(problems, response);
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
            boolean bySession = request.getHeader(HttpHeaders.AUTHORIZATION) == null;
            boolean must = signedIn != null
                    && (bySession
                            ? user.mustChange(request)
                            : standings.of(signedIn.getName()).mustChange());
            if (must) {
                refuse(problems, response);
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
