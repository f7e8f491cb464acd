package cn.edu.zzut.monitoring.catalog;

import cn.edu.zzut.monitoring.feel.Expression;
import cn.edu.zzut.monitoring.feel.Feel;
import cn.edu.zzut.monitoring.feel.FeelProblem;
import cn.edu.zzut.monitoring.feel.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An indicator that can be evaluated.
 *
 * @param names the places of the values: the indicators before it, then its tables
 */
public record CompiledIndicator(Indicator indicator, Names names, Expression formula) {

    /** @throws IllegalArgumentException when a formula is not FEEL, or names something that is not there */
    static List<CompiledIndicator> all(List<Indicator> indicators, Map<TableCode, TableDefinition> tables) {
        List<CompiledIndicator> compiled = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Names names = new Names();
            compiled.forEach(before -> names.with(before.indicator().name()));
            indicator.tables().forEach((name, code) -> {
                if (!tables.containsKey(code)) {
                    throw new IllegalArgumentException("指标 " + indicator.id() + "：本年度没有表" + code);
                }
                names.withTable(name, tables.get(code).feelNames());
            });
            try {
                compiled.add(new CompiledIndicator(indicator, names, Feel.expression(indicator.formula(), names)));
            } catch (FeelProblem e) {
                throw new IllegalArgumentException("指标 " + indicator.id() + "：" + e.getMessage(), e);
            }
        }
        return List.copyOf(compiled);
    }
}
