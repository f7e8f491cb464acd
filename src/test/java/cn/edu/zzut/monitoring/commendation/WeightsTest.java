package cn.edu.zzut.monitoring.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The office weighs as it likes, but size always counts. */
class WeightsTest {

    @Test
    void sizeIsAtLeastAFifthOfTheOthers() {
        assertThat(new Weights(40, 30, 20, 10, 20).requireSize().size()).isEqualTo(20);
        assertThatThrownBy(() -> new Weights(40, 30, 20, 10, 19).requireSize())
                .hasMessageContaining("五分之一")
                .hasMessageContaining("20或以上");
        assertThatThrownBy(() -> new Weights(1, 0, 0, 0, 0).requireSize()).hasMessageContaining("1或以上");
    }

    @Test
    void whereNobodyWasAskedItIsTheUsualOrAsMuchAsItHasToBe() {
        assertThat(Weights.withUsualSize(40, 30, 20, 10)).isEqualTo(Weights.standard());
        assertThat(Weights.withUsualSize(100, 100, 50, 50).requireSize().size()).isEqualTo(60);
    }

    @Test
    void theFormulaSaysWhatIsWeighed() {
        assertThat(Weights.standard().inWords())
                .contains("按时×40＋一次通过×30＋无异常×20＋协作×10＋规模×40）÷140")
                .contains("ln(行数＋1)");
        assertThat(new Weights(40, 30, 20, 10, 0).inWords()).contains("÷100").doesNotContain("规模");
    }

    @Test
    void whoBeginsReadsTheFormulaThatIsUsed() throws IOException {
        assertThat(Files.readString(Path.of("forms/commendation.begin.form")))
                .contains(Weights.standard().inWords());
    }
}
