package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.accountability.Grade;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Which records tell against a unit or a person. */
final class Blame {

    private Blame() {}

    static boolean isForDelay(AccountabilityRecord record) {
        return record.kind() == FaultKind.LATE && !record.isExcused();
    }

    /** For anomalies or untrue data. */
    static boolean isForData(AccountabilityRecord record) {
        return record.kind() != FaultKind.LATE && record.grade() != Grade.NONE;
    }

    /** What a delay is on record of. */
    static Set<SubmissionId> late(Collection<AccountabilityRecord> records) {
        return records.stream()
                .filter(Blame::isForDelay)
                .flatMap(record -> record.submission().stream())
                .collect(Collectors.toSet());
    }
}
