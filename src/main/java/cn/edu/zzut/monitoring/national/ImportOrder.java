package cn.edu.zzut.monitoring.national;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * In which order the platform takes the tables: base tables and those that they refer to first, and each after all that it
 * refers to.
 */
final class ImportOrder {

    private ImportOrder() {}

    static List<TableDefinition> of(Collection<TableDefinition> tables) {
        Set<TableCode> first = basis(tables);
        List<TableDefinition> waiting = tables.stream()
                .sorted(Comparator.comparing((TableDefinition table) -> !first.contains(table.code()))
                        .thenComparing(TableDefinition::fillOrder))
                .collect(Collectors.toCollection(ArrayList::new));
        Set<TableCode> open =
                waiting.stream().map(TableDefinition::code).collect(Collectors.toCollection(HashSet::new));
        List<TableDefinition> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            TableDefinition next = waiting.stream()
                    .filter(table -> table.references().stream().noneMatch(open::contains))
                    .findFirst()
                    .orElse(waiting.get(0));
            waiting.remove(next);
            open.remove(next.code());
            order.add(next);
        }
        return order;
    }

    /** The base tables with all that they refer to. */
    static Set<TableCode> basis(Collection<TableDefinition> tables) {
        Map<TableCode, TableDefinition> byCode =
                tables.stream().collect(Collectors.toMap(TableDefinition::code, Function.identity()));
        Deque<TableDefinition> looked =
                tables.stream().filter(TableDefinition::base).collect(Collectors.toCollection(ArrayDeque::new));
        Set<TableCode> found = new HashSet<>();
        while (!looked.isEmpty()) {
            TableDefinition table = looked.remove();
            if (found.add(table.code())) {
                table.references().stream()
                        .flatMap(code -> Optional.ofNullable(byCode.get(code)).stream())
                        .forEach(looked::add);
            }
        }
        return found;
    }
}
