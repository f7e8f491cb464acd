package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WithheldTest {

    @Test
    void answersAreThereForTheirOwnTaskWhileItEndsAndForNoOther() {
        String read = Withheld.during("a", Map.of("reason", "写错了"), () -> {
            assertThat(Withheld.of("b")).isEmpty();
            assertThat(Withheld.atStart("reason")).isEmpty();
            return (String) Withheld.of("a").get("reason");
        });
        assertThat(read).isEqualTo("写错了");
        assertThat(Withheld.of("a")).isEmpty();
    }

    @Test
    void whatIsSaidBesideTheFormIsThereTogetherWithItsAnswers() {
        Withheld.during("a", Map.of("correction", "已改", "reason", "旧"), () -> {
            Withheld.during("a", Map.of("reason", "新"), () -> {
                assertThat(Withheld.of("a")).isEqualTo(Map.of("correction", "已改", "reason", "新"));
                return "";
            });
            assertThat(Withheld.of("a")).containsEntry("reason", "旧");
            return "";
        });
    }

    @Test
    void theyAreForgottenWhereTheTaskIsRefusedToo() {
        assertThatThrownBy(() -> Withheld.during(Withheld.START, Map.of("reason", "写错了"), () -> {
                    assertThat(Withheld.atStart("reason")).isEqualTo("写错了");
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Withheld.atStart("reason")).isEmpty();
    }
}
