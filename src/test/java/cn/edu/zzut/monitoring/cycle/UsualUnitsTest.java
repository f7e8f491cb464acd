package cn.edu.zzut.monitoring.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.UsuallyFilledBy;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.organization.UnitKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is proposed for a table by the names of the school's units. */
class UsualUnitsTest {

    private static final List<Unit> UNITS = List.of(
            new Unit(new UnitCode("104"), "教务处", UnitKind.DEPARTMENT),
            new Unit(new UnitCode("105"), "人事处", UnitKind.DEPARTMENT),
            new Unit(new UnitCode("201"), "机械工程学院", UnitKind.COLLEGE),
            new Unit(new UnitCode("202"), "软件学院", UnitKind.COLLEGE));

    private static UsuallyFilledBy by(List<String> responsible, List<String> assisting) {
        return new UsuallyFilledBy(responsible, assisting);
    }

    @Test
    void theLikeliestNameThatTheSchoolHasIsResponsible() {
        assertThat(UsualUnits.of(by(List.of("招生办", "教务处"), List.of("人事处")), UNITS))
                .hasValueSatisfying(filling -> {
                    assertThat(filling.responsible()).isEqualTo(new UnitCode("104"));
                    assertThat(filling.assisting()).containsExactly(new UnitCode("105"));
                });
    }

    @Test
    void collegesAreAllOfThemAndNobodyAssistsTheOwnUnit() {
        assertThat(UsualUnits.of(by(List.of("教务处"), List.of("学院", "教务处", "图书馆")), UNITS))
                .hasValueSatisfying(filling ->
                        assertThat(filling.assisting()).containsExactly(new UnitCode("201"), new UnitCode("202")));
    }

    @Test
    void whereNoNameFitsNothingIsGuessed() {
        assertThat(UsualUnits.of(by(List.of("教务部"), List.of("学院")), UNITS)).isEmpty();
    }
}
