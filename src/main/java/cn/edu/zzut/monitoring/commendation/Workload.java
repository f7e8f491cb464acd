package cn.edu.zzut.monitoring.commendation;

import java.util.Collection;

/**
 * How much a unit had to do in a year.
 *
 * @param tables the tables that it had a part in
 * @param deadlines the days that it had to keep: one for a part, two (采集填报, 校验审核) for a table of its own
 * @param rows those that it handed in itself; a merged row counts for the unit that it came from
 */
public record Workload(int tables, int deadlines, int rows) {

    static final Workload NONE = new Workload(0, 0, 0);

    private static final int WHOLE = 100;
    private static final int MEASURES = 3;

    /** As much of each as the one that had most of it. */
    static Workload most(Collection<Workload> all) {
        return new Workload(
                all.stream().mapToInt(Workload::tables).max().orElse(0),
                all.stream().mapToInt(Workload::deadlines).max().orElse(0),
                all.stream().mapToInt(Workload::rows).max().orElse(0));
    }

    /** 0 to 100: rows by their logarithm, because ten times the rows is not ten times the work; each a third. */
    int sizeBeside(Workload most) {
        double rowShare = share(Math.log1p(rows), Math.log1p(most.rows));
        return (int) Math.round(
                WHOLE * (rowShare + share(tables, most.tables) + share(deadlines, most.deadlines)) / MEASURES);
    }

    private static double share(double own, double most) {
        return most == 0 ? 0 : own / most;
    }
}
