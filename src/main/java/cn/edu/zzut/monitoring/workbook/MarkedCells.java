package cn.edu.zzut.monitoring.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Marks by the cell that they fall on.
 *
 * @param text all that is to be said of the cell, a line each
 */
record MarkedCells(boolean error, String text) {

    /** A cell's place, both from 0. */
    record Place(int row, int column) {}

    /** @param positions column name → index in the row; marks of other columns fall on the first */
    static Map<Place, MarkedCells> of(List<Mark> marks, Map<String, Integer> positions) {
        int first =
                positions.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        Map<Place, MarkedCells> cells = new LinkedHashMap<>();
        for (Mark mark : marks) {
            if (mark.row() > 1) {
                List<Integer> columns = mark.columns().stream()
                        .filter(positions::containsKey)
                        .map(positions::get)
                        .toList();
                for (int column : columns.isEmpty() ? List.of(first) : columns) {
                    cells.merge(
                            new Place(mark.row() - 1, column),
                            new MarkedCells(mark.error(), mark.text()),
                            (one, other) -> new MarkedCells(one.error || other.error, one.text + "\n" + other.text));
                }
            }
        }
        return cells;
    }

    String colour() {
        return error ? Mark.ERROR_COLOUR : Mark.ANOMALY_COLOUR;
    }
}
