package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The columns of a file that its table does not have: kept apart as texts, and named once. */
final class OwnColumns {

    static final OwnColumns NONE = new OwnColumns(Map.of());

    private static final int NAMED = 30;

    private final Map<String, Integer> positions;
    private final Set<Integer> filled = new TreeSet<>();

    /** @param positions heading → index in the row */
    OwnColumns(Map<String, Integer> positions) {
        this.positions = positions;
    }

    int size() {
        return positions.size();
    }

    /** What the row has in them: heading → text. */
    Map<String, String> of(RawRow row) {
        if (positions.isEmpty()) {
            return Map.of();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        positions.forEach((heading, position) -> {
            RawCell cell = row.cell(position).resolved();
            String text = CellText.of(
                    cell.kind() == Kind.TEXT ? new RawCell(Kind.TEXT, PlainText.of(cell.text())) : cell,
                    ColumnType.TEXT);
            if (!text.isEmpty()) {
                texts.put(heading, text);
                filled.add(position);
            }
        });
        return texts;
    }

    /** Those that have content: index in the row → heading. */
    Map<Integer, String> filled() {
        Map<Integer, String> named = new TreeMap<>();
        positions.forEach((heading, position) -> {
            if (filled.contains(position)) {
                named.put(position, heading);
            }
        });
        return named;
    }

    /** Which of them have content, for their sender to know that the table has not got it. */
    Optional<String> remark() {
        List<String> named = positions.entrySet().stream()
                .filter(column -> filled.contains(column.getValue()))
                .map(column -> CellPlace.letters(column.getValue()) + "列" + Named.quoted(column.getKey()))
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of("有" + named.size() + "列不属于本表，不校验、不上报："
                        + named.stream().limit(NAMED).collect(Collectors.joining("、"))
                        + (named.size() > NAMED ? "等" : ""));
    }
}
