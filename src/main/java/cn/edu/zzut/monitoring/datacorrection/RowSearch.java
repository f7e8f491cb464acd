package cn.edu.zzut.monitoring.datacorrection;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The rows of a locked version in which some words stand, so that a row to be corrected is picked, not counted (第十九条). */
final class RowSearch {

    private static final int SHOWN_COLUMNS = 6;

    private final TableDefinition table;
    private final List<TableRow> rows;

    RowSearch(TableDefinition table, List<TableRow> rows) {
        this.table = table;
        this.rows = List.copyOf(rows);
    }

    /**
     * @param words all of which stand in a row, in whichever cells; every row where there are none
     * @param most how many rows are listed at most, the first ones
     */
    FoundRows find(String words, int most) {
        List<String> wanted = Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<TableRow> found = rows.stream().filter(row -> has(row, wanted)).toList();
        List<String> columns = table.columnNames().stream().limit(SHOWN_COLUMNS).toList();
        return new FoundRows(
                columns,
                found.stream()
                        .limit(most)
                        .map(row -> new FoundRow(
                                row.number(), columns.stream().map(row::value).toList()))
                        .toList(),
                found.size());
    }

    private boolean has(TableRow row, List<String> wanted) {
        return wanted.stream().allMatch(word -> table.columnNames().stream()
                .anyMatch(column -> row.value(column).toLowerCase(Locale.ROOT).contains(word)));
    }
}
