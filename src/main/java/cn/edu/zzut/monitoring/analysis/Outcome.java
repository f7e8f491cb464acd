package cn.edu.zzut.monitoring.analysis;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What came of an indicator for a subject in a year.
 *
 * @param value not rounded; empty where it cannot be computed
 * @param missing why there is no value, in Chinese; empty where there is one
 * @param parts the numbers that the formula was given: its parts and the indicators before it, as far as there are any
 */
record Outcome(Optional<BigDecimal> value, String missing, Map<String, BigDecimal> parts) {

    Outcome {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    static Outcome of(BigDecimal value, Map<String, BigDecimal> parts) {
        return new Outcome(Optional.of(value), "", parts);
    }

    static Outcome missing(String reason, Map<String, BigDecimal> parts) {
        return new Outcome(Optional.empty(), reason, parts);
    }
}
