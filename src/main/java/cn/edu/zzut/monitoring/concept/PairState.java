package cn.edu.zzut.monitoring.concept;

import java.math.BigDecimal;
import java.util.Optional;

/** How two occurrences of a concept stand to each other (第十八条). */
public enum PairState {
    CONSISTENT("一致"),
    TO_EXPLAIN("有差异待说明"),
    EXPLAINED("已说明"),
    CORRECTED("已更正"),
    INCOMPARABLE("无法比较");

    private final String title;

    PairState(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The same of two of which one must only be no more, or no less, than the other: it is not said that they agree. */
    String title(Relation relation) {
        return this == CONSISTENT && relation != Relation.EQUAL ? "符合“甲" + relation.title() + "乙”" : title;
    }

    /**
     * An explanation holds for the figures that it explains; where either has changed since, it is stale.
     *
     * @param compared empty where a figure is missing
     * @param last the newest difference between the two that was sent to their units
     */
    static PairState of(Optional<Comparison> compared, BigDecimal value, BigDecimal other, Optional<Difference> last) {
        if (compared.isEmpty()) {
            return INCOMPARABLE;
        }
        if (compared.get().within()) {
            return last.filter(one -> !one.isAbout(value, other)).isPresent() ? CORRECTED : CONSISTENT;
        }
        return last.filter(one -> one.state() == DifferenceState.ACCEPTED && one.isAbout(value, other))
                        .isPresent()
                ? EXPLAINED
                : TO_EXPLAIN;
    }
}
