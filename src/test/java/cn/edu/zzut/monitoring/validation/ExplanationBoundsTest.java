package cn.edu.zzut.monitoring.validation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** An explanation says something, and no more than a reader takes in, whichever way it comes. */
class ExplanationBoundsTest {

    @Test
    void upToFourThousandCharactersAreTaken() {
        assertThatCode(() -> Explanations.requireSaid("字".repeat(4_000), "")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Explanations.requireSaid("字".repeat(4_001), ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不超过4000个字，没有保存");
        assertThatThrownBy(() -> Explanations.requireSaid("属实", "字".repeat(100_000)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Explanations.requireSaid(" ", "")).isInstanceOf(Refusal.class);
    }
}
