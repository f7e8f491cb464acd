package cn.edu.zzut.monitoring.workbook;

import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.workbook.NamePlaces.Place;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawRow;
import cn.edu.zzut.monitoring.workbook.RawSheet.Rest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 单条 tables as people lay them out: the names one below the other, each value to the right of its name. The first of the
 * names stands where headings are sought; everything that stands there besides is said.
 */
final class NamesDown {

    private final SheetTop top;
    private final TableDefinition table;
    private final NamePlaces names;

    private NamesDown(SheetTop top, TableDefinition table) {
        this.top = top;
        this.table = table;
        this.names = new NamePlaces(top, table);
    }

    /** A sheet brought into rows, and what its sender should know of it. */
    record Turned(RawSheet sheet, List<String> remarks) {}

    private static Stream<NamesDown> in(List<RawSheet> sheets, TableDefinition table) {
        return sheets.stream()
                .filter(sheet -> !sheet.isOurNote() && NamePlaces.beginIn(sheet, table))
                .map(sheet -> new NamesDown(SheetTop.of(sheet), table));
    }

    /**
     * The sheets that hold the table in this way, brought into rows: those that are seen, or else the hidden ones.
     *
     * @throws UploadRefused when nobody can tell which value counts
     */
    static List<Turned> turned(List<RawSheet> sheets, TableDefinition table) {
        List<NamesDown> complete =
                in(sheets, table).filter(down -> down.names.areDown()).toList();
        boolean seen = complete.stream().anyMatch(down -> !down.top.sheet().hidden());
        return complete.stream()
                .filter(down -> !seen || !down.top.sheet().hidden())
                .map(NamesDown::turned)
                .toList();
    }

    /** The sheets that hold the table in this way and have values. */
    static List<RawSheet> filled(List<RawSheet> sheets, TableDefinition table) {
        return in(sheets, table)
                .filter(down -> down.names.areDown() && new ValuesBeside(down.top, down.names).areAny())
                .map(down -> down.top.sheet())
                .toList();
    }

    /** The tables that a sheet holds in this way, and whether it has any values. */
    static WorkbookReader.Recognised recognised(RawSheet sheet, Collection<TableDefinition> tables) {
        List<TableDefinition> possible = tables.stream()
                .filter(TableDefinition::isSingleRow)
                .filter(table -> NamePlaces.beginIn(sheet, table))
                .toList();
        if (possible.isEmpty()) {
            return new WorkbookReader.Recognised(sheet.name(), List.of(), false);
        }
        SheetTop top = SheetTop.of(sheet);
        List<NamesDown> complete = possible.stream()
                .map(table -> new NamesDown(top, table))
                .filter(down -> down.names.areDown())
                .toList();
        int most = complete.stream()
                .mapToInt(down -> down.table.columns().size())
                .max()
                .orElse(0);
        return new WorkbookReader.Recognised(
                sheet.name(),
                complete.stream()
                        .map(down -> down.table)
                        .filter(table -> table.columns().size() == most)
                        .toList(),
                complete.stream().anyMatch(down -> new ValuesBeside(top, down.names).areAny()));
    }

    /** That some names are missing in a sheet that has most of them one below the other; empty where there is none. */
    static Optional<UploadRefused> incomplete(List<RawSheet> sheets, TableDefinition table) {
        return in(sheets, table)
                .filter(down -> down.names.areMostlyDown())
                .max(Comparator.comparingInt(down -> down.names.all().size()))
                .map(NamesDown::missing);
    }

    private UploadRefused missing() {
        String missing = String.join("、", names.missing());
        return new UploadRefused(
                "工作表“" + top.sheet().name() + "”中“" + table.title() + "”的数据项名称是竖排的，缺少：" + missing + "。请补上或改正这些名称后再上传。",
                Stream.concat(Stream.of("缺少的数据项名称：" + missing), top.unread().stream())
                        .toList());
    }

    private Turned turned() {
        if (!names.twice().isEmpty()) {
            throw new UploadRefused("工作表“" + top.sheet().name() + "”中，数据项名称“" + String.join("”、“", names.twice())
                    + "”出现了不止一次，无法确定以哪一处为准。请删除多余的一处后再上传。");
        }
        ValuesBeside values = new ValuesBeside(top, names);
        List<RawCell> headings = new ArrayList<>();
        List<RawCell> texts = new ArrayList<>();
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : table.columnNames()) {
            Place name = names.of(column).orElseThrow();
            RawRow row = top.rows().get(name.row());
            int value = values.columnOf(name);
            headings.add(new RawCell(Kind.TEXT, column));
            texts.add(row.cell(value));
            cells.put(column, CellPlace.name(row.number(), value));
        }
        return new Turned(inRows(headings, texts, cells), remarks(values));
    }

    private RawSheet inRows(List<RawCell> headings, List<RawCell> texts, Map<String, String> cells) {
        List<RawRow> both = List.of(new RawRow(1, false, headings), new RawRow(2, false, texts));
        return new RawSheet(
                top.sheet().name(),
                top.sheet().hidden(),
                both,
                consumer -> {
                    both.forEach(consumer);
                    return Rest.of(top.unread());
                },
                RawSheet.Layout.NAMES_DOWN,
                cells);
    }

    private List<String> remarks(ValuesBeside values) {
        List<String> remarks = new ArrayList<>();
        remarks.add("工作表“" + top.sheet().name() + "”的数据项名称是竖排的，读取的是名称右边" + values.read() + "的值");
        if (!values.hidden().isEmpty()) {
            remarks.add("读取的" + values.hidden() + "在工作簿中被隐藏，打开文件看不到，请核对");
        }
        if (!values.unread().isEmpty()) {
            remarks.add("名称右边的" + values.unread() + "没有读入");
        }
        Set<Integer> named = names.all().stream().map(Place::row).collect(Collectors.toSet());
        long hidden = named.stream().filter(r -> top.rows().get(r).hidden()).count();
        if (hidden > 0) {
            remarks.add("其中" + hidden + "行在工作簿中被隐藏或筛选掉，也已读入");
        }
        Named others = others(named);
        if (!others.isEmpty()) {
            remarks.add("有" + others.count() + "行不是本表的数据项，没有读入：" + others);
        }
        return remarks;
    }

    /** Sums, signatures, and names that the table does not have. */
    private Named others(Set<Integer> named) {
        Named others = new Named();
        int first = named.stream().mapToInt(Integer::intValue).min().orElse(0);
        for (int r = first; r < top.rows().size(); r++) {
            if (!named.contains(r)) {
                RawRow row = top.rows().get(r);
                others.add(() -> SheetTop.named(row));
            }
        }
        return others;
    }
}
