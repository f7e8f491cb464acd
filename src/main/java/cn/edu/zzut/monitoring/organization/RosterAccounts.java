package cn.edu.zzut.monitoring.organization;

import java.util.Optional;
import java.util.Set;

/**
 * The accounts that there are before somebody is registered.
 *
 * @param strangers administrators', which are nobody's on record
 * @param all whoever's they are
 */
public record RosterAccounts(Set<String> strangers, Set<String> all) {

    boolean isStranger(PersonId id) {
        return strangers.stream().anyMatch(id.value()::equalsIgnoreCase);
    }

    /** One that differs by its case only: it would be taken for theirs. */
    Optional<String> alike(PersonId id) {
        return all.stream()
                .filter(account -> account.equalsIgnoreCase(id.value()) && !account.equals(id.value()))
                .findFirst();
    }
}
