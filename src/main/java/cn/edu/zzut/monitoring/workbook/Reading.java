package cn.edu.zzut.monitoring.workbook;

import java.util.List;
import java.util.Map;

/**
 * What was read of a file.
 *
 * @param remarks what its sender should know of the reading, in Chinese: which sheet it was, what was hidden in it or left out,
 *     and what stands otherwise now than in the file; empty where nothing needs saying
 * @param cells where each column's value stands in the file, such as C5, when the names stand one below the other; empty
 *     where the rows are the file's
 */
public record Reading(List<TableRow> rows, List<String> remarks, Map<String, String> cells) {

    public Reading {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
        cells = Map.copyOf(cells);
    }

    /** The same reading with the rows ascribed to others. */
    public Reading with(List<TableRow> others) {
        return new Reading(others, remarks, cells);
    }

    /** The same reading as a part of more rows, which stand in no file. */
    public Reading within(List<TableRow> union) {
        return new Reading(union, remarks, Map.of());
    }
}
