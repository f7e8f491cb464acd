package cn.edu.zzut.monitoring.archive.province;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One indicator over the schools that compute it alike.
 *
 * @param formula 口径 that they share
 * @param otherwise whether other schools compute it in another way; such are never put together
 * @param figures of each school, by its code
 * @param values those that there are, the least first
 */
record Spread(
        String id,
        String name,
        String unit,
        String formula,
        boolean otherwise,
        Map<String, Figure> figures,
        List<BigDecimal> values) {

    /** @param formulas those of each indicator, by its id */
    static Spread of(Map<String, Figure> figures, Map<String, Set<String>> formulas) {
        Figure any = figures.values().iterator().next();
        List<BigDecimal> values = figures.values().stream()
                .map(Figure::value)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return new Spread(
                any.id(),
                any.name(),
                any.unit(),
                any.formula(),
                formulas.getOrDefault(any.id(), Set.of()).size() > 1,
                Collections.unmodifiableMap(new LinkedHashMap<>(figures)),
                values);
    }

    String least() {
        return values.isEmpty() ? "" : values.get(0).toPlainString();
    }

    String greatest() {
        return values.isEmpty() ? "" : values.get(values.size() - 1).toPlainString();
    }

    /** Of an even number of values halfway between the two in the middle. */
    String median() {
        if (values.isEmpty()) {
            return "";
        }
        int half = values.size() / 2;
        if (values.size() % 2 == 1) {
            return values.get(half).toPlainString();
        }
        BigDecimal sum = values.get(half - 1).add(values.get(half));
        return sum.divide(BigDecimal.valueOf(2), Math.max(2, sum.scale()), RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Of a school; empty where it has none. */
    String of(String code) {
        Figure figure = figures.get(code);
        return figure == null || figure.value() == null ? "" : figure.value().toPlainString();
    }
}
