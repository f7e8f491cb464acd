package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.FaultKind;
import cn.edu.zzut.monitoring.accountability.FaultLine;
import cn.edu.zzut.monitoring.accountability.Grade;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which lines of the record tell against a unit or a person. */
final class Blame {

    private Blame() {}

    /** Of delays that are not excused. */
    static List<FaultLine> forDelay(Collection<AccountabilityRecord> records) {
        return records.stream()
                .filter(record -> record.kind() == FaultKind.LATE && !record.isExcused())
                .flatMap(record -> record.lines().stream())
                .toList();
    }

    /** Of anomalies that were not explained, or untrue data. */
    static List<FaultLine> forData(Collection<AccountabilityRecord> records) {
        return records.stream()
                .filter(record -> record.kind() != FaultKind.LATE && record.grade() != Grade.NONE)
                .flatMap(record -> record.lines().stream())
                .filter(line -> !line.isSettled())
                .toList();
    }

    /** What a delay is on record of. */
    static Set<SubmissionId> late(Collection<AccountabilityRecord> records) {
        return forDelay(records).stream()
                .flatMap(line -> line.submission().stream())
                .collect(Collectors.toSet());
    }
}
