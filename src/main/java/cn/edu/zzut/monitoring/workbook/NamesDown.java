package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.Merged;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** 单条 tables as people lay them out: the names one below the other, each value to the right of its name. */
final class NamesDown {

    private static final int MOST_ROWS = 300;
    private static final Set<String> OVER_VALUES = Set.of("值", "数值", "数据", "内容", "填报值", "填写内容", "填报内容", "填报数据");
    private static final Set<String> OVER_UNITS = Set.of("单位", "计量单位");

    private record Place(int row, int column) {}

    private final List<RawRow> rows = new ArrayList<>();
    private final List<Merged> merged;
    private final Map<String, Place> names = new LinkedHashMap<>();

    private NamesDown(RawSheet sheet, TableDefinition table) {
        this.merged = sheet.content().each(row -> {
            if (rows.size() < MOST_ROWS) {
                rows.add(row);
            }
        });
        Set<String> known = table.columnNames().stream().map(Heading::plain).collect(Collectors.toSet());
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).cells().size(); c++) {
                String name = Heading.plain(rows.get(r).cell(c).text());
                if (known.contains(name)) {
                    names.putIfAbsent(name, new Place(r, c));
                }
            }
        }
    }

    /** The sheets that hold the table in this way, brought into rows: those that are seen, or else the hidden ones. */
    static List<RawSheet> turned(List<RawSheet> sheets, TableDefinition table) {
        List<RawSheet> turned = new ArrayList<>();
        for (RawSheet sheet : sheets) {
            NamesDown names = new NamesDown(sheet, table);
            if (names.isComplete(table)) {
                turned.add(names.turned(sheet, table));
            }
        }
        boolean seen = turned.stream().anyMatch(sheet -> !sheet.hidden());
        return turned.stream().filter(sheet -> !seen || !sheet.hidden()).toList();
    }

    /** Each name stands there, and what is beside it is no name. */
    private boolean isComplete(TableDefinition table) {
        return names.size() == table.columns().size()
                && names.values().stream()
                        .noneMatch(place -> names.containsKey(
                                Heading.plain(value(place).resolved().text())));
    }

    private RawSheet turned(RawSheet sheet, TableDefinition table) {
        List<RawCell> headings = new ArrayList<>();
        List<RawCell> values = new ArrayList<>();
        for (String column : table.columnNames()) {
            headings.add(new RawCell(Kind.TEXT, column));
            values.add(value(names.get(Heading.plain(column))));
        }
        List<RawRow> both = List.of(new RawRow(1, false, headings), new RawRow(2, false, values));
        return new RawSheet(
                sheet.name(),
                sheet.hidden(),
                both,
                consumer -> {
                    both.forEach(consumer);
                    return List.of();
                },
                RawSheet.Layout.NAMES_DOWN);
    }

    private RawCell value(Place name) {
        return rows.get(name.row()).cell(valueColumn(name));
    }

    /** Where a heading says so, otherwise right beside the name; between them may be the unit. */
    private int valueColumn(Place name) {
        int first = names.values().stream()
                .filter(other -> other.column() == name.column())
                .mapToInt(Place::row)
                .min()
                .orElse(0);
        int beside = besideMerged(name);
        if (first > 0) {
            RawRow above = rows.get(first - 1);
            for (int column = name.column() + 1; column <= beside + 2; column++) {
                if (OVER_VALUES.contains(Heading.plain(above.cell(column).text()))) {
                    return column;
                }
            }
            return OVER_UNITS.contains(Heading.plain(above.cell(beside).text())) ? beside + 1 : beside;
        }
        return beside;
    }

    private int besideMerged(Place name) {
        int number = rows.get(name.row()).number();
        return merged.stream()
                        .filter(range -> range.firstRow() <= number
                                && number <= range.lastRow()
                                && range.firstColumn() == name.column())
                        .mapToInt(Merged::lastColumn)
                        .max()
                        .orElse(name.column())
                + 1;
    }
}
