package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a table's headings stand in a sheet: any order of columns will do, a missing or renamed one is refused by name.
 *
 * @param positions column name → index in the row
 * @param layout what its sender should know of how the sheet is laid out
 */
record HeadingMatch(RawSheet sheet, Heading heading, Map<String, Integer> positions, List<String> layout) {

    private static final int MOST_EXTRA = 100;
    private static final int LONGEST_EXTRA = 100;

    /** What could be a heading, and the sheet that it stands in. */
    private record Candidate(RawSheet sheet, Heading heading) {

        static List<Candidate> in(List<RawSheet> sheets) {
            return sheets.stream()
                    .flatMap(sheet -> Heading.of(sheet).stream().map(heading -> new Candidate(sheet, heading)))
                    .toList();
        }

        /** @param plain column → its names in plain form, its own first */
        HeadingMatch match(Map<String, List<String>> plain) {
            Map<String, Integer> positions = new HashMap<>();
            plain.forEach((column, names) -> names.stream()
                    .map(heading.places()::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(position -> positions.put(column, position)));
            return new HeadingMatch(sheet, heading, positions, List.of());
        }
    }

    /** @throws UploadRefused when no sheet has the table's headings */
    static HeadingMatch find(List<RawSheet> sheets, TableDefinition table, Catalog catalog) {
        return find(sheets, table, catalog.tables());
    }

    /** @param known tables that a file may be of by mistake */
    static HeadingMatch find(List<RawSheet> sheets, TableDefinition table, Collection<TableDefinition> known) {
        if (sheets.stream().allMatch(sheet -> sheet.head().isEmpty())) {
            throw empty(sheets, table);
        }
        List<Candidate> candidates = Candidate.in(sheets);
        HeadingMatch best = best(candidates, table);
        List<RawSheet> down = table.isSingleRow() ? NamesDown.filled(sheets, table) : List.of();
        boolean betterDown = !down.isEmpty()
                && (!best.hasRows() || (best.sheet().hidden() && down.stream().anyMatch(sheet -> !sheet.hidden())));
        if (best.isComplete(table) && !betterDown) {
            best.refuseDoubles(table);
            best.refuseRivals(candidates, down, table);
            return best;
        }
        List<NamesDown.Turned> turned = table.isSingleRow() ? NamesDown.turned(sheets, table) : List.of();
        if (!turned.isEmpty()) {
            List<Candidate> beside =
                    Candidate.in(turned.stream().map(NamesDown.Turned::sheet).toList());
            HeadingMatch match = best(beside, table);
            match.refuseRivals(beside, List.of(), table);
            return match.saying(turned);
        }
        for (TableDefinition other : known) {
            if (!other.code().equals(table.code()) && best(candidates, other).isComplete(other)) {
                throw new UploadRefused("这是“" + other.title() + "”的工作簿，而当前任务是“" + table.title() + "”。请选择正确的文件。");
            }
        }
        Optional<UploadRefused> missing = table.isSingleRow() ? NamesDown.incomplete(sheets, table) : Optional.empty();
        throw missing.orElseGet(() -> best.incomplete(sheets, table));
    }

    private static UploadRefused empty(List<RawSheet> sheets, TableDefinition table) {
        List<String> unread = sheets.stream()
                .flatMap(sheet -> sheet.content().each(row -> {}).unread().stream())
                .toList();
        return unread.isEmpty()
                ? new UploadRefused("工作簿是空的。请下载" + table.title() + "的模板，填写后再上传。")
                : new UploadRefused("没有找到“" + table.title() + "”的表头：" + String.join("；", unread) + "。", unread);
    }

    private HeadingMatch saying(List<NamesDown.Turned> turned) {
        List<String> remarks = turned.stream()
                .filter(names -> names.sheet().equals(sheet))
                .flatMap(names -> names.remarks().stream())
                .toList();
        return new HeadingMatch(sheet, heading, positions, remarks);
    }

