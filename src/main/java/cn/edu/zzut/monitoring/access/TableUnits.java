package cn.edu.zzut.monitoring.access;

import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Collection;
import java.util.List;

/** The units of a table in a year, and what their people see of it without a task of their own (第二十一条). */
public record TableUnits(UnitCode responsible, List<UnitCode> assisting) {

    public TableUnits(UnitCode responsible, Collection<UnitCode> assisting) {
        this(responsible, List.copyOf(assisting));
    }

    public TableUnits {
        assisting = List.copyOf(assisting);
    }

    /** That there is the table, how far it is and who holds it. */
    public boolean isKnownTo(CurrentUser user) {
        return seesEveryUnit(user) || assisting.stream().anyMatch(user::belongsTo);
    }

    /** How far each unit is with it. */
    public boolean seesEveryUnit(CurrentUser user) {
        return Right.SEE_THE_WHOLE_SCHOOL.isOf(user) || user.belongsTo(responsible);
    }

    /** How far that unit is with it. */
    public boolean sees(CurrentUser user, UnitCode unit) {
        return seesEveryUnit(user) || user.belongsTo(unit);
    }

    /** How long that unit had it: an assisting unit's people see their own and the responsible unit's time, by which theirs goes. */
    public boolean seesTimeOf(CurrentUser user, UnitCode unit) {
        return sees(user, unit) || (unit.equals(responsible) && isKnownTo(user));
    }
}
