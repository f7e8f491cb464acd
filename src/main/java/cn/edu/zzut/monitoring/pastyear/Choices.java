package cn.edu.zzut.monitoring.pastyear;

import cn.edu.zzut.monitoring.catalog.TableCode;
import java.util.Map;

/**
 * What the office has said of sheets and headings that are not recognised by themselves.
 *
 * @param ofSheets label → table's code, or an empty text where the sheet is to be left out
 * @param byTable table's code → heading in plain form → column, or an empty text where it is none
 */
record Choices(Map<String, String> ofSheets, Map<String, Map<String, String>> byTable) {

    static final Choices NONE = new Choices(Map.of(), Map.of());

    Choices {
        ofSheets = Map.copyOf(ofSheets);
        byTable = Map.copyOf(byTable);
    }

    Map<String, String> ofColumns(TableCode table) {
        return byTable.getOrDefault(table.value(), Map.of());
    }
}
