package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 口径差异: one that the office has sent to the units whose tables differ.
 *
 * @param occurrence the one that is compared; with which, its declaration says
 * @param title what differs, in a sentence
 * @param value the figure as it was when it was last explained, or else when it was sent
 * @param basis the versions and hashes that both figures came from
 * @param reason why the office last returned it; empty when it never did
 */
public record Difference(
        long id,
        int year,
        String concept,
        String occurrence,
        String title,
        BigDecimal value,
        BigDecimal other,
        String basis,
        Set<UnitCode> units,
        DifferenceState state,
        PersonId askedBy,
        Instant askedAt,
        String reason,
        Optional<PersonId> decidedBy,
        Optional<Instant> decidedAt,
        List<Explanation> explanations) {

    public Difference {
        units = Set.copyOf(units);
        explanations = List.copyOf(explanations);
    }

    /** Whether the figures are still those that it was about. */
    public boolean isAbout(BigDecimal nowValue, BigDecimal nowOther) {
        return value.compareTo(nowValue) == 0 && other.compareTo(nowOther) == 0;
    }

    /** The newest word of each unit. */
    public Optional<Explanation> of(UnitCode unit) {
        return explanations.stream().filter(one -> one.unit().equals(unit)).reduce((first, second) -> second);
    }

    /**
     * What a unit says of it.
     *
     * @param corrects whether it will correct its data instead
     * @param value the figures as they were then, and the versions that they came from
     */
    public record Explanation(
            UnitCode unit,
            boolean corrects,
            String text,
            BigDecimal value,
            BigDecimal other,
            String basis,
            PersonId by,
            Instant at) {}
}
