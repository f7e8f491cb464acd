package cn.edu.zzut.monitoring.analysis;

import java.util.Arrays;

/** Middle and spread of a few numbers that one or two odd ones do not move. */
final class Robust {

    /** Of normally distributed numbers the median deviation times this is the standard deviation. */
    private static final double NORMAL = 1.4826;

    private Robust() {}

    static double median(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The median of the distances from a middle (MAD), comparable with a standard deviation. */
    static double spread(double middle, double... numbers) {
        return NORMAL
                * median(Arrays.stream(numbers)
                        .map(number -> Math.abs(number - middle))
                        .toArray());
    }
}
