package cn.edu.zzut.monitoring.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The pages at the door, for people who are not signed in: each form carries a token that only its own page can know. */
@Configuration
class SignInPagesSecurity {

    /** Where they are, and everything else that leads in. */
    static final String PAGES = "/sign-in";

    /** Not the name that the web applications use for theirs. */
    private static final String COOKIE = "SIGN-IN-TOKEN";

    private static final String NOTHING_FROM_ELSEWHERE =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** What CAS posts there names a ticket, which only its server and ours know. */
    private static final String ENDED_ELSEWHERE = PAGES + "/cas/back";

    static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(PAGES) || path.startsWith(PAGES + "/");
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    SecurityFilterChain signInPages(HttpSecurity http) throws Exception {
        return http.securityMatcher(SignInPagesSecurity::isPage)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(fixation -> fixation.none()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .ignoringRequestMatchers(
                                request -> request.getRequestURI().endsWith(ENDED_ELSEWHERE)))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(NOTHING_FROM_ELSEWHERE))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(frame -> frame.deny()))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, denied) ->
                        response.sendRedirect(request.getContextPath() + PAGES + "/stale")))
                .build();
    }

    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(COOKIE);
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict").httpOnly(true));
        return tokens;
    }
}
