package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.SumOfParts;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.util.List;
import java.util.Map;

/**
 * What helps to fill a table in besides what its columns say of themselves.
 *
 * @param choices the values that a reference may have, where they are few: column → values
 * @param totals columns that are the sum of others
 * @param summed the columns of which the sum over all rows says something
 */
record HelpJson(Map<String, List<String>> choices, List<SumOfParts> totals, List<String> summed) {

    static HelpJson of(TableDefinition table, Map<String, List<String>> choices) {
        return new HelpJson(
                choices,
                SumOfParts.of(table),
                table.columns().stream()
                        .filter(table::isSummed)
                        .map(Column::name)
                        .toList());
    }
}
