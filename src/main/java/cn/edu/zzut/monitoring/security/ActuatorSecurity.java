package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.security.password.AccountStandings;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.metrics.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Health is for everybody, the figures are for administrators and the program that collects them. Whatever else somebody
 * exposes stays closed to everybody: environment, heap and loggers hold secrets and people's data.
 */
@Configuration
class ActuatorSecurity {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain actuator(
            HttpSecurity http,
            ScraperSignIn scraper,
            EngineSignIn signIn,
            Administrators administrators,
            AccountStandings standings,
            WebappUser user,
            Problems problems)
            throws Exception {
        AuthenticationEntryPoint signInFirst = (request, response, failure) -> {
            if (failure instanceof EngineSignIn.Told told) {
                told.write(problems, response);
                return;
            }
            response.setHeader("WWW-Authenticate", "Basic realm=\"monitoring\", charset=\"UTF-8\"");
            problems.write(response, 401, "请先登录", "这里只对系统管理员和监控采集程序开放。请用其账号登录。");
        };
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authenticationProvider(scraper)
                .authenticationProvider(signIn)
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class))
                        .permitAll()
                        .requestMatchers(EndpointRequest.to(PrometheusScrapeEndpoint.class))
                        .access((who, request) -> new AuthorizationDecision(mayRead(who.get(), administrators)))
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(fixation -> fixation.none()))
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(signInFirst))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(signInFirst)
                        .accessDeniedHandler((request, response, denied) ->
                                problems.write(response, 403, "没有权限", "您不能查看系统的运行信息。如有需要，请与系统管理员联系。")))
                .addFilterBefore(new WebappSession(problems), BasicAuthenticationFilter.class)
                .addFilterBefore(new BeforeAnything.OfApi(standings, user, problems), AuthorizationFilter.class)
                .build();
    }

    private static boolean mayRead(Authentication who, Administrators administrators) {
        return who.getAuthorities().stream().anyMatch(right -> ScraperSignIn.FIGURES.equals(right.getAuthority()))
                || (!(who instanceof AnonymousAuthenticationToken)
                        && who.isAuthenticated()
                        && administrators.include(who.getName()));
    }
}
