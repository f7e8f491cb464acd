package cn.edu.zzut.monitoring.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ranking weighs what was done well. */
class RankingTest {

    private static final Workload SAME = new Workload(10, 20, 1000);
    /** As rankings were before size counted. */
    private static final Weights WITHOUT_SIZE = new Weights(40, 30, 20, 10, 0);

    private static Achievement unit(String code, int late, int faulty, int returned, int parts, int early) {
        return new Achievement(new UnitCode(code), 10, late, faulty, 10, returned, parts, early, SAME);
    }

    @Test
    void whoDidEverythingWellComesFirst() {
        List<Standing> ranking =
                Ranking.of(List.of(unit("201", 1, 0, 5, 10, 10), unit("202", 0, 0, 0, 10, 10)), WITHOUT_SIZE);
        assertThat(ranking).extracting(standing -> standing.unit().value()).containsExactly("202", "201");
        assertThat(ranking.get(0).score()).isEqualTo(100);
        assertThat(ranking.get(1).score()).isEqualTo(0.4 * 90 + 0.3 * 50 + 20 + 10);
    }

    @Test
    void aUnitThatAssistsNobodyLosesNothingByIt() {
        List<Standing> ranking =
                Ranking.of(List.of(unit("101", 0, 0, 0, 0, 0), unit("202", 0, 0, 0, 10, 5)), WITHOUT_SIZE);
        assertThat(ranking.get(0).unit().value()).isEqualTo("101");
        assertThat(ranking.get(0).score()).isEqualTo(100);
        assertThat(ranking.get(0).help()).isEmpty();
        assertThat(ranking.get(1).score()).isEqualTo(95);
    }

    @Test
    void equalScoresShareAPlace() {
        List<Standing> ranking = Ranking.of(
                List.of(unit("201", 0, 0, 0, 0, 0), unit("202", 0, 0, 0, 0, 0), unit("203", 1, 0, 0, 0, 0)),
                WITHOUT_SIZE);
        assertThat(ranking).extracting(Standing::place).containsExactly(1, 1, 3);
    }

    @Test
    void theWeightsDecideWhatCounts() {
        List<Achievement> units = List.of(unit("201", 5, 0, 0, 0, 0), unit("202", 0, 0, 5, 0, 0));
        assertThat(Ranking.of(units, new Weights(100, 0, 0, 0, 0)).get(0).unit().value())
                .isEqualTo("202");
        assertThat(Ranking.of(units, new Weights(0, 100, 0, 0, 0)).get(0).unit().value())
                .isEqualTo("201");
    }

    @Test
    void faultyDataCostWhatTheyWeigh() {
        Standing standing = Ranking.of(List.of(unit("201", 0, 3, 0, 0, 0)), new Weights(0, 0, 50, 0, 0))
                .get(0);
        assertThat(standing.anomalies()).isEqualTo(70);
        assertThat(standing.punctuality()).isEqualTo(100);
        assertThat(standing.quality()).isEqualTo(100);
        assertThat(standing.score()).isEqualTo(70);
    }

    @Test
    void whereNothingWasAuditedThereIsNoQuality() {
        Achievement nothing = new Achievement(new UnitCode("201"), 10, 0, 0, 0, 0, 0, 0, SAME);
        assertThat(Ranking.of(List.of(nothing), WITHOUT_SIZE).get(0).quality()).isZero();
    }

    @Test
    void moreFaultsThanSubmissionsAreNoLessThanNothing() {
        Standing standing =
                Ranking.of(List.of(unit("201", 0, 14, 0, 0, 0)), WITHOUT_SIZE).get(0);
        assertThat(standing.anomalies()).isZero();
    }

    @Test
    void scoresHaveOneDecimal() {
        Achievement aThird = new Achievement(new UnitCode("201"), 3, 1, 0, 3, 0, 0, 0, SAME);
        assertThat(Ranking.of(List.of(aThird), new Weights(35, 30, 20, 0, 0))
                        .get(0)
                        .score())
                .isEqualTo(86.0);
        assertThat(Ranking.of(List.of(aThird), new Weights(36, 30, 20, 0, 0))
                        .get(0)
                        .score())
                .isEqualTo(85.8);
    }

    @Test
    void threeRowsWithoutFaultDoNotBeatTwentyThousandWithAFew() {
        Achievement small = new Achievement(new UnitCode("201"), 1, 0, 0, 1, 0, 1, 1, new Workload(1, 1, 3));
        Achievement large = new Achievement(new UnitCode("104"), 30, 3, 1, 30, 4, 0, 0, new Workload(28, 55, 20_000));
        List<Standing> ranking = Ranking.of(List.of(small, large), Weights.standard());
        assertThat(ranking).extracting(standing -> standing.unit().value()).containsExactly("104", "201");
        assertThat(ranking).extracting(Standing::size).containsExactly(100, 6);
        assertThat(ranking.get(1).workload().rows()).isEqualTo(3);
        Weights leastSize = new Weights(40, 30, 20, 10, 20).requireSize();
        assertThat(Ranking.of(List.of(small, large), leastSize).get(0).unit().value())
                .isEqualTo("104");
    }

    @Test
    void equalUnitsStandInTheOrderOfTheirCodesWhoeverCameFirst() {
        List<Standing> ranking =
                Ranking.of(List.of(unit("203", 0, 0, 0, 0, 0), unit("201", 0, 0, 0, 0, 0)), WITHOUT_SIZE);
        assertThat(ranking).extracting(standing -> standing.unit().value()).containsExactly("201", "203");
    }

    @ParameterizedTest
    @CsvSource({"101, 0, 0, 0", "0, 101, 0, 0", "0, 0, 101, 0", "1, 0, 0, 101", "-1, 5, 0, 0", "1, -1, 0, 0"})
    void weightsOutOfRangeAreRefused(int punctuality, int quality, int anomalies, int help) {
        assertThatThrownBy(() -> new Weights(punctuality, quality, anomalies, help, 40))
                .hasMessageContaining("0至100");
    }

    @Test
    void oneOfTheThreeWeightsThatConcernEverybodyIsAboveZero() {
        assertThatThrownBy(() -> new Weights(0, 0, 0, 100, 0)).hasMessageContaining("不能都为0");
        assertThat(new Weights(0, 0, 100, 0, 0).anomalies()).isEqualTo(100);
        assertThat(new Weights(0, 1, 0, 0, 0).quality()).isEqualTo(1);
        assertThat(new Weights(100, 0, 0, 100, 0).help()).isEqualTo(100);
    }
}
