package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.security.password.AccountStandings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * All of {@code /api} and {@code /engine-rest}, and the API's documentation, want a signed-in user. The web applications
 * below {@code /camunda} guard themselves. HTTP Basic needs no CSRF token; a session's request does, see
 * {@link WebappSession}.
 */
@Configuration
class SecurityConfiguration {

    private static final List<String> GUARDED = List.of("/api", "/engine-rest", "/v3/api-docs", "/swagger-ui");

    private static final String SETUP = "/camunda/api/admin/setup";

    /** Compares the decoded path, whichever servlet it belongs to; path patterns would match one servlet's paths only. */
    private static boolean isGuarded(HttpServletRequest request) {
        return GUARDED.stream().anyMatch(path(request)::startsWith);
    }

    static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }

    /** The first administrator comes from the configuration; the web applications would let anybody become it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain setup(HttpSecurity http, Problems problems) throws Exception {
        return http.securityMatcher(request -> path(request).startsWith(SETUP))
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, failure) ->
                        problems.write(response, 403, "没有权限", "系统管理员账号按系统配置建立，不能在网页上设置。请联系系统管理员。")))
                .build();
    }

    /** An address such as {@code /api/tasks/%2e%2e/hand-in} leads nowhere, and is answered as any other that does not. */
    @Bean
    RequestRejectedHandler oddAddresses(Problems problems) {
        return (request, response, odd) -> problems.write(response, 404, "没有找到", "没有这个地址。请检查链接是否完整。");
    }

    @Bean
    SecurityFilterChain api(
            HttpSecurity http,
            EngineSignIn signIn,
            IdentityService identity,
            Problems problems,
            AccountStandings standings,
            WebappUser user)
            throws Exception {
        AuthenticationEntryPoint entryPoint = (request, response, failure) -> {
            if (request.getHeader("X-Requested-With") == null) {
                response.setHeader("WWW-Authenticate", "Basic realm=\"monitoring\", charset=\"UTF-8\"");
            }
            problems.write(response, 401, "请先登录", "用户名或密码不正确，或登录已失效。请重新登录后再试。");
        };
        return http.securityMatcher(SecurityConfiguration::isGuarded)
                .authenticationProvider(signIn)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        // the session is the web applications'; a new id would sign their other requests out
                        .sessionFixation(fixation -> fixation.none()))
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(entryPoint))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(entryPoint))
                .addFilterBefore(new WebappSession(problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new FirstPassword.OfApi(standings, user, problems), AuthorizationFilter.class)
                .addFilterBefore(new EngineIdentity(identity), AuthorizationFilter.class)
                .build();
    }
}
