package cn.edu.zzut.monitoring.analysis;

import java.util.Arrays;

/** Middle and spread of a few numbers that one or two odd ones do not move. */
final class Robust {

    /** Of normally distributed numbers the median deviation times this is the standard deviation. */
    private static final double NORMAL = 1.4826;

    /** The same for the distance that one in five exceeds. */
    private static final double NORMAL_80 = 0.7803;

    private Robust() {}

    static double median(double... numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /**
     * How far off is usual: the median of the distances, or, where many are farther, the distance that one in five exceeds;
     * either comparable with a standard deviation.
     */
    static double usual(double... distances) {
        if (distances.length == 0) {
            return 0;
        }
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        double eightieth = sorted[(int) Math.ceil(0.8 * sorted.length) - 1];
        return Math.max(NORMAL * median(sorted), NORMAL_80 * eightieth);
    }

    /** The median of the distances from a middle (MAD), comparable with a standard deviation. */
    static double spread(double middle, double... numbers) {
        return NORMAL
                * median(Arrays.stream(numbers)
                        .map(number -> Math.abs(number - middle))
                        .toArray());
    }
}
