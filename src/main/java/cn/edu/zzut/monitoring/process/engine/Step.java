package cn.edu.zzut.monitoring.process.engine;

import java.util.Optional;

/**
 * What a diagram says of one of its user tasks or timers.
 *
 * @param name as drawn, such as 单位负责人审核
 * @param does empty for a timer
 * @param due empty for what has no due date
 */
public record Step(String name, Optional<Does> does, Optional<DueBasis> due) {

    static final Step UNKNOWN = new Step("", Optional.empty(), Optional.empty());

    public boolean is(Does purpose) {
        return does.filter(purpose::equals).isPresent();
    }

    public boolean goesBy(DueBasis basis) {
        return due.filter(basis::equals).isPresent();
    }
}
