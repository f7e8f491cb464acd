package cn.edu.zzut.monitoring.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * 走势: the line through a figure's years that a single odd year does not move: its slope is the median of the slopes
 * between any two years (Theil–Sen), its height the median of what is left. Years that do not lie on a line, as after a single
 * jump, have no slope: what is usual is then their middle.
 *
 * @param spread how far the years usually lie from the line; of three or four the farthest counts too, as most of them lie on
 *     any line
 * @param straight whether the years lie on the line
 */
record Trend(double slope, double height, double spread, int years, boolean straight) {

    /** From fewer years no line is drawn. */
    static final int FEWEST = 3;

    /** A year that lies farther from the line than this share of what lies between the least and the greatest value bends it. */
    private static final double STRAIGHT = 1.0 / 3;

    /** @param values year → value, at least two */
    static Trend of(SortedMap<Integer, Double> values) {
        List<Map.Entry<Integer, Double>> all = List.copyOf(values.entrySet());
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                slopes.add((all.get(j).getValue() - all.get(i).getValue())
                        / (all.get(j).getKey() - all.get(i).getKey()));
            }
        }
        double slope = Robust.median(array(slopes));
        double[] heights = all.stream()
                .mapToDouble(at -> at.getValue() - slope * at.getKey())
                .toArray();
        double height = Robust.median(heights);
        double[] levels = array(List.copyOf(values.values()));
        if (farthest(height, heights) > STRAIGHT * (max(levels) - min(levels))) {
            double level = Robust.median(levels);
            return new Trend(0, level, usual(level, levels), all.size(), false);
        }
        return new Trend(slope, height, usual(height, heights), all.size(), true);
    }

    private static double usual(double middle, double[] numbers) {
        return Robust.usual(
                Arrays.stream(numbers).map(number -> Math.abs(number - middle)).toArray());
    }

    private static double farthest(double middle, double[] numbers) {
        return Arrays.stream(numbers)
                .map(number -> Math.abs(number - middle))
                .max()
                .orElse(0);
    }

    private static double max(double[] numbers) {
        return Arrays.stream(numbers).max().orElse(0);
    }

    private static double min(double[] numbers) {
        return Arrays.stream(numbers).min().orElse(0);
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** What the line has in that year. */
    double at(int year) {
        return height + slope * year;
    }
}
