package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The headings by which a table is recognised, in plain form: made once, asked of many sheets. */
public final class TableHeadings {

    private final TableDefinition table;
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    public TableHeadings(TableDefinition table) {
        this.table = table;
        for (Column column : table.columns()) {
            names.put(column.name(), column.names().stream().map(Heading::plain).toList());
        }
    }

    public TableDefinition table() {
        return table;
    }

    /** Where the column stands under its own or a former name. */
    Optional<Integer> place(String column, Heading heading) {
        return names.getOrDefault(column, List.of()).stream()
                .map(heading.places()::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    boolean isOwnName(String column, Heading heading, int place) {
        String own = names.get(column).get(0);
        return heading.names().get(place).stream().map(Heading::plain).anyMatch(own::equals);
    }

    int columnsIn(Heading heading) {
        int found = 0;
        for (String column : names.keySet()) {
            found += place(column, heading).isPresent() ? 1 : 0;
        }
        return found;
    }
}
