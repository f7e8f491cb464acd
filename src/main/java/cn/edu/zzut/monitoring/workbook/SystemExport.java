package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a unit's own system exported, brought into a table's columns as far as its headings tell.
 *
 * @param matched the table's column → the heading that it was taken from
 * @param unmatched the table's columns that no heading was found for
 * @param unused the headings that belong to no column
 * @param remarks what its sender should know of the reading, in Chinese
 */
public record SystemExport(
        List<TableRow> rows,
        Map<String, String> matched,
        List<String> unmatched,
        List<String> unused,
        List<String> remarks) {

    /**
     * Headings match when they have the same characters, or are equal but for blanks and brackets' content, or when one contains the other and no other
     * does.
     *
     * @throws UploadRefused when the file cannot be read, or has none of the table's columns
     */
    public static SystemExport read(Path file, String fileName, TableDefinition table, String unit) throws IOException {
        return WorkbookReader.sheets(file, fileName, sheets -> best(sheets, table)
                .orElseThrow(
                        () -> new UploadRefused("导出文件中没有一列能与“" + table.title() + "”对应。请确认文件第一行是列名，或把列名改成与模板相同后再试。"))
                .read(table, unit));
    }

    private static Optional<Match> best(List<RawSheet> sheets, TableDefinition table) {
        return sheets.stream()
                .flatMap(sheet -> Heading.of(sheet).stream().map(heading -> Match.of(sheet, heading, table)))
                .filter(match -> !match.positions().isEmpty())
                .max(Comparator.comparingInt((Match match) -> match.positions().size())
                        .thenComparing(match -> -match.heading().last()));
    }

    private record Match(RawSheet sheet, Heading heading, Map<String, Integer> positions) {

        static Match of(RawSheet sheet, Heading heading, TableDefinition table) {
            Map<String, Integer> positions = new LinkedHashMap<>();
            List<String> open = new ArrayList<>(table.columnNames());
            for (HeadingLikeness likeness : HeadingLikeness.values()) {
                for (String column : List.copyOf(open)) {
                    int[] alike = IntStream.range(0, heading.width())
                            .filter(i -> !positions.containsValue(i))
                            .filter(i -> heading.names().get(i).stream().anyMatch(name -> likeness.holds(column, name)))
                            .toArray();
                    long rivals = alike.length == 1
                            ? open.stream()
                                    .filter(other -> heading.names().get(alike[0]).stream()
                                            .anyMatch(name -> likeness.holds(other, name)))
                                    .count()
                            : 0;
                    if (rivals == 1) {
                        positions.put(column, alike[0]);
                        open.remove(column);
                    }
                }
            }
            return new Match(sheet, heading, positions);
        }

        SystemExport read(TableDefinition table, String unit) {
            Map<String, String> matched = new LinkedHashMap<>();
            table.columnNames().stream()
                    .filter(positions::containsKey)
                    .forEach(column -> matched.put(column, heading.shown(positions.get(column))));
            HeadingMatch match = new HeadingMatch(sheet, heading, positions, List.of());
            Reading reading = new RowReader(table, match, OwnColumns.NONE, unit, Formulas.AS_SAVED, List.of()).read();
            return new SystemExport(
                    reading.rows(),
                    matched,
                    table.columnNames().stream()
                            .filter(column -> !positions.containsKey(column))
                            .toList(),
                    IntStream.range(0, heading.width())
                            .filter(i -> !positions.containsValue(i))
                            .mapToObj(heading::shown)
                            .filter(name -> !name.isEmpty())
                            .toList(),
                    reading.remarks());
        }
    }
}
