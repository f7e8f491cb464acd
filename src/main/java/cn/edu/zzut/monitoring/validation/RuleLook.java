package cn.edu.zzut.monitoring.validation;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CompiledRule;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One of the catalog's rules on data, without keeping what it finds. */
public final class RuleLook {

    private RuleLook() {}

    /** @param others the rows of the year's tables; empty for a table without data */
    public static List<Finding> findings(
            Catalog catalog,
            int year,
            TableCode table,
            CompiledRule rule,
            List<TableRow> rows,
            Function<TableCode, Optional<List<TableRow>>> others) {
        List<Finding> found = new ArrayList<>();
        new RuleCheck()
                .run(
                        new Subject(
                                catalog.table(table),
                                year,
                                List.of(rule),
                                rows,
                                true,
                                List.of(),
                                new OtherTables(others::apply, none -> Optional.empty(), catalog, year)),
                        found::add);
        return found;
    }
}
