package cn.edu.zzut.monitoring.cycle;

import cn.edu.zzut.monitoring.catalog.UsuallyFilledBy;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.organization.UnitKind;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who would fill a table in by what most schools do (通常填报单位), where the school has a unit of that name. */
public final class UsualUnits {

    /** In the catalog: all of them. */
    private static final String COLLEGES = "学院";

    private UsualUnits() {}

    /** @param assisting without the responsible one */
    public record Filling(UnitCode responsible, List<UnitCode> assisting) {}

    /**
     * Empty where no unit has the name of one that is usually responsible.
     *
     * @param units those that there are today
     */
    public static Optional<Filling> of(UsuallyFilledBy usually, Collection<Unit> units) {
        return usually.responsible().stream()
                .flatMap(name -> named(name, units).stream())
                .findFirst()
                .map(responsible -> new Filling(responsible, assisting(usually.assisting(), responsible, units)));
    }

    private static List<UnitCode> assisting(List<String> names, UnitCode responsible, Collection<Unit> units) {
        return names.stream()
                .flatMap(name -> name.equals(COLLEGES)
                        ? units.stream()
                                .filter(unit -> unit.kind() == UnitKind.COLLEGE)
                                .map(Unit::code)
                        : named(name, units).stream())
                .filter(unit -> !unit.equals(responsible))
                .distinct()
                .toList();
    }

    private static Optional<UnitCode> named(String name, Collection<Unit> units) {
        return units.stream()
                .filter(unit -> unit.name().strip().equals(name.strip()))
                .map(Unit::code)
                .findFirst();
    }
}
