package cn.edu.zzut.monitoring.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table given to experts, whole or by the units that fill it in. */
class DivisionTest {

    private static final PersonId A = new PersonId("a");
    private static final PersonId B = new PersonId("b");
    private static final PersonId C = new PersonId("c");
    private static final List<UnitCode> FILLING = units("104", "201", "202");

    private static List<UnitCode> units(String... codes) {
        return Stream.of(codes).map(UnitCode::new).toList();
    }

    private static Portion of(String... codes) {
        return Portion.of(units(codes));
    }

    private static Optional<String> fault(Division division) {
        return division.fault(FILLING, UnitCode::value);
    }

    @Test
    void everyUnitsDataHaveAnExpert() {
        assertThat(fault(Division.whole(A))).isEmpty();
        assertThat(fault(Division.NOBODY.with(A, of("104", "201")).with(B, of("202"))))
                .isEmpty();
        assertThat(fault(Division.NOBODY))
                .hasValueSatisfying(why -> assertThat(why).contains("请至少指定一位"));
        assertThat(fault(Division.NOBODY.with(A, of("201"))))
                .hasValueSatisfying(
                        why -> assertThat(why).contains("104、202的数据没有专家审核").doesNotContain("201"));
    }

    @Test
    void theSameDataAreJudgedByTwoAtMost() {
        assertThat(fault(Division.whole(A, B))).isEmpty();
        assertThat(fault(Division.whole(A, B, C))).hasValue("选了3位专家，同一数据最多由2位专家审核");
        assertThat(fault(Division.whole(A, B).with(C, of("202"))))
                .hasValueSatisfying(why -> assertThat(why).startsWith("中202的数据选了3位专家"));
        assertThat(fault(Division.NOBODY.with(A, of("104")).with(B, of("201")).with(C, of("202"))))
                .isEmpty();
    }

    @Test
    void aUnitThatDoesNotFillTheTableInIsNoPartOfIt() {
        assertThat(fault(Division.whole(A).with(B, of("305")))).hasValue("不由305填报，不能按它分工");
    }

    @Test
    void allUnitsTogetherAreTheWholeTable() {
        var division =
                Division.NOBODY.with(A, of("104", "201")).with(A, of("202")).over(FILLING);
        assertThat(division.of(A)).hasValue(Portion.WHOLE);
        assertThat(Division.NOBODY.with(A, of("104", "201")).over(FILLING).of(A))
                .hasValue(of("201", "104"));
    }

    @Test
    void whoHasTheWholeTableAlreadyHasEachUnitsData() {
        var division = Division.whole(A).with(A, of("202")).with(B, of("202"));
        assertThat(division.of(A)).hasValue(Portion.WHOLE);
        assertThat(division.judgesOf(new UnitCode("202"))).containsExactly(A, B);
        assertThat(division.judgesOf(new UnitCode("201"))).containsExactly(A);
    }
}
