package cn.edu.zzut.monitoring.concept;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * 口径比对: all concepts of a year reckoned and compared once.
 *
 * @param basis what the figures depended on
 * @param finishedAt empty while it runs
 * @param failure why it ended early, in Chinese; empty when it did not
 */
public record ConceptRun(
        long id,
        int year,
        PersonId startedBy,
        Instant startedAt,
        int concepts,
        int done,
        String basis,
        Optional<Instant> finishedAt,
        Optional<String> failure) {

    public boolean isRunning() {
        return finishedAt.isEmpty();
    }
}
