package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.organization.Role;
import java.util.Optional;

/**
 * What a diagram says of one of its user tasks or timers.
 *
 * @param name as drawn, such as 单位负责人审核
 * @param does empty for a timer
 * @param due empty for what has no due date
 * @param duty whose step it is, where it is that of who has a duty in the unit; empty for heads and school-wide roles
 * @param role whose step it is, where it is that of a role; empty where it is a certain person's
 * @param toldAtOnce whether its person has a mail of it the same day, however many new tasks they were told of before
 * @param aboutUnit whether it is about all that the unit is responsible for, not about the table whose process it stands in
 */
public record Step(
        String name,
        Optional<Does> does,
        Optional<DueBasis> due,
        Optional<Role> duty,
        Optional<Role> role,
        boolean toldAtOnce,
        boolean aboutUnit) {

    static final Step UNKNOWN =
            new Step("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false, false);

    public boolean is(Does purpose) {
        return does.filter(purpose::equals).isPresent();
    }

    public boolean goesBy(DueBasis basis) {
        return due.filter(basis::equals).isPresent();
    }
}
