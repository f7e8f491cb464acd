package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.trail.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorRulesTest {

    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/welcome";

    @ParameterizedTest
    @CsvSource({
        "/api/me, 401, true",
        "/api/me, 403, false",
        "/api/me, 200, false",
        LOGIN + ", 403, true",
        LOGIN + ", 429, true",
        LOGIN + ", 200, false",
        "/sign-in/second, 400, true",
        "/sign-in/password, 429, true",
        "/sign-in/password, 200, false"
    })
    void failing(String path, int status, boolean failed) {
        assertThat(DoorRules.hasFailed(path, status)).isEqualTo(failed);
    }

    @ParameterizedTest
    @CsvSource({
        "/sign-in/password, PASSWORD_CHANGED",
        "/sign-in/second/setup, SECOND_ON",
        "/sign-in/second/confirm, SECOND_ON",
        "/sign-in/second/codes, SECOND_ON",
        "/sign-in/second/end, SECOND_OFF"
    })
    void whoIsInChangesTheirOwn(String path, Act act) {
        assertThat(DoorRules.ownChange(path, "office")).contains(act);
        assertThat(DoorRules.ownChange(path, "")).as("nobody is signed in").isEmpty();
    }

    @Test
    void whoStillHasToProveThemselvesComesInOrDoesNot() {
        assertThat(DoorRules.ownChange("/sign-in/second", "office")).isEmpty();
        assertThat(DoorRules.ownChange("/sign-in/reset", "office")).isEmpty();
    }
}