    private static Map<String, List<String>> plain(TableDefinition table) {
        return table.columns().stream()
                .collect(Collectors.toMap(
                        Column::name,
                        column -> column.names().stream().map(Heading::plain).toList(),
                        (one, other) -> one));
    }

    private static HeadingMatch best(List<Candidate> candidates, TableDefinition table) {
        Map<String, List<String>> plain = plain(table);
        return candidates.stream()
                .map(candidate -> candidate.match(plain))
                .max(Comparator.comparingInt(
                                (HeadingMatch match) -> match.positions().size())
                        .thenComparing(match -> !match.sheet().hidden())
                        .thenComparing(HeadingMatch::hasRows)
                        .thenComparing(match -> match.sheet().name().startsWith("表" + table.code())))
                .orElseThrow();
    }

    /** The tables whose headings the sheet has, all of them; those with the most columns only, as it has theirs too. */
    static List<TableDefinition> tablesOf(RawSheet sheet, Collection<TableDefinition> tables) {
        List<Candidate> candidates = Candidate.in(List.of(sheet));
        List<TableDefinition> fitting = tables.stream()
                .filter(table -> complete(candidates, table).findAny().isPresent())
                .toList();
        int most =
                fitting.stream().mapToInt(table -> table.columns().size()).max().orElse(0);
        return fitting.stream().filter(table -> table.columns().size() == most).toList();
    }

    /** Whether anything stands below the headings of one of these tables. */
    static boolean holdsRows(RawSheet sheet, Collection<TableDefinition> tables) {
        List<Candidate> candidates = Candidate.in(List.of(sheet));
        return tables.stream().flatMap(table -> complete(candidates, table)).anyMatch(HeadingMatch::hasRows);
    }

    private static Stream<HeadingMatch> complete(List<Candidate> candidates, TableDefinition table) {
        Map<String, List<String>> plain = plain(table);
        return candidates.stream().map(candidate -> candidate.match(plain)).filter(match -> match.isComplete(table));
    }

    private boolean hasRows() {
        List<RawRow> head = sheet.head();
        return head.get(head.size() - 1).number() > heading.last();
    }

    /**
     * Two sheets with rows, both to be seen: whoever sent them must say which, whatever they are called and however they are
     * laid out.
     *
     * @param down the sheets whose names stand one below the other
     */
    private void refuseRivals(List<Candidate> candidates, List<RawSheet> down, TableDefinition table) {
        if (down.contains(sheet)) {
            throw new UploadRefused("工作表“" + sheet.name() + "”中有两处“" + table.title() + "”的数据：一处的数据项名称是竖排的，另一处的表头在第"
                    + heading.last() + "行，无法确定以哪一处为准。请只留下要报送的一处，再上传。");
        }
        Map<String, List<String>> plain = plain(table);
        Stream<RawSheet> across = candidates.stream()
                .map(other -> other.match(plain))
                .filter(match -> match.isComplete(table) && match.hasRows())
                .map(HeadingMatch::sheet);
        List<String> rivals = Stream.concat(across, down.stream())
                .filter(other -> other.hidden() == sheet.hidden())
                .map(RawSheet::name)
                .distinct()
                .toList();
        if (rivals.size() > 1) {
            throw new UploadRefused("有" + rivals.size() + "张工作表都是“" + table.title() + "”的数据，无法确定以哪一张为准：“"
                    + String.join("”、“", rivals) + "”。请只留下要报送的一张，删除或隐藏其他的，再上传。");
        }
    }

    /** Which sheet was read, where the file has several or this one is not seen, and in which way. */
    List<String> remarks(List<RawSheet> sheets, TableDefinition table) {
        List<String> remarks = new ArrayList<>();
        if (sheet.hidden()) {
            remarks.add("读取的是隐藏的工作表“" + sheet.name() + "”，其他工作表没有本表的表头");
        } else if (sheets.size() > 1 && !isOurs(table)) {
            remarks.add("读取的是工作表“" + sheet.name() + "”" + unread(sheets, table));
        }
        remarks.addAll(layout);
        return remarks;
    }

