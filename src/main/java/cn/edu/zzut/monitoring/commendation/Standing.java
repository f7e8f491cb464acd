package cn.edu.zzut.monitoring.commendation;

import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.OptionalInt;

/**
 * A unit's place in the ranking.
 *
 * @param place 1 for the best; equal scores share a place
 * @param score 0 to 100, one decimal
 * @param punctuality 0 to 100, as the parts that follow
 * @param help empty for units that assist nobody
 * @param size 0 to 100, beside the school's most
 */
public record Standing(
        int place,
        UnitCode unit,
        double score,
        int punctuality,
        int quality,
        int anomalies,
        OptionalInt help,
        int size,
        Workload workload) {

    Standing at(int where) {
        return new Standing(where, unit, score, punctuality, quality, anomalies, help, size, workload);
    }
}
