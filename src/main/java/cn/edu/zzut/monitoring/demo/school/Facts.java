package cn.edu.zzut.monitoring.demo.school;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The row of a 单条 table by its columns' names; a number that is not named is 0. */
final class Facts {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** A text, or a number as it comes back from a sheet: without zeros at its end. */
    Facts with(String column, Object value) {
        values.put(
                column,
                value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString());
        return this;
    }

    /** @param parts column, number, column, number …; their sum is what the total says */
    Facts total(String column, Object... parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < parts.length; i += 2) {
            with(parts[i].toString(), parts[i + 1]);
            sum = sum.add(new BigDecimal(parts[i + 1].toString()));
        }
        return with(column, sum);
    }

    Map<String, String> values() {
        return values;
    }
}
