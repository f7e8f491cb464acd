package cn.edu.zzut.monitoring.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A picture of the code that is passed on is worth nothing soon, and nothing outside the session. */
class SignInCodeTest {

    private static final Instant NINE = Instant.parse("2026-09-21T01:00:00Z");
    private static final SessionPlan PLAN = SessionPlan.of("培训", "", NINE, NINE.plus(Duration.ofHours(3)), "报告厅", "");

    @Test
    void aCodeHoldsForSomeMinutesAndForItsSessionOnly() {
        String secret = SignInCode.freshSecret();
        String code = SignInCode.at(secret, NINE);
        assertThat(SignInCode.holds(secret, code, NINE.plusSeconds(170))).isTrue();
        assertThat(SignInCode.holds(secret, code, NINE.plusSeconds(600))).isFalse();
        assertThat(SignInCode.holds(SignInCode.freshSecret(), code, NINE)).isFalse();
        assertThat(SignInCode.holds(secret, "", NINE)).isFalse();
    }

    @Test
    void peopleSignInAroundTheSessionOnly() {
        assertThat(SignInCode.isTime(PLAN, NINE.minusSeconds(31 * 60))).isFalse();
        assertThat(SignInCode.isTime(PLAN, NINE.minusSeconds(29 * 60))).isTrue();
        assertThat(SignInCode.isTime(PLAN, NINE.plus(Duration.ofMinutes(209)))).isTrue();
        assertThat(SignInCode.isTime(PLAN, NINE.plus(Duration.ofMinutes(211)))).isFalse();
    }

    @Test
    void aPlanSaysWhenAndWhere() {
        assertThatThrownBy(() -> SessionPlan.of("培训", "", NINE, NINE, "报告厅", ""))
                .hasMessageContaining("结束时间不晚于开始时间");
        assertThatThrownBy(() -> SessionPlan.of("培训", "", NINE, NINE.plusSeconds(60), "", ""))
                .hasMessageContaining("请填写地点");
        assertThatThrownBy(() -> SessionPlan.of("培训", "", NINE, NINE.plusSeconds(60), "", "javascript:alert(1)"))
                .hasMessageContaining("http://");
        assertThatThrownBy(() -> SessionPlan.of("培\u202e训", "", NINE, NINE.plusSeconds(60), "厅", ""))
                .hasMessageContaining("控制字符");
    }
}
