package cn.edu.zzut.monitoring.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * 走势: the line through a figure's years that a single odd year does not move: its slope is the median of the slopes
 * between any two years (Theil–Sen), its height the median of what is left.
 *
 * @param spread how far the years lie from the line, by their median distance (MAD)
 */
record Trend(double slope, double height, double spread, int years) {

    /** From fewer years no line is drawn. */
    static final int FEWEST = 3;

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
        return new Trend(slope, height, Robust.spread(height, heights), all.size());
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** What the line has in that year. */
    double at(int year) {
        return height + slope * year;
    }
}
