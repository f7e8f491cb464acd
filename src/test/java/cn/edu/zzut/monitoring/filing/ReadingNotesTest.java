package cn.edu.zzut.monitoring.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
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

    private static SubmissionVersion version(int number, VersionOrigin origin) {
        return new SubmissionVersion(
                new SubmissionId(1), number, "", 1, origin, "表.xlsx", new PersonId("a"), Instant.EPOCH);
    }

    @Test
    void whatWasSaidOfAReadingStaysWithTheVersionsThatStemFromIt() {
        ReadingNotes edited = ReadingNotes.stemming(
                version(3, VersionOrigin.UPLOAD), ReadingNotes.of(List.of("隐藏的列")), List.of("改了"));
        assertThat(edited.remarks()).containsExactly("改了", "版本3读取时：隐藏的列");
        ReadingNotes again = ReadingNotes.stemming(version(4, VersionOrigin.EDIT), edited, List.of());
        assertThat(again.remarks()).containsExactly("版本3读取时：隐藏的列");
        assertThat(again.cells()).isEmpty();
    }
}
