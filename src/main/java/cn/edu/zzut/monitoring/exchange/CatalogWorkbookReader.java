package cn.edu.zzut.monitoring.exchange;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CatalogFiles;
import cn.edu.zzut.monitoring.catalog.CatalogProblem;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.Disjoint;
import cn.edu.zzut.monitoring.catalog.ForeignKey;
import cn.edu.zzut.monitoring.catalog.Privacy;
import cn.edu.zzut.monitoring.catalog.Rule;
import cn.edu.zzut.monitoring.catalog.RuleScope;
import cn.edu.zzut.monitoring.catalog.Shape;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.catalog.UsuallyFilledBy;
import cn.edu.zzut.monitoring.catalog.YearOnYear;
import cn.edu.zzut.monitoring.exchange.SheetRow.Misread;
import cn.edu.zzut.monitoring.workbook.Formulas;
import cn.edu.zzut.monitoring.workbook.Reading;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import cn.edu.zzut.monitoring.workbook.WorkbookReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a catalog from its workbook; whatever is wrong is said with sheet and row, all of it at once. */
public final class CatalogWorkbookReader {

    private final Map<TableDefinition, List<SheetRow>> sheets = new LinkedHashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final CatalogFiles files;

    /**
     * @param known a catalog, to recognise other workbooks by
     * @throws UploadRefused when the workbook is not a catalog's, or cannot be understood
     */
    public CatalogWorkbookReader(Path file, String fileName, Catalog known) throws IOException {
        for (TableDefinition sheet : Sheets.ALL) {
            Reading reading = read(file, fileName, sheet, known);
            sheets.put(
                    sheet,
                    reading.rows().stream()
                            .map(row -> new SheetRow(sheet.name(), row))
                            .toList());
            reading.remarks().forEach(remark -> remarks.add("工作表“" + sheet.name() + "”：" + remark));
        }
        IndicatorSheets indicators = new IndicatorSheets(sheets, this::attempt, places);
        this.files = CatalogFiles.of(tables(), indicators.populations(), indicators.indicators());
        if (!problems.isEmpty()) {
            throw new UploadRefused("指标体系工作簿有" + problems.size() + "处错误，未被接收。请改正后重新上传。", problems);
        }
    }

    private static Reading read(Path file, String fileName, TableDefinition sheet, Catalog known) throws IOException {
        try {
            return WorkbookReader.read(file, fileName, sheet, known, "", Formulas.REFUSED);
        } catch (UploadRefused refused) {
            if (!sheet.equals(Sheets.COLUMNS)) {
                throw refused;
            }
            return unmarked(file, fileName, known, refused);
        }
    }

    private static Reading unmarked(Path file, String fileName, Catalog known, UploadRefused refused)
            throws IOException {
        try {
            return WorkbookReader.read(file, fileName, Sheets.COLUMNS_UNMARKED, known, "", Formulas.REFUSED);
        } catch (UploadRefused other) {
            throw refused;
        }
    }

    /** The definitions as files. */
    public CatalogFiles files() {
        return files;
    }

    /** What whoever sent the workbook should know of how it was read, in Chinese. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    /** The problem, with its place in the workbook where that is known. */
    public String describe(CatalogProblem problem) {
        String name = problem.file().replace(".yaml", "");
        String place = Stream.of(placeOf(name, problem.element()), problem.element(), name)
                .flatMap(of -> Optional.ofNullable(places.get(of)).stream())
                .findFirst()
                .orElse(name);
        return place + (problem.element().isEmpty() ? "" : "（" + problem.element() + "）") + "：" + problem.reason();
    }

    /** Under which the row of a table's column is kept. */
    private static String placeOf(String table, String column) {
        return table + " " + column;
    }

    private List<TableDefinition> tables() {
        Map<TableCode, SheetRow> rows = new LinkedHashMap<>();
        for (SheetRow row : sheets.get(Sheets.TABLES)) {
            attempt(() -> {
                if (rows.put(row.code("表号"), row) != null) {
                    throw row.misread("表号“" + row.text("表号") + "”重复");
                }
                places.put(row.text("表号"), row.place());
            });
        }
        Map<TableCode, List<SheetRow>> columns = byTable(Sheets.COLUMNS, rows);
        Map<TableCode, List<SheetRow>> references = byTable(Sheets.REFERENCES, rows);
        Map<TableCode, List<SheetRow>> disjoint = byTable(Sheets.DISJOINT, rows);
        Map<TableCode, List<SheetRow>> rules = byTable(Sheets.RULES, rows);
        List<TableDefinition> tables = new ArrayList<>();
        rows.forEach((code, row) -> attempt(() -> {
            List<SheetRow> itsColumns = columns.getOrDefault(code, List.of());
            if (itsColumns.isEmpty()) {
                throw row.misread("表" + code + "在工作表“数据项”中没有数据项");
            }
            itsColumns.forEach(column -> places.put(placeOf(code.value(), column.text("数据项")), column.place()));
            tables.add(new TableDefinition(
                    code,
                    row.required("表名"),
                    row.required("类别"),
                    row.required("统计时间"),
                    row.either("形式", "单条", "列表") ? Shape.SINGLE : Shape.LIST,
                    row.yes("基础表", false),
                    row.yes("可不填", false),
                    row.textOrNull("2019年表号"),
                    row.whole("填报顺序"),
                    new UsuallyFilledBy(row.list("责任单位"), row.list("协助单位")),
                    each(itsColumns, CatalogWorkbookReader::column),
                    row.list("主键"),
                    row.list("唯一项"),
                    foreignKeys(references.getOrDefault(code, List.of())),
                    each(disjoint.getOrDefault(code, List.of()), CatalogWorkbookReader::disjoint),
                    each(rules.getOrDefault(code, List.of()), this::rule),
                    yearOnYear(row, itsColumns)));
        }));
        return tables;
    }

