package cn.edu.zzut.monitoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How values stand to limits, to the school's own aim, and to each other. */
class StandardTest {

    private static Optional<BigDecimal> of(String number) {
        return number.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(number));
    }

    private static Verdict verdict(String value, String qualified, String restricted, String target, boolean lower) {
        return new Standard(of(qualified), of(restricted), of(target), lower).verdict(new BigDecimal(value), false);
    }

    @Test
    void aLimitIsReachedByItsOwnValue() {
        assertThat(verdict("18.00", "18", "22", "", true)).isEqualTo(Verdict.QUALIFIED);
        assertThat(verdict("18.01", "18", "22", "", true)).isEqualTo(Verdict.UNQUALIFIED);
        assertThat(verdict("22", "18", "22", "", true)).isEqualTo(Verdict.UNQUALIFIED);
        assertThat(verdict("22.01", "18", "22", "", true)).isEqualTo(Verdict.RESTRICTED);
        assertThat(verdict("30", "30", "10", "", false)).isEqualTo(Verdict.QUALIFIED);
        assertThat(verdict("9.99", "30", "10", "", false)).isEqualTo(Verdict.RESTRICTED);
    }

    @Test
    void withoutARestrictingLimitNothingIsRestricted() {
        assertThat(verdict("0", "85", "", "", false)).isEqualTo(Verdict.UNQUALIFIED);
    }

    @Test
    void theSchoolsOwnAimCountsWhereTheLimitIsMetOrThereIsNone() {
        assertThat(verdict("40", "30", "10", "50", false)).isEqualTo(Verdict.OFF_TARGET);
        assertThat(verdict("20", "30", "10", "50", false)).isEqualTo(Verdict.UNQUALIFIED);
        assertThat(verdict("50", "30", "10", "50", false)).isEqualTo(Verdict.QUALIFIED);
        assertThat(verdict("9", "", "", "8", true)).isEqualTo(Verdict.OFF_TARGET);
        assertThat(verdict("8", "", "", "8", true)).isEqualTo(Verdict.ON_TARGET);
        assertThat(verdict("8", "", "", "", true)).isEqualTo(Verdict.NO_LIMIT);
    }

    @Test
    void whoMeetsTheLimitsAlternativeIsQualified() {
        Standard growth = new Standard(of("10"), Optional.empty(), Optional.empty(), false);
        assertThat(growth.verdict(new BigDecimal("8.48"), true)).isEqualTo(Verdict.QUALIFIED);
        assertThat(growth.verdict(new BigDecimal("8.48"), false)).isEqualTo(Verdict.UNQUALIFIED);
    }

    @Test
    void whereAllAreEqualNobodyIsFirst() {
        assertThat(Rank.of(values("10", "10", "10", "10"), false)).isEmpty();
    }

    @Test
    void aSharedPlaceIsShownAsShared() {
        Map<String, Rank> ranks = Rank.of(values("10", "20", "20", "30"), false);
        assertThat(ranks.get("b").title()).isEqualTo("并列2/4");
        assertThat(ranks.get("d").title()).isEqualTo("1/4");
    }

    private static Map<String, BigDecimal> values(String a, String b, String c, String d) {
        return Map.of("a", new BigDecimal(a), "b", new BigDecimal(b), "c", new BigDecimal(c), "d", new BigDecimal(d));
    }

    @Test
    void equalValuesShareAPlaceAndTheNextOneCountsThem() {
        Map<String, Rank> ranks = Rank.of(values("10.00", "20.00", "20.00", "30.00"), false);
        assertThat(ranks)
                .containsEntry("d", new Rank(1, 4, false))
                .containsEntry("b", new Rank(2, 4, true))
                .containsEntry("c", new Rank(2, 4, true))
                .containsEntry("a", new Rank(4, 4, false));
    }

    @Test
    void whereLessIsBetterTheLeastIsTheFirst() {
        assertThat(Rank.of(values("10", "20", "20", "30"), true)).containsEntry("a", new Rank(1, 4, false));
    }
}
