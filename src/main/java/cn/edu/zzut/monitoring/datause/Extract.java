package cn.edu.zzut.monitoring.datause;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is given of a table: exactly the chosen columns, personal ones masked unless they are given as they are.
 *
 * @param columns in the order of the table
 * @param asTheyAre whether personal columns are not masked
 */
record Extract(TableDefinition table, List<Column> columns, Granularity granularity, boolean asTheyAre) {

    private static final String YEAR = "年度";

    /** A year's rows, column → cell. */
    record OfYear(int year, List<Map<String, String>> rows) {}

    Sheet of(List<OfYear> years, DeliveryKey key) {
        Summary summary = new Summary(columns, Personal.isOfPersons(table));
        List<String> headings = granularity == Granularity.SUMMARY
                ? summary.headings()
                : given().stream().map(Column::name).toList();
        List<List<String>> rows = new ArrayList<>();
        for (OfYear year : years) {
            List<List<String>> lines = granularity == Granularity.SUMMARY
                    ? summary.of(year.rows())
                    : year.rows().stream().map(row -> line(row, key)).toList();
            lines.forEach(line -> rows.add(with(String.valueOf(year.year()), line)));
        }
        return new Sheet(table.title(), with(YEAR, headings), rows).marked(key);
    }

    /** What is dropped where it is masked is no column at all. */
    private List<Column> given() {
        return columns.stream()
                .filter(column -> asTheyAre || Personal.of(column) != Personal.WITHHELD)
                .toList();
    }

    private List<String> line(Map<String, String> row, DeliveryKey key) {
        return given().stream().map(column -> cell(column, row, key)).toList();
    }

    private String cell(Column column, Map<String, String> row, DeliveryKey key) {
        String cell = row.getOrDefault(column.name(), "");
        return asTheyAre ? cell : Personal.of(column).masked(column, cell, key);
    }

    private static List<String> with(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }
}
