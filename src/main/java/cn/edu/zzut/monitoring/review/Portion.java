package cn.edu.zzut.monitoring.review;

import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 审核范围: what of a table an expert judges.
 *
 * @param units whose rows; none for the whole table
 */
public record Portion(Set<UnitCode> units) {

    public static final Portion WHOLE = new Portion(Set.of());

    public Portion {
        units = Set.copyOf(units);
    }

    public static Portion of(Collection<UnitCode> units) {
        return new Portion(Set.copyOf(units));
    }

    public boolean isWhole() {
        return units.isEmpty();
    }

    /** Whether what the unit filled in belongs to it. */
    public boolean holds(UnitCode unit) {
        return isWhole() || units.contains(unit);
    }

    /** Whether all of the other belongs to it. */
    public boolean covers(Portion other) {
        return isWhole() || (!other.isWhole() && units.containsAll(other.units));
    }

    /** Both together. */
    public Portion and(Portion other) {
        return isWhole() || other.isWhole()
                ? WHOLE
                : new Portion(
                        Stream.concat(units.stream(), other.units.stream()).collect(Collectors.toSet()));
    }

    /** The units by their codes; none for the whole table. */
    public List<UnitCode> inOrder() {
        return units.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }
}
