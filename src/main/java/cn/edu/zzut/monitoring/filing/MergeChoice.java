package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A settled conflict: rows with one key and different values, of which one was taken.
 *
 * @param versionNumber the version of the whole table in which they stood
 * @param chosen the index of the candidate that was taken
 */
public record MergeChoice(
        int versionNumber,
        List<String> key,
        List<Candidate> candidates,
        int chosen,
        String reason,
        PersonId by,
        Instant at) {

    /** One of the rows, and the unit that it comes from. */
    public record Candidate(String unit, Map<String, String> values) {

        static Candidate of(TableRow row) {
            return new Candidate(row.unit(), Map.copyOf(row.values()));
        }
    }

    /** Whether it was made between these very rows, so that it still holds. */
    boolean isAbout(List<TableRow> rows) {
        return rows.size() == candidates.size()
                && new HashSet<>(candidates)
                        .equals(new HashSet<>(rows.stream().map(Candidate::of).toList()));
    }

    TableRow pick(List<TableRow> rows) {
        return rows.stream()
                .filter(row -> Candidate.of(row).equals(candidates.get(chosen)))
                .findFirst()
                .orElseThrow();
    }
}
