package cn.edu.zzut.monitoring.organization;

import java.util.Map;

/**
 * A line of one of the lists.
 *
 * @param row where it stands in its sheet; 0 where it came from no file
 * @param cells column → text; empty ones may be missing
 */
public record RosterLine(RosterSheet sheet, int row, Map<String, String> cells) {

    String cell(String column) {
        String text = cells.get(column);
        return text == null ? "" : text.strip();
    }
}
