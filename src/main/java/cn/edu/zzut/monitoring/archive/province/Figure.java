package cn.edu.zzut.monitoring.archive.province;

import cn.edu.zzut.monitoring.refusal.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of one school.
 *
 * @param value null where data are missing
 * @param decimals with how many it is shown
 * @param missing why there is no value; empty where there is one
 * @param formula the same for whoever computes it alike, see {@link FormulaCode}
 */
public record Figure(
        String id, String name, String unit, @Nullable BigDecimal value, int decimals, String missing, String formula) {

    private static final int MOST_DIGITS = 30;

    public Figure {
        boolean told = Texts.isLine(id) && !Words.isNone(id) && Texts.isLine(name) && Texts.isLine(unit);
        if (!told || !FormulaCode.isOne(formula) || missing == null || decimals < 0 || decimals > 10) {
            throw new IllegalArgumentException("figure");
        }
        if (value != null && (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS)) {
            throw new IllegalArgumentException("value");
        }
        missing = Words.withoutControls(missing.substring(0, Math.min(missing.length(), Texts.LONGEST)));
    }

    boolean isThere() {
        return value != null;
    }
}
