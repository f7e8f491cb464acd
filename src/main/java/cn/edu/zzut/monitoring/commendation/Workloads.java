package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What a year's submissions come to as work. */
final class Workloads {

    private final Map<SubmissionId, Integer> rows;
    private final Map<TableCode, Integer> rowsOfAssistants;

    private Workloads(Map<SubmissionId, Integer> rows, Map<TableCode, Integer> rowsOfAssistants) {
        this.rows = rows;
        this.rowsOfAssistants = rowsOfAssistants;
    }

    /**
     * @param all the year's submissions
     * @param rows how many rows each has
     */
    static Workloads of(Collection<Submission> all, Map<SubmissionId, Integer> rows) {
        return new Workloads(
                rows,
                all.stream()
                        .filter(submission -> submission.part() == Part.ASSISTING)
                        .collect(Collectors.groupingBy(
                                Submission::table, Collectors.summingInt(part -> rows.getOrDefault(part.id(), 0)))));
    }

    /** What one unit had to do. */
    Workload of(Collection<Submission> own) {
        return new Workload(
                (int) own.stream().map(Submission::table).distinct().count(),
                own.stream().mapToInt(Workloads::deadlines).sum(),
                own.stream().mapToInt(this::rowsOf).sum());
    }

    private static int deadlines(Submission submission) {
        return submission.part() == Part.RESPONSIBLE ? 2 : 1;
    }

    /** Of a whole table only what nobody else has handed in. */
    int rowsOf(Submission submission) {
        int all = rows.getOrDefault(submission.id(), 0);
        return submission.part() == Part.ASSISTING
                ? all
                : Math.max(0, all - rowsOfAssistants.getOrDefault(submission.table(), 0));
    }
}
