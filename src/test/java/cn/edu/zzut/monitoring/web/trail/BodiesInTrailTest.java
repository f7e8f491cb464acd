package cn.edu.zzut.monitoring.web.trail;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Attempt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of what people write only the year and that there is a reason is told. */
class BodiesInTrailTest {

    private final Attempt attempt = Attempt.begin("10.0.0.1", null, about -> "");

    private record Wish(Integer year, String reason, String name) {}

    private record Other(String text) {}

    @AfterEach
    void ends() {
        attempt.end();
    }

    @Test
    void theYearAndThatThereIsAReason() {
        attempt.isTo(Act.DECISION, "撤销", "");
        BodiesInTrail.tell(attempt, new Wish(2031, "张三的身份证号写错了", "李四"));
        assertThat(attempt.subject().year()).isEqualTo(2031);
        assertThat(attempt.subject().what()).isEqualTo("撤销：写明了理由");
    }

    @Test
    void nothingOfAnythingElse() {
        attempt.isTo(Act.DECISION, "撤销", "");
        BodiesInTrail.tell(attempt, new Wish(null, " ", "李四"));
        BodiesInTrail.tell(attempt, new Other("别的话"));
        assertThat(attempt.subject().year()).isZero();
        assertThat(attempt.subject().what()).isEqualTo("撤销");
    }
}
