package cn.edu.zzut.monitoring.web.year;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.cycle.LeftOut;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.workbook.CellList;
import cn.edu.zzut.monitoring.workbook.Formulas;
import cn.edu.zzut.monitoring.workbook.Reading;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import cn.edu.zzut.monitoring.workbook.WorkbookReader;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** 任务分解表 as a workbook: a row a table, with its responsible unit and its assisting units. */
final class DecompositionWorkbook {

    private static final String TABLE = "表号";
    private static final String NAME = "表格名称";
    private static final String USED = "本年度填报";
    private static final String RESPONSIBLE = "责任单位号";
    private static final String RESPONSIBLE_NAME = "责任单位名称";
    private static final String ASSISTING = "协助单位号";
    private static final String USUALLY = "通常填报单位（供参考）";
    private static final String YES = "是";
    private static final String NO = "否";

    private static final TableDefinition FORM = TableDefinition.form(
            new TableCode("FJ-1"),
            "任务分解表",
            List.of(
                    column(TABLE, true, ""),
                    column(NAME, false, ""),
                    Column.choice(USED, List.of(YES, NO)),
                    column(RESPONSIBLE, true, ""),
                    column(RESPONSIBLE_NAME, false, ""),
                    column(ASSISTING, false, ";"),
                    column(USUALLY, false, "")),
            List.of(TABLE));

    private DecompositionWorkbook() {}

    private static Column column(String name, boolean required, String separator) {
        return Column.text(name, required, separator);
    }

    /** The tables of this year, then the others of the catalog, which the office may take in by writing 是. */
    static byte[] write(List<Assignment> assignments, Catalog catalog, Organization organization) {
        List<TableRow> rows = new ArrayList<>();
        for (Assignment assignment : assignments) {
            Map<String, String> values = values(catalog.table(assignment.table()), YES);
            values.put(RESPONSIBLE, assignment.responsible().value());
            values.put(
                    RESPONSIBLE_NAME,
                    organization.unit(assignment.responsible()).name());
            values.put(
                    ASSISTING,
                    assignment.assisting().stream().map(UnitCode::value).collect(Collectors.joining(";")));
            rows.add(new TableRow(rows.size() + 2, "", values));
        }
        Set<TableCode> used = assignments.stream().map(Assignment::table).collect(Collectors.toSet());
        for (TableDefinition table : catalog.tables()) {
            if (!used.contains(table.code())) {
                rows.add(new TableRow(rows.size() + 2, "", values(table, NO)));
            }
        }
        return WorkbookWriter.write(FORM, rows);
    }

    private static Map<String, String> values(TableDefinition table, String used) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(TABLE, table.code().value());
        values.put(NAME, table.name());
        values.put(USED, used);
        values.put(
                USUALLY,
                "责任：" + String.join("、", table.usuallyFilledBy().responsible()) + "；协助："
                        + String.join("、", table.usuallyFilledBy().assisting()));
        return values;
    }

    /** @param remarks what its sender should know of how the workbook was read, in Chinese */
    record Decomposition(List<Cycles.Assigned> lines, List<String> remarks) {}

    /** @throws UploadRefused when a line names an unknown table or unit, or a table twice */
    static Decomposition read(Path file, String fileName, Catalog catalog, Organization organization)
            throws IOException {
        Map<String, String> units = organization.units().stream()
                .collect(Collectors.toMap(unit -> unit.code().value(), Unit::name));
        Set<String> seen = new HashSet<>();
        List<String> problems = new ArrayList<>();
        List<Cycles.Assigned> lines = new ArrayList<>();
        List<String> assumed = new ArrayList<>();
        Reading reading = WorkbookReader.read(file, fileName, FORM, catalog, "", Formulas.REFUSED);
        for (TableRow row : reading.rows()) {
            if (row.value(USED).equals(NO)) {
                continue;
            }
            List<String> assisting = CellList.of(row.value(ASSISTING));
            problems.addAll(problems(row, assisting, catalog, units, seen));
            if (row.value(USED).isEmpty()) {
                assumed.add(row.value(TABLE));
            }
            if (problems.isEmpty()) {
                lines.add(new Cycles.Assigned(
                        new TableCode(row.value(TABLE)),
                        new UnitCode(row.value(RESPONSIBLE)),
                        assisting.stream().map(UnitCode::new).toList()));
            }
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.add("没有数据行");
        }
        if (!problems.isEmpty()) {
            throw new UploadRefused("任务分解表有误，未被接收：" + problems.get(0) + "。请改正后重新上传。", problems);
        }
        List<String> remarks = new ArrayList<>(reading.remarks());
        if (!assumed.isEmpty()) {
            remarks.add("“" + USED + "”没有填写的，按“" + YES + "”读取：表" + String.join("、表", assumed));
        }
        remarks.addAll(unlisted(reading.rows(), catalog));
        remarks.addAll(leftOut(lines, catalog, organization));
        return new Decomposition(lines, remarks);
    }

    /** A base table whose line was deleted is missed by all that refer to it: it is never left out in silence. */
    private static List<String> unlisted(List<TableRow> rows, Catalog catalog) {
        Set<String> listed = rows.stream().map(row -> row.value(TABLE)).collect(Collectors.toSet());
        List<String> missing = catalog.tables().stream()
                .filter(table -> table.base() && !listed.contains(table.code().value()))
                .map(TableDefinition::title)
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of("工作簿中没有基础数据表：" + String.join("、", missing) + "，按“" + NO + "”读取，引用它的表格将无法核对。不是有意的，请补上后重新上传");
    }

    private static List<String> leftOut(List<Cycles.Assigned> lines, Catalog catalog, Organization organization) {
        return lines.stream()
                .map(line -> Map.entry(
                        line.table(),
                        LeftOut.of(
                                line.responsible(),
                                line.assisting(),
                                catalog.table(line.table()).usuallyFilledBy(),
                                organization.units())))
                .filter(entry -> !entry.getValue().fromMerge().isEmpty())
                .map(entry -> "表" + entry.getKey() + "由学院分别填报，未列入："
                        + LeftOut.names(entry.getValue().fromMerge()) + "。这些学院有本表数据的，请补上后重新上传")
                .toList();
    }

    private static List<String> problems(
            TableRow row, List<String> assisting, Catalog catalog, Map<String, String> units, Set<String> seen) {
        List<String> problems = new ArrayList<>();
        String place = "第" + row.number() + "行：";
        String table = row.value(TABLE);
        if (catalog.tables().stream().noneMatch(known -> known.code().value().equals(table))) {
            problems.add(place + "本年度指标体系中没有表“" + table + "”");
        } else if (!seen.add(table)) {
            problems.add(place + "表" + table + "重复，每张表格只能有一个责任单位");
        }
        String responsible = row.value(RESPONSIBLE);
        String named = row.value(RESPONSIBLE_NAME).strip();
        if (!units.containsKey(responsible)) {
            problems.add(place + "没有单位号为“" + responsible + "”的责任单位");
        } else if (!named.isEmpty() && !named.equals(units.get(responsible))) {
            problems.add(place + "单位号“" + responsible + "”是" + units.get(responsible) + "，责任单位名称却写着“" + named
                    + "”。请改正其中之一，名称也可以留空");
        }
        for (String unit : assisting) {
            if (!units.containsKey(unit)) {
                problems.add(place + "没有单位号为“" + unit + "”的协助单位");
            } else if (unit.equals(responsible)) {
                problems.add(place + "责任单位“" + unit + "”不能同时是协助单位");
            }
        }
        return problems;
    }
}
