package cn.edu.zzut.monitoring.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** A session's bytes become what sessions are known to hold, and nothing else. */
class KnownClassesTest {

    private static final SerializingConverter BYTES = new SerializingConverter();

    static List<Object> held() {
        return List.of(
                "CAS",
                3,
                Instant.parse("2026-11-27T08:00:00Z"),
                OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri("https://id.school.edu.cn/authorize")
                        .clientId("monitoring")
                        .scopes(Set.of("openid", "profile"))
                        .state("state")
                        .additionalParameters(Map.of("nonce", "n"))
                        .attributes(Map.of("registration_id", "school"))
                        .build());
    }

    @ParameterizedTest
    @MethodSource("held")
    void whatSessionsHoldIsReadAsItWas(Object value) {
        assertThat(KnownClasses.read(BYTES.convert(value)))
                .usingRecursiveComparison()
                .isEqualTo(value);
    }

    @Test
    void whoIsSignedInIsReadAsItWas() {
        UserAuthentication office = new UserAuthentication("office", "default");
        office.setGroupIds(new ArrayList<>(List.of("staff")));
        office.setTenantIds(new ArrayList<>());
        office.setAuthorizedApps(Set.of("welcome"));
        office.setCacheValidationTime(new Date(0));
        Authentications signedIn = new Authentications();
        signedIn.addOrReplace(office);
        assertThat(KnownClasses.read(BYTES.convert(signedIn)))
                .isInstanceOfSatisfying(Authentications.class, read -> assertThat(
                                read.getAuthentications().get(0).getGroupIds())
                        .containsExactly("staff"));
    }

    static List<Object> notHeld() {
        return List.of(
                new java.io.File("/etc/passwd"),
                new ArrayList<>(List.of(new java.util.concurrent.ConcurrentHashMap<>(Map.of("a", "b")))),
                java.util.Locale.CHINA);
    }

    @ParameterizedTest
    @MethodSource("notHeld")
    void anythingElseIsAsIfItWereNotThere(Object value) {
        assertThat(KnownClasses.read(BYTES.convert(value))).isNull();
    }

    @Test
    void soIsWhatIsNoObject() {
        assertThat(KnownClasses.read(new byte[] {1, 2, 3})).isNull();
    }
}
