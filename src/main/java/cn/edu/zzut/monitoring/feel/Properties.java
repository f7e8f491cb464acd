package cn.edu.zzut.monitoring.feel;

import cn.edu.zzut.monitoring.feel.Expression.Function;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.chrono.ChronoPeriod;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kie.dmn.feel.runtime.Range;
import org.kie.dmn.feel.util.EvalHelper;

/**
 * What may be asked of a value by a dot: a row's column, a table's column as the list of its values, and the parts of a
 * date, duration or range. Everything else has none; the library would call any getter of a Java object.
 */
final class Properties {

    private static final int COST_OF_PART = 10;

    private Properties() {}

    static Function of(Function owner, String name) {
        return (values, effort) -> of(owner.value(values, effort), name, effort);
    }

    private static Object of(Object owner, String name, Effort effort) {
        if (owner instanceof Map<?, ?> row) {
            return row.get(name);
        }
        if (owner instanceof List<?> rows) {
            return column(rows, name, effort);
        }
        effort.spend(COST_OF_PART);
        return part(owner, name);
    }

    private static Object column(List<?> rows, String name, Effort effort) {
        effort.spend(rows.size());
        List<Object> column = new ArrayList<>(rows.size());
        for (Object row : rows) {
            column.add(row instanceof Map<?, ?> map ? map.get(name) : of(row, name, effort));
        }
        return column;
    }

    private static Object part(Object owner, String name) {
        if (owner instanceof TemporalAccessor
                || owner instanceof ChronoPeriod
                || owner instanceof Duration
                || owner instanceof Range) {
            try {
                return EvalHelper.getDefinedValue(owner, name).getValueResult().getOrElse(null);
            } catch (DateTimeException e) {
                return null;
            }
        }
        return null;
    }
}
