package cn.edu.zzut.monitoring.concept;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one occurrence must be to the other. */
public enum Relation {
    @JsonProperty("应一致")
    EQUAL("应一致"),
    @JsonProperty("不大于")
    AT_MOST("不大于"),
    @JsonProperty("不小于")
    AT_LEAST("不小于");

    private final String title;

    Relation(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** By how much a difference is beyond what the relation says; never negative. */
    BigDecimal excess(BigDecimal difference) {
        return switch (this) {
            case EQUAL -> difference.abs();
            case AT_MOST -> difference.max(BigDecimal.ZERO);
            case AT_LEAST -> difference.negate().max(BigDecimal.ZERO);
        };
    }

    static Optional<Relation> titled(String title) {
        return Arrays.stream(values())
                .filter(relation -> relation.title.equals(title))
                .findFirst();
    }

    static String titles() {
        return Arrays.stream(values()).map(Relation::title).collect(Collectors.joining("、"));
    }
}