    /** Hidden sheets that hold the table too, such as last year's. */
    private String unread(List<RawSheet> sheets, TableDefinition table) {
        Stream<RawSheet> across = complete(Candidate.in(sheets), table)
                .filter(HeadingMatch::hasRows)
                .map(HeadingMatch::sheet);
        Stream<RawSheet> down = table.isSingleRow() ? NamesDown.filled(sheets, table).stream() : Stream.empty();
        String names = Stream.concat(across, down)
                .filter(RawSheet::hidden)
                .map(RawSheet::name)
                .distinct()
                .collect(Collectors.joining("”、“"));
        return names.isEmpty() ? "" : "，隐藏的工作表“" + names + "”中也有本表的数据，没有读入";
    }

    /** A form of ours in the sheet that we made for it, beside our other forms. */
    private boolean isOurs(TableDefinition table) {
        return table.isForm() && sheet.name().equals(WorkbookWriter.sheetName(table));
    }

    private boolean isComplete(TableDefinition table) {
        return positions.size() == table.columns().size();
    }

    private void refuseDoubles(TableDefinition table) {
        Set<String> known = table.columnNames().stream().map(Heading::plain).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < heading.width(); i++) {
            String text = Heading.plain(heading.shown(i));
            if (known.contains(text) && !seen.add(text)) {
                throw new UploadRefused("表头“" + heading.shown(i) + "”出现了两次，无法确定以哪一列为准。请删除多余的一列后再上传。");
            }
        }
    }

    /**
     * The columns that the table does not have: heading → index in the row. A heading that stands there twice gets a number.
     *
     * @throws UploadRefused when there are too many
     */
    Map<String, Integer> extra() {
        Map<String, Integer> extra = new LinkedHashMap<>();
        for (int i = 0; i < heading.width(); i++) {
            String text = heading.shown(i);
            if (text.isEmpty() || positions.containsValue(i)) {
                continue;
            }
            String name = text.length() > LONGEST_EXTRA ? text.substring(0, LONGEST_EXTRA) : text;
            String unique = name;
            for (int n = 2; extra.containsKey(unique); n++) {
                unique = name + "（" + n + "）";
            }
            extra.put(unique, i);
        }
        if (extra.size() > MOST_EXTRA) {
            throw new UploadRefused("文件中有" + extra.size() + "列不属于本表，最多可附带" + MOST_EXTRA + "列。请删除无关的列后再上传。");
        }
        return extra;
    }

    private UploadRefused incomplete(List<RawSheet> sheets, TableDefinition table) {
        List<String> unread = sheet.content().each(row -> {}).unread();
        if (positions.isEmpty()) {
            List<String> problems = new ArrayList<>();
            problems.add("文件中的工作表：" + sheets.stream().map(RawSheet::name).collect(Collectors.joining("、")));
            problems.add("应有的表头：" + String.join("、", table.columnNames()));
            problems.addAll(unread);
            return new UploadRefused("没有找到“" + table.title() + "”的表头。请下载本表模板，不要改动表头，填写后再上传。", problems);
        }
        List<String> missing = table.columnNames().stream()
                .filter(name -> !positions.containsKey(name))
                .toList();
        Set<String> unknown = extra().keySet();
        List<String> problems = new ArrayList<>();
        problems.add("缺少的表头：" + String.join("、", missing));
        if (!unknown.isEmpty()) {
            problems.add("不认识的表头（可能被改名）：" + String.join("、", unknown));
        }
        problems.addAll(unread);
        return new UploadRefused(
                "工作表“" + sheet.name() + "”第" + heading.last() + "行的表头与“" + table.title() + "”不一致。请按模板改正表头后再上传。"
                        + String.join("；", problems),
                problems);
    }
}
