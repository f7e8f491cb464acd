package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who tries to change something in vain is told of, whatever was wrong with it. */
class UntoldRulesTest {

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 409, 410, 413, 415, 500})
    void whateverWasWrong(int status) {
        assertThat(UntoldRules.isAttempt("POST", "office", status)).isTrue();
        assertThat(UntoldRules.isAttempt("PATCH", "office", status)).isTrue();
        assertThat(UntoldRules.isAttempt("GET", "office", status)).isFalse();
        assertThat(UntoldRules.isAttempt("POST", "", status)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 302, 401, 429})
    void whatIsDoneOrToldElsewhereIsNone(int status) {
        assertThat(UntoldRules.isAttempt("POST", "office", status)).isFalse();
    }

    @Test
    void anAddressIsToldByWhatItIsForWhereItDoesNotKnowTheMethod() {
        AddressNames names = new AddressNames();
        assertThat(UntoldRules.otherWay("POST", "/api/deadline-rules", names.everyWay("/api/deadline-rules")))
                .startsWith("不支持的方法 POST，地址用于“")
                .contains(names.of("PUT", "/api/deadline-rules").orElseThrow());
        assertThat(UntoldRules.otherWay("POST", "/api/" + "n".repeat(500), names.everyWay("/api/nope")))
                .startsWith("不支持的方法 POST，地址 /api/nnn")
                .hasSizeLessThan(160);
    }

    @Test
    void thereIsOneEngine() {
        assertThat(EngineRules.isNowhere("/engine-rest/engine/nope/user")).isTrue();
        assertThat(EngineRules.isNowhere("/camunda/api/engine/engine/nope/user"))
                .isTrue();
        assertThat(EngineRules.isNowhere("/camunda/api/admin/auth/user/nope")).isTrue();
        assertThat(EngineRules.isNowhere("/engine-rest/engine/default/user")).isFalse();
        assertThat(EngineRules.isNowhere("/engine-rest/engine")).isFalse();
        assertThat(EngineRules.isNowhere("/camunda/api/admin/auth/user/default"))
                .isFalse();
    }

    @Test
    void whichTaskIsAskedFor() {
        assertThat(EngineRules.task("/engine-rest/task/5f-1/form")).contains("5f-1");
        assertThat(EngineRules.task("/camunda/api/engine/engine/default/task/5f-1"))
                .contains("5f-1");
        assertThat(EngineRules.task("/engine-rest/task")).isEmpty();
        assertThat(EngineRules.task("/engine-rest/user/task")).isEmpty();
    }
}
