package cn.edu.zzut.monitoring.national;

import java.time.Instant;

/**
 * A line of what the platform's check returned.
 *
 * @param line where it stands in the list
 * @param table the code; empty where the line names no table of the year
 * @param version the number of the version that it is about; 0 where there is none
 * @param row the version's row, as the grid counts it; 0 for the whole table or where it is not known
 * @param severity 错误 or 提示
 * @param unplaced why it stands at no row although it names one, a Chinese sentence; empty otherwise
 */
public record PlatformFinding(
        int line,
        String table,
        int version,
        int row,
        String column,
        String value,
        String kind,
        String message,
        String severity,
        String unplaced,
        Instant loadedAt) {

    /** The same without what stands there, for whoever is not shown the table's personal information. */
    public PlatformFinding withoutValues() {
        return new PlatformFinding(
                line,
                table,
                version,
                row,
                column,
                "",
                kind,
                kind.isEmpty() ? severity : kind,
                severity,
                unplaced,
                loadedAt);
    }
}
