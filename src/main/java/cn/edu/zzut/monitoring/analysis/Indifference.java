package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Calculation;
import cn.edu.zzut.monitoring.catalog.Indicator;
import cn.edu.zzut.monitoring.catalog.Level;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;

/**
 * What is never worth a word, however steady a figure has been: a point of a percentage, or what chance alone makes out among
 * so many; 3% of others; the root of a count, also of what is counted for one teacher or student and rarely comes, or of persons for one teacher or
 * class; of money for each head what it comes to by the root of their number; and what
 * less than half a person makes out.
 */
final class Indifference {

    private static final double POINT = 1;
    private static final double SHARE = 0.03;
    private static final double LEAST = 0.001;

    /** A little less than half: 3.5 times it is a person and a half. */
    private static final double ONE_PERSON = 0.4;

    /** Units of persons for each teacher, class or the like; a bare ratio is one of persons too. */
    private static final Set<String> OF_PERSONS = Set.of("", "人");

    /** Money comes in few lumps, of which each head brings one or none. */
    private static final Set<String> OF_MONEY = Set.of("元", "万元");

    private Indifference() {}

    /** Whether it is a share, a ratio or a mean, and so can be compared between great and small. */
    static boolean isRatio(Calculation calculation) {
        return calculation.formula() == null
                || calculation.formula().contains("/")
                || calculation.formula().contains("mean(");
    }

    /**
     * @param parts the numbers that the value is made of, of which the smallest or the whole counts
     * @param around the value that is expected
     */
    static double of(Indicator indicator, Level level, Collection<BigDecimal> parts, double around) {
        double[] positive = parts.stream()
                .mapToDouble(BigDecimal::doubleValue)
                .filter(part -> part > 0)
                .toArray();
        double whole = Arrays.stream(positive).max().orElse(Double.MAX_VALUE);
        if (indicator.unit().equals("%")) {
            double share = Math.min(1, Math.abs(around) / 100);
            return Math.max(POINT, 100 * Math.max(ONE_PERSON / whole, Math.sqrt(share * (1 - share) / whole)));
        }
        double size = Math.abs(around);
        if (isRatio(indicator.calculation(level))) {
            double fewest = Arrays.stream(positive).min().orElse(Double.MAX_VALUE);
            double cases = chance(indicator.unit(), size, fewest, whole);
            return Math.max(Math.max(SHARE * size, size * ONE_PERSON / fewest), Math.max(cases, LEAST));
        }
        return Math.max(Math.max(SHARE * size, Math.sqrt(size)), 1);
    }

    private static double chance(String unit, double size, double fewest, double whole) {
        if (size < 1) {
            return Math.sqrt(Math.max(size, 1 / whole) / whole);
        }
        if (OF_MONEY.contains(unit)) {
            return size / Math.sqrt(fewest);
        }
        return OF_PERSONS.contains(unit) ? Math.sqrt(2 * size / fewest) : 0;
    }
}
