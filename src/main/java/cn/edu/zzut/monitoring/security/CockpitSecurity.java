package cn.edu.zzut.monitoring.security;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Whoever may not open Cockpit gets nothing of what its pages ask for either: the engine lets everybody who may read a diagram
 * count how many instances of it there are in the whole school, and which of them failed.
 */
@Configuration
class CockpitSecurity {

    private static final String COCKPIT = "cockpit";
    private static final String ASKED_BY_ITS_PAGES = "/camunda/api/" + COCKPIT + "/";

    private final AuthorizationService authorizations;
    private final IdentityService identity;

    CockpitSecurity(AuthorizationService authorizations, IdentityService identity) {
        this.authorizations = authorizations;
        this.identity = identity;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 3)
    SecurityFilterChain cockpit(HttpSecurity http, Problems problems) throws Exception {
        return http.securityMatcher(
                        request -> SecurityConfiguration.path(request).startsWith(ASKED_BY_ITS_PAGES))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, request) ->
                                new AuthorizationDecision(mayOpen(who.get().getName()))))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(fixation -> fixation.none()))
                .csrf(AbstractHttpConfigurer::disable)
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, failure) ->
                                problems.write(response, 401, "请先登录", "登录已失效。请重新登录后再试。"))
                        .accessDeniedHandler((request, response, denied) ->
                                problems.write(response, 403, "没有权限", "Cockpit只供评估督导处查看。如有需要，请与评估督导处联系。")))
                .addFilterBefore(new WebappSession(problems), BasicAuthenticationFilter.class)
                .build();
    }

    private boolean mayOpen(String user) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        return authorizations.isUserAuthorized(user, groups, ACCESS, APPLICATION, COCKPIT);
    }
}
