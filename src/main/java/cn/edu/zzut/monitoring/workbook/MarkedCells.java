package cn.edu.zzut.monitoring.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Marks by the cell that they fall on.
 *
 * @param text all that is to be said of the cell, a line each
 */
record MarkedCells(boolean error, String text) {

    /** A cell's place, both from 0. */
    record Place(int row, int column) {}

    /** @param positions column name → index in the row; marks of other columns fall on the first */
    static Map<Place, MarkedCells> inRows(List<Mark> marks, Map<String, Integer> positions) {
        int first =
                positions.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        return of(marks, mark -> {
            List<Integer> columns = mark.columns().stream()
                    .filter(positions::containsKey)
                    .map(positions::get)
                    .toList();
            return (columns.isEmpty() ? List.of(first) : columns)
                    .stream().map(column -> new Place(mark.row() - 1, column)).toList();
        });
    }

    /** @param cells column name → such as C5; marks of other columns fall nowhere */
    static Map<Place, MarkedCells> inCells(List<Mark> marks, Map<String, String> cells) {
        return of(marks, mark -> mark.columns().stream()
                .filter(cells::containsKey)
                .map(cells::get)
                .flatMap(cell -> CellPlace.of(cell).stream())
                .map(cell -> new Place(cell.row() - 1, cell.column()))
                .toList());
    }

    private static Map<Place, MarkedCells> of(List<Mark> marks, Function<Mark, List<Place>> places) {
        Map<Place, MarkedCells> cells = new LinkedHashMap<>();
        for (Mark mark : marks) {
            if (mark.row() > 1) {
                for (Place place : places.apply(mark)) {
                    cells.merge(
                            place,
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
