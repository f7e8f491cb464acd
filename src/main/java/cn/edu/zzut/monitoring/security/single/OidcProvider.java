package cn.edu.zzut.monitoring.security.single;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The school's OpenID Connect server, asked for its addresses when it is first needed, so that the application starts without
 * it; each answer is waited for only so long.
 */
class OidcProvider implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {

    /** Last in the address at which people are sent there. */
    static final String ID = "school";

    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private final SignInSettings.Oidc settings;
    private final String back;
    private final SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    private @Nullable ClientRegistration found;
    private @Nullable JwtDecoder decoder;

    OidcProvider(SignInSettings.Oidc settings, Duration timeout, String back) {
        this.settings = settings;
        this.back = back;
        requests.setConnectTimeout(timeout);
        requests.setReadTimeout(timeout);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return id.equals(ID) ? registration() : null;
    }

    synchronized ClientRegistration registration() {
        ClientRegistration known = found;
        if (known == null) {
            known = discover();
            found = known;
        }
        return known;
    }

    private ClientRegistration discover() {
        Map<String, Object> configuration = rest().exchange(
                        URI.create(settings.issuer().replaceAll("/+$", "") + DISCOVERY),
                        HttpMethod.GET,
                        null,
                        new ParameterizedTypeReference<Map<String, Object>>() {})
                .getBody();
        if (configuration == null || !settings.issuer().equals(configuration.get("issuer"))) {
            throw new IllegalStateException("the OpenID Connect server calls itself another issuer");
        }
        return ClientRegistrations.fromOidcConfiguration(configuration)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(back)
                .scope(List.of(settings.scopes().split("[,\\s]+")))
                .build();
    }

    /** Signature, issuer, audience, times; the nonce is compared after it. */
    @Override
    public synchronized JwtDecoder createDecoder(ClientRegistration registration) {
        JwtDecoder known = decoder;
        if (known == null) {
            NimbusJwtDecoder fresh = NimbusJwtDecoder.withJwkSetUri(
                            registration.getProviderDetails().getJwkSetUri())
                    .restOperations(rest())
                    .build();
            fresh.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
            known = fresh;
            decoder = known;
        }
        return known;
    }

    RestClient tokenClient() {
        return RestClient.builder()
                .requestFactory(requests)
                .messageConverters(converters -> {
                    converters.clear();
                    converters.add(new FormHttpMessageConverter());
                    converters.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    OidcUserService users() {
        DefaultOAuth2UserService details = new DefaultOAuth2UserService();
        details.setRestOperations(rest());
        OidcUserService users = new OidcUserService();
        users.setOauth2UserService(details);
        return users;
    }

    private RestTemplate rest() {
        return new RestTemplate(requests);
    }

    /** Where the provider is left (RP-initiated logout); our own door where it has no such address. */
    String logout(String idToken, String back) {
        return Optional.ofNullable(registration()
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get("end_session_endpoint"))
                .map(address -> UriComponentsBuilder.fromUriString(address.toString())
                        .queryParam("id_token_hint", "{hint}")
                        .queryParam("client_id", "{client}")
                        .queryParam("post_logout_redirect_uri", "{back}")
                        .encode()
                        .buildAndExpand(idToken, settings.clientId(), back)
                        .toUriString())
                .orElse(back);
    }
}
