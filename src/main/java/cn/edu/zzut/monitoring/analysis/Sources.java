package cn.edu.zzut.monitoring.analysis;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables that a catalog's indicators are computed from (资料来源). */
public final class Sources {

    private final Catalog catalog;
    private final Map<String, CompiledIndicator> byId;
    private final Map<String, CompiledIndicator> byName;

    public Sources(Catalog catalog) {
        this.catalog = catalog;
        this.byId = catalog.indicators().stream()
                .collect(Collectors.toMap(one -> one.indicator().id(), Function.identity()));
        this.byName = catalog.indicators().stream()
                .collect(
                        Collectors.toMap(one -> one.indicator().name(), Function.identity(), (first, second) -> first));
    }

    /** Those of the indicator at that level, with those of the indicators that it builds on; empty where it is entered. */
    public Set<TableCode> of(String indicator, Level level) {
        Set<TableCode> found = new LinkedHashSet<>();
        Optional.ofNullable(byId.get(indicator)).ifPresent(one -> collect(one, level, found));
        return found;
    }

    /** The same of one that is not part of the catalog. */
    Set<TableCode> of(CompiledIndicator indicator, Level level) {
        Set<TableCode> found = new LinkedHashSet<>();
        collect(indicator, level, found);
        return found;
    }

    private void collect(CompiledIndicator indicator, Level level, Set<TableCode> found) {
        CompiledIndicator.Steps steps = indicator.at().get(level);
        if (steps == null) {
            return;
        }
        for (String name : steps.uses()) {
            Optional.ofNullable(indicator.indicator().tables().get(name)).ifPresent(found::add);
            catalog.population(name).ifPresent(counted -> {
                found.add(counted.population().table());
                counted.population().joins().forEach(join -> join.targets()
                        .forEach(target -> found.add(target.table())));
            });
            CompiledIndicator other = byName.get(name);
            if (other != null && !other.equals(indicator)) {
                collect(other, level, found);
            }
        }
    }
}
