package cn.edu.zzut.monitoring.analysis;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An indicator's value in a year.
 *
 * @param value rounded to two decimals; empty where data are missing
 * @param missing what data are missing, or why the formula cannot be computed, in Chinese; empty where the value is there
 * @param qualified the official limit for this category of school, where there is one
 * @param restricted beyond this one intake is restricted, where there is one
 */
public record IndicatorValue(
        String id,
        String name,
        String unit,
        Optional<BigDecimal> value,
        String missing,
        Optional<BigDecimal> qualified,
        Optional<BigDecimal> restricted,
        Verdict verdict,
        String note,
        String source) {

    /** How the value stands to the limits. */
    public enum Verdict {
        QUALIFIED("合格"),
        UNQUALIFIED("未达合格标准"),
        RESTRICTED("达到限制招生标准"),
        NO_LIMIT("");

        private final String title;

        Verdict(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
