package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.Cycles.Assigned;
import cn.edu.zzut.monitoring.cycle.UsualUnits;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Who answers for the tables of a past year (第十一条): as in the nearest year that was filed here, else the unit that usually
 * fills the table in, else the office that brings the year in.
 */
@Component
class Responsibles {

    private final Cycles cycles;
    private final Organization organization;

    Responsibles(Cycles cycles, Organization organization) {
        this.cycles = cycles;
        this.organization = organization;
    }

    Map<TableCode, Assigned> of(int year, Collection<TableDefinition> tables, UnitCode office) {
        Map<TableCode, Assignment> known = new HashMap<>();
        cycles.all().stream()
                .filter(cycle -> !cycle.isImported())
                .sorted(Comparator.comparingInt(cycle -> Math.abs(cycle.year() - year)))
                .map(Cycle::year)
                .forEach(near -> cycles.assignments(near).forEach(one -> known.putIfAbsent(one.table(), one)));
        List<Unit> units = organization.units();
        Map<TableCode, Assigned> assigned = new HashMap<>();
        tables.forEach(table -> assigned.put(table.code(), assigned(table, known, units, office)));
        return assigned;
    }

    private static Assigned assigned(
            TableDefinition table, Map<TableCode, Assignment> known, List<Unit> units, UnitCode office) {
        Assignment near = known.get(table.code());
        return near != null
                ? new Assigned(table.code(), near.responsible(), near.assisting())
                : UsualUnits.of(table.usuallyFilledBy(), units)
                        .map(usual -> new Assigned(table.code(), usual.responsible(), usual.assisting()))
                        .orElseGet(() -> new Assigned(table.code(), office, List.of()));
    }
}
