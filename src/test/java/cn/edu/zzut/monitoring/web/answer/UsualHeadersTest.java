package cn.edu.zzut.monitoring.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

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
            strings = {"/api/me", "/engine-rest/task", "/camunda/api/admin/auth/user/default", "/actuator/prometheus"})
    void whateverSaysOtherwiseOfDataIsNotHeard(String path) {
        assertThat(UsualHeaders.isData(path)).isTrue();
    }
}
