package cn.edu.zzut.monitoring.workbook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which column of a table each heading of a sheet stands for, as far as anybody can tell.
 *
 * @param positions column → index in the row
 * @param how column → how that is known
 * @param put the places whose heading was decided to stand for no column
 */
record HeadingFit(
        RawSheet sheet,
        Heading heading,
        Map<String, Integer> positions,
        Map<String, MappedColumn.How> how,
        List<Integer> put) {

    /** Part of a name is no name: those people have to say themselves. */
    private static final EnumSet<HeadingLikeness> SURE =
            EnumSet.of(HeadingLikeness.SAME_CHARACTERS, HeadingLikeness.EQUAL_BUT_FOR_BRACKETS);

    static HeadingFit of(RawSheet sheet, Heading heading, TableHeadings table, HeadingChoices choices) {
        HeadingFit fit =
                new HeadingFit(sheet, heading, new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        fit.choose(table, choices);
        fit.name(table);
        SURE.forEach(likeness -> fit.liken(table, likeness));
        return fit;
    }

    private void choose(TableHeadings table, HeadingChoices choices) {
        for (int place = 0; place < heading.width(); place++) {
            int at = place;
            Optional<String> chosen = heading.names().get(place).stream()
                    .flatMap(name -> choices.columnOf(name).stream())
                    .findFirst();
            chosen.filter(column ->
                            column.isEmpty() || table.table().column(column).isPresent())
                    .ifPresent(column -> take(column, at));
        }
    }

    private void take(String column, int place) {
        if (column.isEmpty()) {
            put.add(place);
        } else if (!positions.containsKey(column)) {
            positions.put(column, place);
            how.put(column, MappedColumn.How.CHOICE);
        }
    }

    private boolean isFree(int place) {
        return !positions.containsValue(place) && !put.contains(place);
    }

    private void name(TableHeadings table) {
        for (String column : table.table().columnNames()) {
            if (!positions.containsKey(column)) {
                table.place(column, heading).filter(this::isFree).ifPresent(place -> {
                    positions.put(column, place);
                    how.put(
                            column,
                            table.isOwnName(column, heading, place) ? MappedColumn.How.SAME : MappedColumn.How.SYNONYM);
                });
            }
        }
    }

    /** Only where it is one heading and one column that are alike. */
    private void liken(TableHeadings table, HeadingLikeness likeness) {
        List<String> open = table.table().columnNames().stream()
                .filter(column -> !positions.containsKey(column))
                .toList();
        int[] free = IntStream.range(0, heading.width())
                .filter(this::isFree)
                .filter(place -> !heading.shown(place).isEmpty())
                .toArray();
        Map<String, Integer> found = new LinkedHashMap<>();
        for (String column : open) {
            int[] alike = IntStream.of(free)
                    .filter(place -> isLike(likeness, column, place))
                    .toArray();
            if (alike.length == 1
                    && open.stream()
                                    .filter(other -> isLike(likeness, other, alike[0]))
                                    .count()
                            == 1) {
                found.put(column, alike[0]);
            }
        }
        found.forEach((column, place) -> {
            positions.put(column, place);
            how.put(column, MappedColumn.How.SYNONYM);
        });
    }

    private boolean isLike(HeadingLikeness likeness, String column, int place) {
        return heading.names().get(place).stream().anyMatch(name -> likeness.holds(column, name));
    }

    HeadingMatch match() {
        return new HeadingMatch(sheet, heading, positions, List.of());
    }
}
