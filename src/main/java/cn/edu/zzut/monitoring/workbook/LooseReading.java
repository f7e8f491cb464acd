package cn.edu.zzut.monitoring.workbook;

import java.util.List;

/**
 * What was read of a sheet that need not have all of its table's columns.
 *
 * @param headingRow the number of the row in which the headings end
 * @param mapped the columns that were found, in the table's order
 * @param missing the table's columns that no heading was found for
 * @param unmapped the headings with content that belong to no column, each with its place
 * @param putAside the headings that were decided to belong to no column
 * @param rejected the rows that were left out, a line for each cell that is the cause
 * @param remarks what is to be known of the reading, in Chinese
 */
public record LooseReading(
        int headingRow,
        List<TableRow> rows,
        List<MappedColumn> mapped,
        List<String> missing,
        List<Unmapped> unmapped,
        List<String> putAside,
        List<RejectedRow> rejected,
        List<String> remarks) {

    public LooseReading {
        rows = List.copyOf(rows);
        mapped = List.copyOf(mapped);
        missing = List.copyOf(missing);
        unmapped = List.copyOf(unmapped);
        putAside = List.copyOf(putAside);
        rejected = List.copyOf(rejected);
        remarks = List.copyOf(remarks);
    }

    /** @param place such as C */
    public record Unmapped(String heading, String place) {}
}
