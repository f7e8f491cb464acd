package cn.edu.zzut.monitoring.workbook;

import java.util.List;

/**
 * What was read of a file.
 *
 * @param remarks what its sender should know of the reading, in Chinese: which sheet it was, what was hidden in it, and what
 *     stands otherwise now than in the file; empty where nothing needs saying
 */
public record Reading(List<TableRow> rows, List<String> remarks) {

    public Reading {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /** The same reading with other rows, such as those of several units. */
    public Reading with(List<TableRow> others) {
        return new Reading(others, remarks);
    }
}
