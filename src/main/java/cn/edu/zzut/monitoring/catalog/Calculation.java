package cn.edu.zzut.monitoring.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How an indicator's value comes about.
 *
 * @param parts name → FEEL expression over populations, tables and the indicators before; in their order, each seeing those
 *     before it
 * @param formula a FEEL expression over the same, and the parts
 */
public record Calculation(Map<String, String> parts, String formula) {

    public Calculation {
        parts = parts == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }
}
