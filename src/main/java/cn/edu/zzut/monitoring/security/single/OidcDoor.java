package cn.edu.zzut.monitoring.security.single;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.web.client.RestClientException;

/** The way in by OpenID Connect: code, state, nonce and the token's checks are Spring Security's. */
@Configuration
@ConditionalOnProperty("monitoring.sign-in.oidc.issuer")
class OidcDoor {

    static final String PATH = "/sign-in/oidc";

    private static final Logger LOG = LoggerFactory.getLogger(OidcDoor.class);

    @Bean
    OidcProvider oidcProvider(SignInSettings settings, SingleSignOn singleSignOn) {
        return new OidcProvider(settings.oidc(), settings.timeout(), singleSignOn.here(PATH + "/back"));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain oidc(
            HttpSecurity http, OidcProvider provider, SingleSignOn singleSignOn, SignInSettings settings)
            throws Exception {
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(provider.tokenClient());
        return http.securityMatcher(request -> path(request).startsWith(PATH + "/"))
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.none()))
                .addFilterBefore(
                        new ProviderAway(provider, singleSignOn.here("/sign-in/away")),
                        OAuth2AuthorizationRequestRedirectFilter.class)
                .oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NobodysClients())
                        .securityContextRepository(new RequestAttributeSecurityContextRepository())
                        .authorizationEndpoint(endpoint -> endpoint.baseUri(PATH + "/begin"))
                        .redirectionEndpoint(endpoint -> endpoint.baseUri(PATH + "/back"))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(tokens))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(provider.users()))
                        .successHandler((request, response, known) ->
                                enter(request, response, known, singleSignOn, provider, settings))
                        .failureHandler((request, response, failure) -> refuse(response, failure, singleSignOn)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                        (request, response, unknown) -> response.sendRedirect(singleSignOn.here("/sign-in/failed"))))
                .build();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static void enter(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication known,
            SingleSignOn singleSignOn,
            OidcProvider provider,
            SignInSettings settings)
            throws IOException {
        OidcUser user = (OidcUser) known.getPrincipal();
        Object account = user.getClaims().get(settings.oidc().claim());
        singleSignOn.enter(
                request,
                response,
                account == null ? "" : account.toString(),
                "OIDC",
                provider.logout(user.getIdToken().getTokenValue(), singleSignOn.here(SingleSignOn.DOOR)));
    }

    private static void refuse(HttpServletResponse response, AuthenticationException failure, SingleSignOn singleSignOn)
            throws IOException {
        LOG.warn("统一身份认证（OIDC）没有通过：{}", failure.getMessage());
        boolean away = failure.getCause() instanceof RestClientException;
        response.sendRedirect(singleSignOn.here(away ? "/sign-in/away" : "/sign-in/failed"));
    }
}
