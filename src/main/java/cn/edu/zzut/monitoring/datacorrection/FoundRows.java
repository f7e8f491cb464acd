package cn.edu.zzut.monitoring.datacorrection;

import java.util.List;

/**
 * Rows of a locked version that were searched for.
 *
 * @param columns the table's first ones, of which the rows have the values
 * @param total how many were found; more than are listed where it were too many
 */
public record FoundRows(List<String> columns, List<FoundRow> rows, int total) {}
