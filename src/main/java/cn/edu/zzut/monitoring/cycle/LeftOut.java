package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.catalog.UsuallyFilledBy;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.organization.UnitKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 未列入: the colleges that are not named for a table to which others contribute, or usually all do. Nobody misses their rows,
 * so that it is said while the plan can still be changed.
 *
 * @param colleges in the order of the school's units
 * @param all whether no college is named at all
 */
public record LeftOut(List<Unit> colleges, boolean all) {

    private static final String COLLEGES = "学院";

    /** @param units all of the school */
    public static LeftOut of(Assignment assignment, UsuallyFilledBy usually, Collection<Unit> units) {
        return of(assignment.responsible(), assignment.assisting(), usually, units);
    }

    /** @param units all of the school */
    public static LeftOut of(
            UnitCode responsible, Collection<UnitCode> assisting, UsuallyFilledBy usually, Collection<Unit> units) {
        Set<UnitCode> named = new HashSet<>(assisting);
        boolean contribute = units.stream().anyMatch(unit -> isCollege(unit) && named.contains(unit.code()));
        if (!contribute && !usually.assisting().contains(COLLEGES)) {
            return new LeftOut(List.of(), false);
        }
        return new LeftOut(
                units.stream()
                        .filter(LeftOut::isCollege)
                        .filter(unit ->
                                !named.contains(unit.code()) && !unit.code().equals(responsible))
                        .toList(),
                !contribute);
    }

    private static boolean isCollege(Unit unit) {
        return unit.kind() == UnitKind.COLLEGE;
    }

    /** Whose rows a merge of the named colleges' lacks; nobody's where the responsible unit files the whole table itself. */
    public List<Unit> fromMerge() {
        return all ? List.of() : colleges;
    }

    /** For a list: their names; empty where none is left out. */
    public String text() {
        if (colleges.isEmpty()) {
            return "";
        }
        return all ? "各学院均未列入（" + colleges.size() + "个）" : names(colleges);
    }

    public static String names(List<Unit> units) {
        return units.stream().map(Unit::name).collect(Collectors.joining("、"));
    }
}