    private Map<TableCode, List<SheetRow>> byTable(TableDefinition sheet, Map<TableCode, SheetRow> tables) {
        Map<TableCode, List<SheetRow>> byTable = new HashMap<>();
        for (SheetRow row : sheets.get(sheet)) {
            attempt(() -> {
                TableCode code = row.code("表号");
                if (!tables.containsKey(code)) {
                    throw row.misread("表" + code + "不在工作表“表格”中");
                }
                byTable.computeIfAbsent(code, first -> new ArrayList<>()).add(row);
            });
        }
        return byTable;
    }

    private static Column column(SheetRow row) {
        return new Column(
                row.required("数据项"),
                Types.of(row.required("类型"))
                        .orElseThrow(() -> row.misread(
                                "“类型”的值“" + row.text("类型") + "”有误，应为" + String.join("、", Types.titles()) + "之一")),
                row.yes("必填", true),
                row.positive("最大长度"),
                row.list("可选值"),
                row.pairs("别的写法"),
                row.number("最小值"),
                row.number("最大值"),
                row.wholeOrNull("小数位数"),
                row.moment("最早"),
                row.moment("最晚"),
                row.text("格式"),
                row.text("多值分隔符"),
                row.text("计量单位"),
                row.text("本项统计时间"),
                row.text("含义"),
                row.text("含义出处"),
                "",
                null,
                row.list("曾用名"),
                row.text(Sheets.PRIVACY).isEmpty()
                        ? null
                        : row.oneOf(Sheets.PRIVACY, List.of(Privacy.values()), Privacy::title));
    }

    /** Rows of one number are one reference, which may lead to any of several tables. */
    private static List<ForeignKey> foreignKeys(List<SheetRow> rows) {
        Map<Integer, List<SheetRow>> byNumber = new LinkedHashMap<>();
        rows.forEach(row -> byNumber.computeIfAbsent(row.whole("引用序号"), first -> new ArrayList<>())
                .add(row));
        return byNumber.values().stream()
                .map(targets -> {
                    SheetRow first = targets.get(0);
                    return new ForeignKey(
                            first.list("引用的数据项"),
                            targets.stream().map(CatalogWorkbookReader::target).toList(),
                            first.list("免校验的值"),
                            first.text("引用分隔符"));
                })
                .toList();
    }

    private static ForeignKey.Target target(SheetRow row) {
        if (row.list("引用的数据项").size() != row.list("目标数据项").size()) {
            throw row.misread("“引用的数据项”与“目标数据项”的个数不同");
        }
        return new ForeignKey.Target(row.code("目标表号"), row.list("目标数据项"));
    }

    private static Disjoint disjoint(SheetRow row) {
        return new Disjoint(row.required("互斥数据项"), row.code("另一表号"), row.required("另一数据项"));
    }

    private Rule rule(SheetRow row) {
        String id = row.required("规则号");
        if (places.put(id, row.place()) != null) {
            throw row.misread("规则号“" + id + "”重复");
        }
        return new Rule(
                id,
                row.oneOf("范围", List.of(RuleScope.values()), RuleScope::title),
                row.tables("引用的表"),
                row.required("条件"),
                row.required("提示"),
                !row.either("级别", "错误", "异常"),
                row.yes("启用", true),
                row.textOrNull("依据"));
    }

    private static YearOnYear yearOnYear(SheetRow row, List<SheetRow> columns) {
        Map<String, BigDecimal> thresholds = new LinkedHashMap<>();
        for (SheetRow column : columns) {
            Optional.ofNullable(column.number("本项跨年阈值"))
                    .ifPresent(threshold -> thresholds.put(column.text("数据项"), threshold));
        }
        return new YearOnYear(row.number("跨年阈值"), thresholds, row.list("只增不减的数据项"), row.list("不作跨年比较的数据项"));
    }

    private interface Making<T> {

        T of(SheetRow row);
    }

    /** What could be read of the rows; the rest is noted. */
    private <T> List<T> each(List<SheetRow> rows, Making<T> making) {
        List<T> read = new ArrayList<>();
        rows.forEach(row -> attempt(() -> read.add(making.of(row))));
        return read;
    }

    private void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (Misread e) {
            problems.add(e.getMessage());
        }
    }
}
