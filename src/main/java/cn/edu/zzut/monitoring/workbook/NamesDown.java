package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.Merged;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 单条 tables as people lay them out: the names one below the other, each value to the right of its name. Which column has
 * the values must be plain; everything that stands there besides is said.
 */
final class NamesDown {

    private static final int MOST_ROWS = 300;
    private static final int NAMED = 5;
    private static final Set<String> OVER_VALUES = Set.of("值", "数值", "数据", "内容", "填报值", "填写内容", "填报内容", "填报数据");
    private static final Set<String> OVER_UNITS = Set.of("单位", "计量单位");

    private record Place(int row, int column) {}

    /** @param others columns with content that is not read, from 0 */
    private record Values(int column, Set<Integer> others) {}

    /** A sheet brought into rows, and what its sender should know of it. */
    record Turned(RawSheet sheet, List<String> remarks) {}

    private final RawSheet sheet;
    private final TableDefinition table;
    private final List<RawRow> rows = new ArrayList<>();
    private final List<Merged> merged;
    private final Map<String, Place> names = new LinkedHashMap<>();
    private final Set<String> twice = new TreeSet<>();
    private final Map<Integer, Values> values = new LinkedHashMap<>();

    private NamesDown(RawSheet sheet, TableDefinition table) {
        this.sheet = sheet;
        this.table = table;
        this.merged = sheet.content().each(row -> {
            if (rows.size() < MOST_ROWS) {
                rows.add(row);
            }
        });
        Set<String> known = table.columnNames().stream().map(Heading::plain).collect(Collectors.toSet());
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < rows.get(r).cells().size(); c++) {
                String name = Heading.plain(rows.get(r).cell(c).text());
                if (known.contains(name) && names.putIfAbsent(name, new Place(r, c)) != null) {
                    twice.add(name);
                }
            }
        }
    }

    /**
     * The sheets that hold the table in this way, brought into rows: those that are seen, or else the hidden ones.
     *
     * @throws UploadRefused when nobody can tell which value counts
     */
    static List<Turned> turned(List<RawSheet> sheets, TableDefinition table) {
        List<NamesDown> complete = sheets.stream()
                .map(sheet -> new NamesDown(sheet, table))
                .filter(NamesDown::isComplete)
                .toList();
        boolean seen = complete.stream().anyMatch(names -> !names.sheet.hidden());
        return complete.stream()
                .filter(names -> !seen || !names.sheet.hidden())
                .map(NamesDown::turned)
                .toList();
    }

    /** That some names are missing in a sheet that has most of them one below the other; empty where there is none. */
    static Optional<UploadRefused> incomplete(List<RawSheet> sheets, TableDefinition table) {
        return sheets.stream()
                .map(sheet -> new NamesDown(sheet, table))
                .filter(names -> names.isMostlyDown()
                        && 2 * names.names.size() > table.columns().size())
                .max(Comparator.comparingInt(names -> names.names.size()))
                .map(NamesDown::missing);
    }

    private UploadRefused missing() {
        String missing = table.columnNames().stream()
                .filter(name -> !names.containsKey(Heading.plain(name)))
                .collect(Collectors.joining("、"));
        return new UploadRefused(
                "工作表“" + sheet.name() + "”中“" + table.title() + "”的数据项名称是竖排的，缺少：" + missing + "。请补上或改正这些名称后再上传。",
                List.of("缺少的数据项名称：" + missing));
    }

    /** More of the names stand below one another than side by side. */
    private boolean isMostlyDown() {
        long inRows = names.values().stream().map(Place::row).distinct().count();
        return inRows > 1 && 2 * inRows > names.size();
    }

    /** Each name stands there, and what is beside it is no name. */
    private boolean isComplete() {
        return names.size() == table.columns().size()
                && names.values().stream().noneMatch(place -> isName(place.row(), beside(place)));
    }

    private boolean isName(int row, int column) {
        return names.containsKey(
                Heading.plain(rows.get(row).cell(column).resolved().text()));
    }

    private Turned turned() {
        if (!twice.isEmpty()) {
            throw new UploadRefused("工作表“" + sheet.name() + "”中，数据项名称“" + String.join("”、“", twice)
                    + "”出现了不止一次，无法确定以哪一处为准。请删除多余的一处后再上传。");
        }
        List<RawCell> headings = new ArrayList<>();
        List<RawCell> cells = new ArrayList<>();
        for (String column : table.columnNames()) {
            Place name = names.get(Heading.plain(column));
            headings.add(new RawCell(Kind.TEXT, column));
            cells.add(
                    name == null
                            ? RawCell.EMPTY
                            : rows.get(name.row()).cell(values(name.column()).column()));
        }
        List<RawRow> both = List.of(new RawRow(1, false, headings), new RawRow(2, false, cells));
        RawSheet brought = new RawSheet(
                sheet.name(),
                sheet.hidden(),
                both,
                consumer -> {
                    both.forEach(consumer);
                    return List.of();
                },
                RawSheet.Layout.NAMES_DOWN);
        return new Turned(brought, remarks());
    }

    private Values values(int nameColumn) {
        return values.computeIfAbsent(nameColumn, this::found);
    }

    /** Below a heading that says so; otherwise the only column with values. */
    private Values found(int nameColumn) {
        List<Place> own = names.values().stream()
                .filter(name -> name.column() == nameColumn)
                .toList();
        int beside = own.stream().mapToInt(this::beside).max().orElse(nameColumn + 1);
        Set<Integer> filled = new TreeSet<>();
        for (Place name : own) {
            RawRow row = rows.get(name.row());
            for (int c = beside(name); c < row.cells().size() && !isName(name.row(), c); c++) {
                if (!row.cell(c).text().isBlank()) {
                    filled.add(c);
                }
            }
        }
        int above = own.stream().mapToInt(Place::row).min().orElse(0) - 1;
        List<Integer> said = saidToBeValues(nameColumn, above);
        List<Integer> open = said.isEmpty()
                ? withValues(filled, own, above)
                : said.size() == 1
                        ? said
                        : said.stream().filter(filled::contains).toList();
        if (open.size() > 1) {
            throw severalValues(open, above);
        }
        int column = open.isEmpty() ? beside : open.get(0);
        Set<Integer> others = new TreeSet<>(filled);
        others.remove(column);
        return new Values(column, others);
    }

    /** The columns before the next one with names whose heading says so, though nothing may stand there. */
    private List<Integer> saidToBeValues(int nameColumn, int above) {
        int end = names.values().stream()
                .mapToInt(Place::column)
                .filter(c -> c > nameColumn)
                .min()
                .orElse(Integer.MAX_VALUE);
        int width = above < 0 ? 0 : rows.get(above).cells().size();
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
                        .anyMatch(name -> beginsWithDigit(
                                rows.get(name.row()).cell(c).resolved().text())))
                .toList();
        return withDigits.isEmpty() ? possible : withDigits;
    }

    /** m2 is a unit, 1号楼 a value. */
    private static boolean beginsWithDigit(String text) {
        return !text.isBlank()
                && Character.isDigit(text.strip().replaceFirst("^[-+](?=.)", "").codePointAt(0));
    }

    private String heading(int above, int column) {
        return above < 0 ? "" : Heading.plain(rows.get(above).cell(column).text());
    }

    private UploadRefused severalValues(List<Integer> columns, int above) {
        String named = columns.stream()
                .map(c -> heading(above, c).isEmpty() ? letters(c) : letters(c) + "（" + heading(above, c) + "）")
                .collect(Collectors.joining("、"));
        return new UploadRefused("工作表“" + sheet.name() + "”中，数据项名称的右边有" + columns.size() + "列值：" + named
                + "，无法确定以哪一列为准。请只留下要报送的一列，或只在这一列的上面写“数值”，再上传。");
    }

    private static String letters(int column) {
        return CellPlace.name(1, column).replace("1", "") + "列";
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add("工作表“" + sheet.name() + "”的数据项名称是竖排的，读取的是名称右边"
                + values.values().stream()
                        .map(found -> letters(found.column()))
                        .distinct()
                        .collect(Collectors.joining("、"))
                + "的值");
        String others = values.values().stream()
                .flatMap(found -> found.others().stream())
                .distinct()
                .map(NamesDown::letters)
                .collect(Collectors.joining("、"));
        if (!others.isEmpty()) {
            remarks.add("名称右边的" + others + "没有读入");
        }
        Set<Integer> named = names.values().stream().map(Place::row).collect(Collectors.toSet());
        int hidden = (int) named.stream().filter(r -> rows.get(r).hidden()).count();
        if (hidden > 0) {
            remarks.add("其中" + hidden + "行在工作簿中被隐藏或筛选掉，也已读入");
        }
        unread(named).ifPresent(remarks::add);
        return remarks;
    }

    /** Sums, signatures, and names that the table does not have. */
    private Optional<String> unread(Set<Integer> named) {
        int first = named.stream().mapToInt(Integer::intValue).min().orElse(0);
        List<String> unread = new ArrayList<>();
        for (int r = first; r < rows.size(); r++) {
            if (!named.contains(r)) {
                RawRow row = rows.get(r);
                unread.add("第" + row.number() + "行“" + firstText(row) + "”");
            }
        }
        return unread.isEmpty()
                ? Optional.empty()
                : Optional.of("有" + unread.size() + "行不是本表的数据项，没有读入："
                        + unread.stream().limit(NAMED).collect(Collectors.joining("、"))
                        + (unread.size() > NAMED ? "等" : ""));
    }

    private static String firstText(RawRow row) {
        return row.cells().stream()
                .map(cell -> cell.text().strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> text.length() > 20 ? text.substring(0, 20) + "…" : text)
                .orElse("");
    }

    /** The first column to the right of a name, which may be merged over several. */
    private int beside(Place name) {
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
