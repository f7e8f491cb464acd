package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.ForeignKey;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.SubmissionVersion;
import cn.edu.zzut.monitoring.filing.Submissions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values that other tables offer to references: this year's where the table has any, else last year's. Read once a
 * check run.
 */
final class ReferenceData {

    private final Submissions submissions;
    private final int year;
    private final Map<ForeignKey.Target, Optional<Offer>> offers = new HashMap<>();

    ReferenceData(Submissions submissions, int year) {
        this.submissions = submissions;
        this.year = year;
    }

    /** What a table offers; empty when it has data neither this year nor last. */
    Optional<Offer> offer(ForeignKey.Target target) {
        return offers.computeIfAbsent(target, this::read);
    }

    private Optional<Offer> read(ForeignKey.Target target) {
        TableCode table = target.table();
        return submissions
                .effective(year, table)
                .map(version -> offer(target, version, year))
                .or(() -> submissions.effective(year - 1, table).map(version -> offer(target, version, year - 1)));
    }

    private Offer offer(ForeignKey.Target target, SubmissionVersion version, int ofYear) {
        Set<List<String>> values = new HashSet<>();
        submissions
                .rows(version)
                .forEach(row ->
                        values.add(target.columns().stream().map(row::value).toList()));
        return new Offer(values, ofYear);
    }

    record Offer(Set<List<String>> values, int year) {}
}
