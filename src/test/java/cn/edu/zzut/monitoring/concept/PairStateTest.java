package cn.edu.zzut.monitoring.concept;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a difference stands once it was found, explained, corrected, and once its figures have changed. */
class PairStateTest {

    private static final Against EQUAL = new Against("other", Relation.EQUAL, BigDecimal.ZERO, BigDecimal.ZERO, "");

    private static Difference sent(DifferenceState state, int value, int other) {
        return new Difference(
                1,
                2026,
                "undergraduates",
                "list",
                "",
                BigDecimal.valueOf(value),
                BigDecimal.valueOf(other),
                "",
                Set.of(new UnitCode("105")),
                state,
                new PersonId("office"),
                Instant.EPOCH,
                "",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static PairState state(int value, int other, Optional<Difference> last) {
        BigDecimal one = BigDecimal.valueOf(value);
        BigDecimal another = BigDecimal.valueOf(other);
        return PairState.of(Optional.of(Comparison.of(EQUAL, one, another)), one, another, last);
    }

    @Test
    void withoutBothFiguresNothingIsCompared() {
        assertThat(PairState.of(Optional.empty(), BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty()))
                .isEqualTo(PairState.INCOMPARABLE);
    }

    @Test
    void whatAgreesIsConsistentAndWhatDiffersIsToBeExplained() {
        assertThat(state(100, 100, Optional.empty())).isEqualTo(PairState.CONSISTENT);
        assertThat(state(99, 100, Optional.empty())).isEqualTo(PairState.TO_EXPLAIN);
    }

    @Test
    void whatIsOnlyNoMoreThanTheOtherIsNotSaidToAgreeWithIt() {
        assertThat(PairState.CONSISTENT.title(Relation.EQUAL)).isEqualTo("一致");
        assertThat(PairState.CONSISTENT.title(Relation.AT_MOST)).isEqualTo("符合“甲不大于乙”");
        assertThat(PairState.TO_EXPLAIN.title(Relation.AT_MOST)).isEqualTo("有差异待说明");
    }

    @Test
    void onlyWhatTheOfficeAcceptedIsExplained() {
        assertThat(state(99, 100, Optional.of(sent(DifferenceState.ANSWERED, 99, 100))))
                .isEqualTo(PairState.TO_EXPLAIN);
        assertThat(state(99, 100, Optional.of(sent(DifferenceState.TO_CORRECT, 99, 100))))
                .isEqualTo(PairState.TO_EXPLAIN);
        assertThat(state(99, 100, Optional.of(sent(DifferenceState.ACCEPTED, 99, 100))))
                .isEqualTo(PairState.EXPLAINED);
    }

    @Test
    void anExplanationIsStaleOnceEitherFigureHasChanged() {
        Optional<Difference> explained = Optional.of(sent(DifferenceState.ACCEPTED, 99, 100));
        assertThat(state(98, 100, explained)).isEqualTo(PairState.TO_EXPLAIN);
        assertThat(state(99, 101, explained)).isEqualTo(PairState.TO_EXPLAIN);
    }

    @Test
    void whatDifferedAndAgreesNowWasCorrected() {
        assertThat(state(100, 100, Optional.of(sent(DifferenceState.TO_CORRECT, 99, 100))))
                .isEqualTo(PairState.CORRECTED);
    }
}
