package cn.edu.zzut.monitoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Places among colleges or majors. */
class RankTest {

    private static Map<String, Rank> ranks(boolean lower, String... values) {
        Map<String, BigDecimal> byCode = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            byCode.put("ABCD".substring(i, i + 1), new BigDecimal(values[i]));
        }
        return Rank.of(byCode, lower);
    }

    @Test
    void theBestIsFirstWhicheverWayIsBetter() {
        assertThat(ranks(false, "90", "80").get("A").title()).isEqualTo("1/2");
        assertThat(ranks(true, "90", "80").get("A").title()).isEqualTo("2/2");
    }

    @Test
    void equalValuesShareAPlaceAndTheNextCountsThemAll() {
        Map<String, Rank> ranks = ranks(false, "90", "80", "80", "70");
        assertThat(ranks.get("B").title()).isEqualTo("并列2/4");
        assertThat(ranks.get("C").place()).isEqualTo(2);
        assertThat(ranks.get("D").title()).isEqualTo("4/4");
    }

    @Test
    void whereAllAreEqualNobodyIsFirst() {
        assertThat(ranks(false, "100", "100", "100")).isEmpty();
    }
}
