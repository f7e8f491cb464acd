package cn.edu.zzut.monitoring.feel;

import cn.edu.zzut.monitoring.feel.Expression.Function;
import java.util.ArrayList;
import java.util.List;

/** Where an expression's value comes from: the rows that it takes from its tables, and what it divides by. */
final class Origins {

    /** @param text as it stands in the source */
    record Divisor(String text, Function value) {}

    private final List<Function> rows = new ArrayList<>();
    private final List<Divisor> divisors = new ArrayList<>();

    /** @param taken a table's rows, all of them or those that a filter leaves */
    void take(Function taken) {
        rows.add(taken);
    }

    void divideBy(String text, Function value) {
        divisors.add(new Divisor(text, value));
    }

    List<Function> rows() {
        return rows;
    }

    List<Divisor> divisors() {
        return divisors;
    }
}
