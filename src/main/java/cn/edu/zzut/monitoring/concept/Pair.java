package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.organization.UnitCode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Two occurrences of a concept side by side in a year (第十八条).
 *
 * @param last the difference between the two that is being explained, else the newest that was sent; empty when none was
 */
public record Pair(
        Concept concept,
        Occurrence occurrence,
        Occurrence with,
        Against against,
        Reckoned value,
        Reckoned other,
        Optional<Comparison> comparison,
        Optional<Difference> last) {

    static Pair of(
            Concept concept,
            Occurrence occurrence,
            Against against,
            Reckoned value,
            Reckoned other,
            Optional<Difference> last) {
        Optional<Comparison> comparison =
                value.value().flatMap(one -> other.value().map(another -> Comparison.of(against, one, another)));
        return new Pair(
                concept, occurrence, concept.occurrence(against.with()), against, value, other, comparison, last);
    }

    public PairState state() {
        return PairState.of(
                comparison, value.value().orElse(BigDecimal.ZERO), other.value().orElse(BigDecimal.ZERO), last);
    }

    /** In Chinese. */
    public String stateTitle() {
        return state().title(against.relation());
    }

    /** Why the two cannot be compared, in Chinese; empty where they can. */
    public String whyNot() {
        if (comparison.isPresent()) {
            return "";
        }
        String one = value.value().isEmpty() ? "“" + occurrence.name() + "”" + value.missing() : "";
        String another = other.value().isEmpty() ? "“" + with.name() + "”" + other.missing() : "";
        return one + (one.isEmpty() || another.isEmpty() ? "" : "；") + another;
    }

    /** Whether an explanation was accepted for figures that have changed since. */
    public boolean isStale() {
        return state() == PairState.TO_EXPLAIN
                && last.filter(one -> one.state() == DifferenceState.ACCEPTED).isPresent();
    }

    /** Whether the two differ without an explanation that holds or is being written, and there is somebody to explain it. */
    public boolean isToBeSent() {
        return state() == PairState.TO_EXPLAIN && !isBeingExplained() && !units().isEmpty();
    }

    /** Whether somebody has a task about the difference; then it is not sent again. */
    public boolean isBeingExplained() {
        return last.filter(one -> one.state().isOpen()).isPresent();
    }

    /** Those whose tables the two come from. */
    public Set<UnitCode> units() {
        Set<UnitCode> units = new LinkedHashSet<>(value.units());
        units.addAll(other.units());
        return units;
    }

    /** What both figures rest on. */
    public String basis() {
        return "甲：" + value.basis() + "\n乙：" + other.basis();
    }

    /** What differs, in a sentence. */
    public String sentence() {
        return comparison
                .map(found -> concept.name() + "：“" + occurrence.name() + "”为" + shown(value) + concept.unit() + "，“"
                        + with.name() + "”为" + shown(other) + concept.unit() + "，相差"
                        + plain(found.difference()) + concept.unit()
                        + found.percent()
                                .map(share -> "（" + plain(share) + "%）")
                                .orElse("") + "，"
                        + against.relation().title())
                .orElseGet(() -> concept.name() + "：无法比较，" + whyNot());
    }

    private static String shown(Reckoned one) {
        return one.value().map(Pair::plain).orElse("—");
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
