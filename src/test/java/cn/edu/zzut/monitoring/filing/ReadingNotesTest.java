package cn.edu.zzut.monitoring.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of a reading's remarks has bounds, and says so where something was cut off. */
class ReadingNotesTest {

    @Test
    void fewAndShortOnesAreKeptAsTheyAre() {
        assertThat(ReadingNotes.of(List.of("一", "二")).remarks()).containsExactly("一", "二");
        assertThat(ReadingNotes.of(Collections.nCopies(40, "三")).remarks())
                .hasSize(40)
                .containsOnly("三");
    }

    @Test
    void ofTooManyTheRestIsCounted() {
        List<String> kept = ReadingNotes.of(Collections.nCopies(57, "说")).remarks();
        assertThat(kept).hasSize(41).last().isEqualTo("另有17条说明没有保存");
    }

    @Test
    void aLongOneIsCutBetweenCharactersAndSaysSo() {
        String kept =
                ReadingNotes.of(List.of("a" + "𠮷".repeat(1_200))).remarks().get(0);
        assertThat(kept).startsWith("a𠮷𠮷").endsWith("𠮷……（过长，以下没有保存）");
        assertThat(kept.codePointCount(0, kept.length())).isLessThan(1_020);
    }
}
