package cn.edu.zzut.monitoring.accountability;

import java.util.List;

/**
 * 屡次: how often the unit was blamed before for the like. Only what was closed before this record was opened counts, so
 * that a unit had known better, and so that the order in which records are worked on changes no grade.
 */
final class Repetition {

    private Repetition() {}

    /** @param ofUnit all records of the record's unit, over all years */
    static int earlier(AccountabilityRecord record, List<AccountabilityRecord> ofUnit) {
        return (int) ofUnit.stream()
                .filter(other -> other.kind() == record.kind())
                .filter(other -> isClosedBefore(record, other) && other.isBlamed() && !other.isOfSameEventAs(record))
                .count();
    }

    private static boolean isClosedBefore(AccountabilityRecord record, AccountabilityRecord other) {
        return other.closedAt()
                .filter(closed -> !closed.isAfter(record.foundAt()))
                .isPresent();
    }
}
