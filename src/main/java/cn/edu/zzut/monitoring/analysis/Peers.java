package cn.edu.zzut.monitoring.analysis;

import java.util.Set;

/**
 * The colleges or majors that a value is compared with.
 *
 * @param spread how far they lie from the median, by their median distance (MAD)
 * @param subjects their codes
 */
record Peers(double median, double spread, Set<String> subjects) {

    Peers {
        subjects = Set.copyOf(subjects);
    }
}
