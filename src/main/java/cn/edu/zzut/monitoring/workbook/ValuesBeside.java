package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.workbook.NamePlaces.Place;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which of the columns to the right of names has their values; it must be plain. */
final class ValuesBeside {

    private static final Set<String> OVER_VALUES = Set.of("值", "数值", "数据", "内容", "填报值", "填写内容", "填报内容", "填报数据");
    private static final Set<String> OVER_UNITS = Set.of("单位", "计量单位");

    /** @param others columns with content that is not read, from 0 */
    private record Values(int column, Set<Integer> others) {}

    private final SheetTop top;
    private final NamePlaces names;
    private final Map<Integer, Values> byNameColumn = new LinkedHashMap<>();

    ValuesBeside(SheetTop top, NamePlaces names) {
        this.top = top;
        this.names = names;
    }

    /**
     * The column of a name's value, from 0.
     *
     * @throws UploadRefused when it could be one of several
     */
    int columnOf(Place name) {
        return byNameColumn.computeIfAbsent(name.column(), this::found).column();
    }

    /** Of all names that were asked for so far, such as B列、D列. */
    String read() {
        return byNameColumn.values().stream()
                .map(values -> letters(values.column()))
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** Those of them that whoever opens the file does not see, in the same form; empty where all are seen. */
    String hidden() {
        return byNameColumn.values().stream()
                .map(Values::column)
                .filter(top.hiddenColumns()::contains)
                .distinct()
                .map(ValuesBeside::letters)
                .collect(Collectors.joining("、"));
    }

    /** The columns with content that were not chosen, in the same form; empty where there are none. */
    String unread() {
        return byNameColumn.values().stream()
                .map(Values::others)
                .flatMap(Collection::stream)
                .distinct()
                .map(ValuesBeside::letters)
                .collect(Collectors.joining("、"));
    }

    /** Whether anything stands beside any name. */
    boolean areAny() {
        return names.all().stream().anyMatch(name -> filled(name).findAny().isPresent());
    }

    /** Below a heading that says so; otherwise the only column with values. */
    private Values found(int nameColumn) {
        List<Place> own = names.inColumn(nameColumn);
        int beside = own.stream()
                .mapToInt(name -> top.rightOf(name.row(), name.column()))
                .max()
                .orElse(nameColumn + 1);
        Set<Integer> filled =
                own.stream().flatMapToInt(this::filled).boxed().collect(Collectors.toCollection(TreeSet::new));
        int above = own.stream().mapToInt(Place::row).min().orElse(0) - 1;
        List<Integer> said = saidToBeValues(nameColumn, above);
        List<Integer> open = said.isEmpty()
                ? withValues(filled, own, above)
                : said.size() == 1
                        ? said
                        : said.stream().filter(filled::contains).toList();
        if (open.size() > 1) {
            throw several(open, above);
        }
        int column = open.isEmpty() ? beside : open.get(0);
        Set<Integer> others = new TreeSet<>(filled);
        others.remove(column);
        return new Values(column, others);
    }

    /** The columns with content between a name and the next one. */
    private IntStream filled(Place name) {
        RawRow row = top.rows().get(name.row());
        return IntStream.range(
                        top.rightOf(name.row(), name.column()), row.cells().size())
                .takeWhile(c -> !names.isName(name.row(), c))
                .filter(c -> !row.cell(c).text().isBlank());
    }

    /** The columns before the next one with names whose heading says so, though nothing may stand there. */
    private List<Integer> saidToBeValues(int nameColumn, int above) {
        int end = names.all().stream()
                .mapToInt(Place::column)
                .filter(c -> c > nameColumn)
                .min()
                .orElse(Integer.MAX_VALUE);
        int width = above < 0 ? 0 : top.rows().get(above).cells().size();
        return IntStream.range(nameColumn + 1, Math.max(nameColumn + 1, Math.min(end, width)))
                .filter(c -> OVER_VALUES.contains(heading(above, c)))
                .boxed()
                .toList();
    }

    /** Units and notes are words only; where nothing else stands there, the words are the values. */
    private List<Integer> withValues(Set<Integer> filled, List<Place> own, int above) {
        List<Integer> possible = filled.stream()
                .filter(c -> !OVER_UNITS.contains(heading(above, c)))
                .toList();
        List<Integer> withDigits = possible.stream()
                .filter(c -> own.stream()
                        .map(name -> top.rows().get(name.row()).cell(c))
                        .anyMatch(ValuesBeside::beginsWithDigit))
                .toList();
        return withDigits.isEmpty() ? possible : withDigits;
    }

    /** m2 is a unit, 1号楼 a value. */
    private static boolean beginsWithDigit(RawCell cell) {
        String text = cell.resolved().text().strip().replaceFirst("^[-+](?=.)", "");
        return !text.isEmpty() && Character.isDigit(text.codePointAt(0));
    }

    private String heading(int above, int column) {
        return above < 0 ? "" : Heading.plain(top.rows().get(above).cell(column).text());
    }

    private UploadRefused several(List<Integer> columns, int above) {
        String named = columns.stream()
                .map(c -> heading(above, c).isEmpty() ? letters(c) : letters(c) + "（" + heading(above, c) + "）")
                .collect(Collectors.joining("、"));
        return new UploadRefused("工作表“" + top.sheet().name() + "”中，数据项名称的右边有" + columns.size() + "列值：" + named
                + "，无法确定以哪一列为准。请只留下要报送的一列，或只在这一列的上面写“数值”，再上传。");
    }

    private static String letters(int column) {
        return CellPlace.letters(column) + "列";
    }
}
