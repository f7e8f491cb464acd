package cn.edu.zzut.monitoring.organization;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of a school-wide role's work is one holder's, where several have the role (分工).
 *
 * @param categories of tables, by their names
 * @param units by their codes
 */
public record RoleShare(Set<String> categories, Set<String> units) {

    static final RoleShare NONE = new RoleShare(Set.of(), Set.of());

    public RoleShare {
        categories = Set.copyOf(categories);
        units = Set.copyOf(units);
    }

    public boolean isNone() {
        return categories.isEmpty() && units.isEmpty();
    }

    /**
     * What a piece of work is about.
     *
     * @param category of its table; empty where it is about none
     * @param unit whose it is; empty where it is the school's
     */
    public record Matter(Optional<String> category, Optional<UnitCode> unit) {

        public static final Matter OF_THE_SCHOOL = new Matter(Optional.empty(), Optional.empty());
    }

    /**
     * Whose the work is: of whom the table's category is, else the unit, else who has no part of their own, else who has had
     * the role longest.
     *
     * @param holders who has the role, the longest first
     */
    static Optional<PersonId> whose(Matter matter, List<PersonId> holders, Map<PersonId, RoleShare> shares) {
        return holders.stream()
                .min(Comparator.comparingInt(holder -> distance(matter, shares.getOrDefault(holder, NONE))));
    }

    private static int distance(Matter matter, RoleShare share) {
        if (matter.category().filter(share.categories::contains).isPresent()) {
            return 0;
        }
        if (matter.unit().map(UnitCode::value).filter(share.units::contains).isPresent()) {
            return 1;
        }
        return share.isNone() ? 2 : 3;
    }
}
