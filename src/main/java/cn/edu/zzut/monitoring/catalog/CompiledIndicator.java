package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.feel.Expression;
import cn.edu.zzut.monitoring.feel.Feel;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.feel.Names;
import java.util.List;
import java.util.Map;

/**
 * An indicator that can be evaluated.
 *
 * @param names the places of the values: the indicators before it, then its tables
 */
public record CompiledIndicator(Indicator indicator, Names names, Expression formula) {

    /** @throws FeelProblem when the formula is not FEEL, or names something that is not there */
    static CompiledIndicator of(
            Indicator indicator, List<CompiledIndicator> before, Map<TableCode, TableDefinition> tables) {
        Names names = new Names();
        before.forEach(earlier -> names.with(earlier.indicator().name()));
        indicator.tables().forEach((name, code) -> {
            if (!tables.containsKey(code)) {
                throw new FeelProblem("本年度没有表" + code);
            }
            names.withTable(name, tables.get(code).feelNames());
        });
        return new CompiledIndicator(indicator, names, Feel.expression(indicator.formula(), names));
    }
}
