package cn.edu.zzut.monitoring.datacorrection;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.RowComparison.Change;
import cn.edu.zzut.monitoring.filing.RowComparison.Kind;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Exactly the rows that were asked for: all others stand in a new version as they stood in the locked one, whatever their
 * place (第十九条).
 */
final class PermittedRows {

    private static final int FIRST_COLUMNS = 3;

    private final TableDefinition table;
    private final List<TableRow> locked;
    private final Scope scope;

    PermittedRows(TableDefinition table, List<TableRow> locked, Scope scope) {
        this.table = table;
        this.locked = List.copyOf(locked);
        this.scope = scope;
    }

    /** What the rows have different from the locked ones beyond what may be; empty where nothing is. */
    List<Change> trespasses(List<TableRow> after) {
        Map<List<String>, Deque<TableRow>> unmatched = byContent(after);
        List<TableRow> lost = new ArrayList<>();
        List<TableRow> wanted = new ArrayList<>();
        for (TableRow row : locked) {
            if (!isNamed(row) && !take(unmatched, row)) {
                lost.add(row);
            }
        }
        for (TableRow row : locked) {
            if (isNamed(row) && !take(unmatched, row) && scope.changed().contains(row.number())) {
                wanted.add(row);
            }
        }
        return new Judging(lost, wanted, left(after, unmatched)).judged();
    }

    private boolean isNamed(TableRow row) {
        return scope.changed().contains(row.number()) || scope.deleted().contains(row.number());
    }

    private Map<List<String>, Deque<TableRow>> byContent(List<TableRow> rows) {
        Map<List<String>, Deque<TableRow>> byContent = new HashMap<>();
        rows.forEach(row -> byContent
                .computeIfAbsent(content(row), first -> new ArrayDeque<>(1))
                .add(row));
        return byContent;
    }

    private boolean take(Map<List<String>, Deque<TableRow>> unmatched, TableRow row) {
        Deque<TableRow> same = unmatched.get(content(row));
        return same != null && same.poll() != null;
    }

    private List<String> content(TableRow row) {
        return table.columnNames().stream().map(row::value).toList();
    }

    private List<TableRow> left(List<TableRow> after, Map<List<String>, Deque<TableRow>> unmatched) {
        List<TableRow> left = new ArrayList<>();
        for (TableRow row : after) {
            Deque<TableRow> same = unmatched.getOrDefault(content(row), new ArrayDeque<>());
            if (same.removeIf(one -> one.number() == row.number())) {
                left.add(row);
            }
        }
        return left;
    }

    /** Finds for each row that is not there as it was what became of it. */
    private final class Judging {

        private final List<TableRow> lost;
        private final List<TableRow> wanted;
        private final List<TableRow> others;
        private final List<Change> trespasses = new ArrayList<>();

        Judging(List<TableRow> lost, List<TableRow> wanted, List<TableRow> others) {
            this.lost = lost;
            this.wanted = wanted;
            this.others = others;
        }

        List<Change> judged() {
            wanted.removeIf(row -> counterpart(row)
                    .map(now -> judge(row, now, column -> !scope.mayChange(column)))
                    .isPresent());
            lost.removeIf(row ->
                    counterpart(row).map(now -> judge(row, now, column -> true)).isPresent());
            while (!wanted.isEmpty() && !others.isEmpty()) {
                judge(wanted.remove(0), others.remove(0), column -> !scope.mayChange(column));
            }
            lost.forEach(row -> trespasses.add(whole(Kind.REMOVED, row)));
            wanted.forEach(row -> trespasses.add(whole(Kind.REMOVED, row)));
            others.stream().skip(scope.added()).forEach(row -> trespasses.add(whole(Kind.ADDED, row)));
            return List.copyOf(trespasses);
        }

        /** The row with the same key; without a key the one in the same place. */
        private Optional<TableRow> counterpart(TableRow row) {
            Optional<TableRow> found = others.stream()
                    .filter(other -> table.primaryKey().isEmpty()
                            ? other.number() == row.number()
                            : key(other).equals(key(row)))
                    .findFirst();
            found.ifPresent(others::remove);
            return found;
        }

        private TableRow judge(TableRow was, TableRow now, Predicate<String> forbidden) {
            table.columnNames().stream()
                    .filter(column -> !was.value(column).equals(now.value(column)))
                    .filter(forbidden)
                    .forEach(column -> trespasses.add(new Change(
                            Kind.CHANGED,
                            now.number(),
                            was.number(),
                            key(was),
                            first(was),
                            column,
                            was.value(column),
                            now.value(column))));
            return now;
        }

        private Change whole(Kind kind, TableRow row) {
            boolean gone = kind == Kind.REMOVED;
            return new Change(kind, gone ? 0 : row.number(), gone ? row.number() : 0, key(row), first(row), "", "", "");
        }

        private String key(TableRow row) {
            return String.join("+", table.primaryKey().stream().map(row::value).toList());
        }

        private List<String> first(TableRow row) {
            return table.columnNames().stream()
                    .limit(FIRST_COLUMNS)
                    .map(row::value)
                    .toList();
        }
    }
}
