package cn.edu.zzut.monitoring.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ranking weighs what was done well. */
class RankingTest {

    private static Achievement unit(String code, int late, int faulty, int returned, int parts, int early) {
        return new Achievement(new UnitCode(code), 10, late, faulty, 10, returned, parts, early);
    }

    @Test
    void whoDidEverythingWellComesFirst() {
        List<Standing> ranking =
                Ranking.of(List.of(unit("201", 1, 0, 5, 10, 10), unit("202", 0, 0, 0, 10, 10)), Weights.standard());
        assertThat(ranking).extracting(standing -> standing.unit().value()).containsExactly("202", "201");
        assertThat(ranking.get(0).score()).isEqualTo(100);
        assertThat(ranking.get(1).score()).isEqualTo(0.4 * 90 + 0.3 * 50 + 20 + 10);
    }

    @Test
    void aUnitThatAssistsNobodyLosesNothingByIt() {
        List<Standing> ranking =
                Ranking.of(List.of(unit("101", 0, 0, 0, 0, 0), unit("202", 0, 0, 0, 10, 5)), Weights.standard());
        assertThat(ranking.get(0).unit().value()).isEqualTo("101");
        assertThat(ranking.get(0).score()).isEqualTo(100);
        assertThat(ranking.get(0).help()).isEmpty();
        assertThat(ranking.get(1).score()).isEqualTo(95);
    }

    @Test
    void equalScoresShareAPlace() {
        List<Standing> ranking = Ranking.of(
                List.of(unit("201", 0, 0, 0, 0, 0), unit("202", 0, 0, 0, 0, 0), unit("203", 1, 0, 0, 0, 0)),
                Weights.standard());
        assertThat(ranking).extracting(Standing::place).containsExactly(1, 1, 3);
    }

    @Test
    void theWeightsDecideWhatCounts() {
        List<Achievement> units = List.of(unit("201", 5, 0, 0, 0, 0), unit("202", 0, 0, 5, 0, 0));
        assertThat(Ranking.of(units, new Weights(100, 0, 0, 0)).get(0).unit().value())
                .isEqualTo("202");
        assertThat(Ranking.of(units, new Weights(0, 100, 0, 0)).get(0).unit().value())
                .isEqualTo("201");
    }

    @Test
    void weightsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Weights(101, 0, 0, 0)).hasMessageContaining("0至100");
        assertThatThrownBy(() -> new Weights(0, 0, 0, 100)).hasMessageContaining("不能都为0");
    }
}
