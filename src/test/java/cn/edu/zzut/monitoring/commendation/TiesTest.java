package cn.edu.zzut.monitoring.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Whoever shares a place is shown so, and is taken or left with the others. */
class TiesTest {

    /** So many units at each place, numbered from 201 on. */
    private static List<Standing> ranking(int... atEachPlace) {
        List<Standing> ranking = new ArrayList<>();
        for (int many : atEachPlace) {
            int place = ranking.size() + 1;
            for (int i = 0; i < many; i++) {
                UnitCode unit = new UnitCode(String.valueOf(201 + ranking.size()));
                ranking.add(new Standing(place, unit, 90, 90, 90, 90, OptionalInt.empty(), 90, Workload.NONE));
            }
        }
        return ranking;
    }

    private static List<UnitCode> units(String... codes) {
        return List.of(codes).stream().map(UnitCode::new).toList();
    }

    @Test
    void aSharedPlaceIsShownAsSuch() {
        List<Standing> ranking = ranking(1, 2, 1);
        Ties ties = Ties.of(ranking);
        assertThat(ranking).extracting(ties::place).containsExactly("1", "2（并列）", "2（并列）", "4");
    }

    @Test
    void withoutATieAtTheCutTheBestAreTakenAndNothingIsSaid() {
        Ties.Best best = Ties.of(ranking(1, 2, 1, 1, 1)).best(4);
        assertThat(best.units()).hasSize(4);
        assertThat(best.note()).isEmpty();
        assertThat(Ties.of(ranking(1, 1)).best(5).units()).hasSize(2);
        assertThat(Ties.of(ranking()).best(5).units()).isEmpty();
    }

    @Test
    void aSmallTieAtTheCutIsTakenWhole() {
        Ties.Best best = Ties.of(ranking(1, 1, 1, 3, 1)).best(5);
        assertThat(best.units()).hasSize(6);
        assertThat(best.note()).contains("第4名有3个单位并列", "全部列入", "共预选6个");
    }

    @Test
    void aLargeTieAtTheCutIsLeftWhole() {
        Ties.Best best = Ties.of(ranking(1, 1, 1, 1, 9)).best(5);
        assertThat(best.units()).hasSize(4);
        assertThat(best.note()).contains("第5名有9个单位并列", "全部不列入", "共预选4个");
    }

    @Test
    void whereAllAreEqualAllAreTaken() {
        Ties.Best best = Ties.of(ranking(20)).best(5);
        assertThat(best.units()).hasSize(20);
        assertThat(best.note()).contains("第1名有20个单位并列", "全部列入");
    }

    @Test
    void partOfATieIsRefusedAndTheOthersAreNamed() {
        Ties ties = Ties.of(ranking(1, 3));
        assertThatThrownBy(() -> ties.requireWhole(units("201", "203"), unit -> unit + "学院"))
                .hasMessageContaining("“203学院”与“202学院”、“204学院”并列第2名，要么都推荐，要么都不推荐");
        assertThatCode(() -> ties.requireWhole(units("202", "203", "204"), UnitCode::value))
                .doesNotThrowAnyException();
        assertThatCode(() -> ties.requireWhole(units("201"), UnitCode::value)).doesNotThrowAnyException();
    }
}
