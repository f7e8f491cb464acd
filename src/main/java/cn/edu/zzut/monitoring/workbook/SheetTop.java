package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.RawSheet.Merged;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import cn.edu.zzut.monitoring.workbook.RawSheet.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The upper part of a sheet, held as a whole to be looked at in any direction: more rows than any table has columns.
 *
 * @param rows blank ones left out
 * @param unread what of the sheet is not looked at, in Chinese; empty where it is looked at whole
 */
record SheetTop(
        RawSheet sheet, List<RawRow> rows, List<Merged> merged, Set<Integer> hiddenColumns, List<String> unread) {

    static final int MOST_ROWS = 1_000;

    static SheetTop of(RawSheet sheet) {
        List<RawRow> rows = new ArrayList<>();
        Named below = new Named();
        Rest rest = sheet.content().each(row -> {
            if (rows.size() < MOST_ROWS) {
                rows.add(row);
            } else {
                below.add(() -> named(row));
            }
        });
        Stream<String> further = below.isEmpty()
                ? Stream.empty()
                : Stream.of("只查看了前" + MOST_ROWS + "行，其下还有" + below.count() + "行没有查看：" + below);
        return new SheetTop(
                sheet,
                rows,
                rest.merged(),
                rest.hiddenColumns(),
                Stream.concat(further, rest.unread().stream()).toList());
    }

    /** Such as 第7行“合计”. */
    static String named(RawRow row) {
        String text = row.cells().stream()
                .map(cell -> cell.text().strip())
                .filter(shown -> !shown.isEmpty())
                .findFirst()
                .orElse("");
        return "第" + row.number() + "行" + Named.quoted(text);
    }

    /** The first column to the right of a cell, which may be merged over several. */
    int rightOf(int row, int column) {
        int number = rows.get(row).number();
        return merged.stream()
                        .filter(range -> range.firstRow() <= number
                                && number <= range.lastRow()
                                && range.firstColumn() == column)
                        .mapToInt(Merged::lastColumn)
                        .max()
                        .orElse(column)
                + 1;
    }
}
