package cn.edu.zzut.monitoring.catalog;

import java.util.Map;

/**
 * What the office says about a table's origin.
 *
 * @param from the table of the year before; empty when it is new
 * @param columns column → the column of the year before, empty when it is new; those not named stay as suggested
 */
public record MappingAnswer(String from, Map<String, String> columns) {

    public MappingAnswer {
        from = from == null ? "" : from;
        columns = columns == null ? Map.of() : Map.copyOf(columns);
    }
}
