package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Whose a table's rows are: an assisting unit's own, and of the responsible unit whatever comes from none of them. */
public final class Origins {

    private final UnitCode responsible;
    private final Map<String, UnitCode> assisting = new HashMap<>();

    Origins(UnitCode responsible, Collection<UnitCode> assisting) {
        this.responsible = responsible;
        assisting.forEach(unit -> this.assisting.put(unit.value(), unit));
    }

    public UnitCode of(TableRow row) {
        return of(row.unit());
    }

    UnitCode of(String unit) {
        return assisting.getOrDefault(unit, responsible);
    }

    boolean isResponsibles(TableRow row) {
        return !assisting.containsKey(row.unit());
    }
}
