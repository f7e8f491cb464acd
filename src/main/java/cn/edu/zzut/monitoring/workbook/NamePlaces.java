package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where the names of a table's columns stand in a sheet, anywhere in it. */
final class NamePlaces {

    /** By the row's place among those that are looked at, and the column from 0. */
    record Place(int row, int column) {}

    private final SheetTop top;
    private final TableDefinition table;
    private final Map<String, Place> names = new LinkedHashMap<>();
    private final Set<String> twice = new TreeSet<>();

    NamePlaces(SheetTop top, TableDefinition table) {
        this.top = top;
        this.table = table;
        Set<String> known = plain(table);
        for (int r = 0; r < top.rows().size(); r++) {
            RawRow row = top.rows().get(r);
            for (int c = 0; c < row.cells().size(); c++) {
                String name = Heading.plain(row.cell(c).text());
                if (known.contains(name) && names.putIfAbsent(name, new Place(r, c)) != null) {
                    twice.add(name);
                }
            }
        }
    }

    /** Whether any of the table's names stands where headings are sought. */
    static boolean beginIn(RawSheet sheet, TableDefinition table) {
        Set<String> known = plain(table);
        return sheet.head().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> known.contains(Heading.plain(cell.text())));
    }

    private static Set<String> plain(TableDefinition table) {
        return table.columnNames().stream().map(Heading::plain).collect(Collectors.toSet());
    }

    /** Empty where the column's name does not stand there. */
    Optional<Place> of(String column) {
        return Optional.ofNullable(names.get(Heading.plain(column)));
    }

    List<Place> all() {
        return List.copyOf(names.values());
    }

    /** The names that stand in a column, from the top. */
    List<Place> inColumn(int column) {
        return names.values().stream().filter(name -> name.column() == column).toList();
    }

    /** Those that stand there more than once, in plain form. */
    Set<String> twice() {
        return twice;
    }

    /** The columns' names that do not stand there. */
    List<String> missing() {
        return table.columnNames().stream().filter(name -> of(name).isEmpty()).toList();
    }

    boolean isName(int row, int column) {
        return names.containsKey(
                Heading.plain(top.rows().get(row).cell(column).resolved().text()));
    }

    /** Each name stands there, and what is beside it is no name. */
    boolean areDown() {
        return missing().isEmpty()
                && names.values().stream()
                        .noneMatch(place -> isName(place.row(), top.rightOf(place.row(), place.column())));
    }

    /** More of the names stand below one another than side by side, and most of them are there. */
    boolean areMostlyDown() {
        long inRows = names.values().stream().map(Place::row).distinct().count();
        return inRows > 1
                && 2 * inRows > names.size()
                && 2 * names.size() > table.columns().size();
    }
}
