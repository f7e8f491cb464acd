package cn.edu.zzut.monitoring.archive.province;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.archive.province.SchoolList.School;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Of each school one package counts, and only what is computed alike is put together. */
class RollUpTest {

    private static final Instant LATER = Sent.MORNING.plusSeconds(60);

    private final List<Received> received = new ArrayList<>();

    private void sent(String file, IndicatorPackage content) {
        received.add(new Received(file, content.school().code(), file, "", Optional.of(content), ""));
    }

    private void sent(String code, String ratio) {
        sent(code + ".zip", Sent.of(code, Sent.MORNING, Sent.ratio(ratio, Sent.ALIKE), Sent.unknown()));
    }

    private RollUp rollUp(String... codes) {
        return RollUp.of(
                List.of(codes).stream()
                        .map(code -> new School(code, "第" + code + "大学"))
                        .toList(),
                received);
    }

    @Test
    void theMiddleOfManySchoolsAndTheEnds() {
        sent("10001", "18.00");
        sent("10002", "16.10");
        sent("10003", "22.50");
        Spread odd = rollUp("10001", "10002", "10003").spreads().get(0);
        assertThat(List.of(odd.least(), odd.median(), odd.greatest())).containsExactly("16.10", "18.00", "22.50");
        assertThat(odd.of("10003")).isEqualTo("22.50");
        sent("10004", "18.05");
        assertThat(rollUp("10001", "10002", "10003", "10004").spreads().get(0).median())
                .as("halfway between 18.00 and 18.05")
                .isEqualTo("18.03");
    }

    @Test
    void whatHasNoValueCountsNowhere() {
        sent("10001", "18.00");
        Spread none = rollUp("10001").spreads().get(1);
        assertThat(none.values()).isEmpty();
        assertThat(List.of(none.least(), none.median(), none.greatest(), none.of("10001")))
                .containsOnly("");
    }

    @Test
    void whatIsComputedOtherwiseIsARowOfItsOwn() {
        sent("10001", "18.00");
        sent("10002.zip", Sent.of("10002", Sent.MORNING, Sent.ratio("9.00", Sent.OTHERWISE)));
        assertThat(rollUp("10001", "10002").spreads())
                .filteredOn(spread -> spread.id().equals("student-teacher-ratio"))
                .hasSize(2)
                .allSatisfy(spread -> {
                    assertThat(spread.otherwise()).isTrue();
                    assertThat(spread.values()).hasSize(1);
                });
    }

    @Test
    void theLaterOfASchoolCounts() {
        sent("10001", "18.00");
        sent("later.zip", Sent.of("10001", LATER, Sent.ratio("17.00", Sent.ALIKE)));
        RollUp rollUp = rollUp("10001");
        assertThat(rollUp.spreads().get(0).of("10001")).isEqualTo("17.00");
        assertThat(rollUp.refused()).singleElement().satisfies(one -> {
            assertThat(one.file()).isEqualTo("10001.zip");
            assertThat(one.refused()).contains("更新的一份");
        });
    }

    @Test
    void theSameFileTwiceCountsOnce() {
        sent("10001", "18.00");
        sent("10001", "18.00");
        RollUp rollUp = rollUp("10001");
        assertThat(rollUp.spreads().get(0).values()).hasSize(1);
        assertThat(rollUp.refused()).singleElement().satisfies(one -> assertThat(one.refused())
                .contains("完全相同"));
    }

    @Test
    void ofTwoMadeInTheSameMomentNoneCounts() {
        sent("10001", "18.00");
        sent("other.zip", Sent.of("10001", Sent.MORNING, Sent.ratio("17.00", Sent.ALIKE)));
        sent("10002", "16.00");
        RollUp rollUp = rollUp("10001", "10002");
        assertThat(rollUp.taken()).containsOnlyKeys("10002");
        assertThat(rollUp.refused()).hasSize(2).allSatisfy(one -> assertThat(one.refused())
                .contains("无法确定"));
        assertThat(rollUp.absent()).extracting(School::code).containsExactly("10001");
    }

    @Test
    void whoSentNothingIsNamed() {
        sent("10001", "18.00");
        assertThat(rollUp("10001", "10002").absent()).extracting(School::code).containsExactly("10002");
    }
}
