package cn.edu.zzut.monitoring.feel;

import cn.edu.zzut.monitoring.feel.Expression.Function;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.kie.dmn.feel.runtime.Range;

/** Whatever goes through several elements: each takes as many steps as what is done with it, and is counted first. */
final class Loops {

    /** A loop within another is begun in each of its turns: what it goes through is made anew. */
    private static final int BEGINNING = 20;

    private Loops() {}

    /** What a loop goes through, as an {@link Iterable} or null when it cannot, and where it puts each element. */
    record Loop(Function elements, int place) {}

    /** Asked for each element in turn; true ends the loop. */
    @FunctionalInterface
    private interface Body {

        boolean isEnough(Object[] values, Effort effort);
    }

    /** @param end of a range that begins with the elements' value; null when there is none */
    static Function elements(Function elements, Function end) {
        return (values, effort) -> {
            Object from = elements.value(values, effort);
            if (end != null) {
                return between(from, end.value(values, effort));
            }
            return from instanceof Range range
                    ? between(range.getLowEndPoint(), range.getHighEndPoint())
                    : from == null ? null : list(from);
        };
    }

    private static Collection<?> list(Object value) {
        return value instanceof Collection<?> several ? several : Collections.singletonList(value);
    }

    /** The whole numbers or days from one end to the other, made one by one. */
    private static Iterable<?> between(Object start, Object end) {
        if (start instanceof BigDecimal from && end instanceof BigDecimal to) {
            boolean up = from.compareTo(to) <= 0;
            BigDecimal step = up ? BigDecimal.ONE : BigDecimal.ONE.negate();
            return from(
                    Stream.iterate(from, at -> up ? at.compareTo(to) <= 0 : at.compareTo(to) >= 0, at -> at.add(step)));
        }
        if (start instanceof LocalDate from && end instanceof LocalDate to) {
            int step = from.isAfter(to) ? -1 : 1;
            return from(Stream.iterate(
                    from, day -> step > 0 ? !day.isAfter(to) : !day.isBefore(to), day -> day.plusDays(step)));
        }
        return null;
    }

    private static Iterable<Object> from(Stream<?> stream) {
        return () -> stream.map(Object.class::cast).iterator();
    }

    static Function filter(Function elements, Function condition, int place, int cost) {
        return (values, effort) -> {
            List<Object> result = new ArrayList<>();
            for (Object element : list(elements.value(values, effort))) {
                effort.spend(cost);
                values[place] = element;
                if (Boolean.TRUE.equals(condition.value(values, effort))) {
                    result.add(element);
                }
            }
            return result;
        };
    }

    /** A condition that is the same for every element; a number is a place, counted from 1 or from the end by -1. */
    static Function filterOrPlace(Function elements, Function condition, int cost) {
        return (values, effort) -> {
            Collection<?> all = list(elements.value(values, effort));
            effort.spend(cost + all.size());
            Object result = condition.value(values, effort);
            if (result instanceof BigDecimal number && all instanceof List<?> list) {
                int place = number.intValue();
                int index = place < 0 ? list.size() + place : place - 1;
                return place != 0 && index >= 0 && index < list.size() ? list.get(index) : null;
            }
            return Boolean.TRUE.equals(result) ? new ArrayList<>(all) : List.of();
        };
    }

    /**
     * {@code every} or {@code some}.
     *
     * @param cost of the condition, in steps
     */
    record Quantified(List<Loop> loops, Function condition, boolean every, int cost) {

        Function decision() {
            Boolean deciding = !every;
            return (values, effort) -> switch (run(
                    loops, values, effort, cost, (row, left) -> deciding.equals(condition.value(row, left)))) {
                case ENOUGH -> deciding;
                case DONE -> every;
                case IMPOSSIBLE -> null;
            };
        }

        /** The first loop's elements for which {@code every} is false; none of {@code some}, which has no such elements. */
        Function exceptions() {
            return every ? this::failing : (values, effort) -> List.of();
        }

        private List<Object> failing(Object[] values, Effort effort) {
            int place = loops.get(0).place();
            List<Object> found = new ArrayList<>();
            run(loops, values, effort, cost, (row, left) -> {
                boolean isNew = found.isEmpty() || found.get(found.size() - 1) != row[place];
                if (isNew && Boolean.FALSE.equals(condition.value(row, left))) {
                    left.keep(row[place]);
                    found.add(row[place]);
                }
                return false;
            });
            return found;
        }
    }

    /** The value of each turn. */
    static Function each(List<Loop> loops, Function result, int cost) {
        return (values, effort) -> {
            List<Object> results = new ArrayList<>();
            End end = run(loops, values, effort, cost, (row, left) -> {
                Object value = result.value(row, left);
                left.keep(value);
                results.add(value);
                return false;
            });
            return end == End.IMPOSSIBLE ? null : results;
        };
    }

    private enum End {
        DONE,
        ENOUGH,
        IMPOSSIBLE
    }

    private static End run(List<Loop> loops, Object[] values, Effort effort, int cost, Body body) {
        Loop loop = loops.get(0);
        List<Loop> inner = loops.subList(1, loops.size());
        Object elements = loop.elements().value(values, effort);
        if (elements == null) {
            return End.IMPOSSIBLE;
        }
        effort.spend(BEGINNING);
        for (Object element : (Iterable<?>) elements) {
            effort.spend(inner.isEmpty() ? cost : 1);
            values[loop.place()] = element;
            if (inner.isEmpty()) {
                if (body.isEnough(values, effort)) {
                    return End.ENOUGH;
                }
            } else {
                End end = run(inner, values, effort, cost, body);
                if (end != End.DONE) {
                    return end;
                }
            }
        }
        return End.DONE;
    }
}
