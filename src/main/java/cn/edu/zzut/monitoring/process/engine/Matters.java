package cn.edu.zzut.monitoring.process.engine;

import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.organization.RoleShare.Matter;
import cn.edu.zzut.monitoring.organization.UnitCode;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a process is about, as far as it says whose of several with a role its work is. */
@Component
public class Matters {

    private final Catalogs catalogs;

    Matters(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    Matter of(DelegateExecution execution) {
        return of(
                Optional.ofNullable((Number) execution.getVariable(Variables.YEAR))
                        .map(Number::intValue),
                Variables.tableIfAny(execution),
                Variables.unitIfAny(execution));
    }

    /** @param year whose catalog says in which category the table is */
    public Matter of(Optional<Integer> year, Optional<TableCode> table, Optional<UnitCode> unit) {
        return new Matter(
                table.flatMap(
                        code -> year.flatMap(of -> catalogs.of(of).find(code)).map(TableDefinition::category)),
                unit);
    }
}
