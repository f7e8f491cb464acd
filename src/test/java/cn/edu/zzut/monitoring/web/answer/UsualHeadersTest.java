package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/welcome/default/",
                "/camunda/app/tasklist/default",
                "/camunda/app/cockpit/default/setup/",
                "/camunda/api/engine/engine/default/task",
                "/engine-rest/task",
                "/api/me",
                "/api/submissions/1/evidence/2",
                "/sign-in/state",
                "/v3/api-docs",
                "/actuator/prometheus",
                "/guide/filer"
            })
    void pagesAndDataAreNotKept(String path) {
        assertThat(UsualHeaders.of(path)).containsEntry("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/scripts/filing/grid.js",
                "/camunda/app/welcome/styles/styles.css",
                "/camunda/lib/deps.js",
                "/camunda/app/tasklist/locales/zh.json",
                "/swagger-ui/swagger-ui.css"
            })
    void filesThatAreTheSameForEverybodyMayBe(String path) {
        assertThat(UsualHeaders.of(path)).doesNotContainKey("Cache-Control");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/me",
                "/engine-rest/task",
                "/camunda/api/admin/auth/user/default",
                "/sign-in/state",
                "/v3/api-docs",
                "/actuator/prometheus"
            })
    void whateverSaysOtherwiseOfDataIsNotHeard(String path) {
        assertThat(UsualHeaders.isData(path)).isTrue();
    }

    /** Such as a file that somebody has uploaded under that name. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/x.json", "/engine-rest/y.png", "/guide/z.css"})
    void whatOnlyLooksLikeAFileIsNotKept(String path) {
        assertThat(UsualHeaders.of(path)).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void nothingRunsAndNothingIsFramed() {
        assertThat(UsualHeaders.of("/api/me"))
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("X-Frame-Options", "DENY")
                .containsEntry("Referrer-Policy", "same-origin")
                .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
                .hasEntrySatisfying(
                        "Permissions-Policy", denied -> assertThat(denied).contains("camera=()", "microphone=()"))
                .hasEntrySatisfying("Content-Security-Policy", policy -> assertThat(policy)
                        .startsWith("default-src 'none'")
                        .contains("frame-ancestors 'none'", "base-uri 'none'"));
    }

    @Test
    void theDocumentationDrawsItselfByItsOwnScripts() {
        assertThat(UsualHeaders.of("/swagger-ui/index.html").get("Content-Security-Policy"))
                .startsWith("default-src 'self'")
                .contains("frame-ancestors 'none'");
    }

    @Test
    void whatIsRefusedIsNeverKept() {
        assertThat(UsualHeaders.ofRefusal()).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void headersAreTheSameHoweverTheyAreWritten() {
        assertThat(UsualHeaders.isCache("cache-control")).isTrue();
        assertThat(UsualHeaders.isOne("content-security-policy")).isTrue();
        assertThat(UsualHeaders.isOne("X-FRAME-OPTIONS")).isTrue();
        assertThat(UsualHeaders.isOne("Location")).isFalse();
    }
}
