package cn.edu.zzut.monitoring.web.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.filing.Uploads;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.workbook.Formulas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A word that nobody knows does not mean the whole table. */
class UploadOptionsTest {

    @Test
    void whatIsNotSaidIsTheUsual() {
        assertThat(new UploadOptions(null, null).how()).isEqualTo(Uploads.How.USUAL);
        assertThat(new UploadOptions("", " ").how()).isEqualTo(Uploads.How.USUAL);
    }

    @Test
    void theCaseDoesNotMatter() {
        assertThat(new UploadOptions("As-Saved", "OWN").how()).isEqualTo(new Uploads.How(Formulas.AS_SAVED, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"owns", "all", "true", "own,own"})
    void anotherWordIsRefusedNamingWhatThereIs(String word) {
        assertThatThrownBy(() -> new UploadOptions(null, word).how())
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContainingAll("rows", "“" + word + "”", "own");
        assertThatThrownBy(() -> new UploadOptions(word, null).how())
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessageContainingAll("formulas", "as-saved");
    }
}
