package cn.edu.zzut.monitoring.reporting;

import cn.edu.zzut.monitoring.catalog.Level;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.reporting.Block.Grid;
import cn.edu.zzut.monitoring.reporting.Block.Heading;
import cn.edu.zzut.monitoring.reporting.Block.Note;
import cn.edu.zzut.monitoring.reporting.Block.Text;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the school's report counts from rows: majors by discipline, disciplines by unit, who looks after students. */
final class StructurePassages {

    private static final TableCode UNITS = new TableCode("1-3");
    private static final TableCode MAJORS = new TableCode("1-4-1");
    private static final TableCode STAFF = new TableCode("1-5-1");
    private static final TableCode MANAGERS = new TableCode("3-2");
    private static final TableCode STATIONS = new TableCode("4-1-2");
    private static final TableCode DEGREES = new TableCode("4-1-3");
    private static final TableCode KEY_DISCIPLINES = new TableCode("4-1-4");

    /** What it counts rows of. */
    static final Set<TableCode> TABLES = Set.of(UNITS, MAJORS, STAFF, MANAGERS, STATIONS, DEGREES, KEY_DISCIPLINES);

    /** 学科门类, in the order of their codes from 01 on. */
    private static final List<String> CATEGORIES =
            List.of("哲学", "经济学", "法学", "教育学", "文学", "历史学", "理学", "工学", "农学", "医学", "军事学", "管理学", "艺术学", "交叉学科");

    private static final String ELSEWHERE = "其他或未注明";
    private static final Set<String> SENIOR = Set.of("教授", "副教授", "其他正高级", "其他副高级");
    private static final Set<String> POSTGRADUATE = Set.of("博士", "硕士");
    private static final String COLLEGE = "教学院系";
    private static final String STUDENTS = "学生管理人员";
    private static final String COUNSELLORS = "心理咨询工作人员";
    private static final String LEFT_OUT =
            "没有单列的明细：教师队伍按九档职称、学位、年龄和学缘的结构，以及教授、副教授按课程类别的授课人数和门次。全校的合计比例见“教师队伍”和“教授授课”，逐人逐课的数据见归档包中的表1-5-1、表1-5-3和表5-1-1。";

    /** Nothing for colleges and majors. */
    List<Block> of(Scene scene) {
        if (scene.level() != Level.SCHOOL) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        add(blocks, scene, "专业布局", byCategory(scene), "学位点按学科代码的前两位归入门类。", MAJORS, DEGREES, KEY_DISCIPLINES);
        add(blocks, scene, "各教学单位学科专业", byUnit(scene), "", UNITS, MAJORS, STATIONS, DEGREES, KEY_DISCIPLINES);
        add(blocks, scene, "学生管理和心理咨询队伍", managers(scene), "职称和学位按工号取自表1-5-1。", MANAGERS, STAFF);
        blocks.add(new Text(LEFT_OUT));
        return blocks;
    }

    private static void add(
            List<Block> blocks, Scene scene, String name, Grid grid, String says, TableCode... sources) {
        blocks.add(new Heading(name));
        blocks.add(grid);
        if (!grid.rows().isEmpty()) {
            String empty = titles(
                    scene, Stream.of(sources).filter(code -> rows(scene, code).isEmpty()));
            blocks.add(new Note("资料来源：" + titles(scene, Stream.of(sources)) + "。" + says
                    + (empty.isEmpty() ? "" : "没有数据、计为0的：" + empty + "。")));
        }
    }

    private static String titles(Scene scene, Stream<TableCode> tables) {
        return tables.map(code -> scene.year()
                        .catalog()
                        .find(code)
                        .map(TableDefinition::title)
                        .orElse("表" + code))
                .collect(Collectors.joining("、"));
    }

    private static Grid grid(Scene scene, String name, List<String> headings, List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>(Collections.nCopies(headings.size(), 2));
        widths.set(0, 5);
        return new Grid(name + "（" + scene.year().year() + "年度）", headings, widths, 1, rows, name + "：相关表格还没有数据。");
    }

    private static List<TableRow> rows(Scene scene, TableCode table) {
        return scene.year().rows().getOrDefault(table, List.of());
    }

    private static Grid byCategory(Scene scene) {
        Map<String, Set<String>> majors = rows(scene, MAJORS).stream()
                .collect(Collectors.groupingBy(
                        row -> category(row.value("授予学位门类")),
                        Collectors.mapping(row -> row.value("专业代码"), Collectors.toSet())));
        Function<TableRow, String> byCode = row -> ofCode(row.value("学科代码"));
        List<List<String>> lines = new ArrayList<>();
        for (String category :
                Stream.concat(CATEGORIES.stream(), Stream.of(ELSEWHERE)).toList()) {
            List<Long> counts = List.of(
                    (long) majors.getOrDefault(category, Set.of()).size(),
                    degrees(scene, "博士", row -> byCode.apply(row).equals(category)),
                    degrees(scene, "硕士", row -> byCode.apply(row).equals(category)),
                    degrees(scene, "", row -> byCode.apply(row).equals(category)),
                    count(rows(scene, KEY_DISCIPLINES), row -> category(row.value("学科门类"))
                            .equals(category)));
            if (counts.stream().anyMatch(count -> count > 0)) {
                lines.add(line(category, counts));
            }
        }
        return grid(scene, "专业布局", List.of("学科门类", "本科专业", "博士点", "硕士点", "其他学位点", "重点学科"), withTotal(lines));
    }

    /** A major that awards degrees of two categories counts for the one that is named first. */
    private static String category(String written) {
        return CATEGORIES.stream()
                .filter(written.strip()::startsWith)
                .findFirst()
                .orElse(ELSEWHERE);
    }

    private static String ofCode(String code) {
        String digits = code.strip();
        if (digits.length() < 2 || !digits.substring(0, 2).chars().allMatch(Character::isDigit)) {
            return ELSEWHERE;
        }
        int number = Integer.parseInt(digits.substring(0, 2));
        return number >= 1 && number <= CATEGORIES.size() ? CATEGORIES.get(number - 1) : ELSEWHERE;
    }

    /** @param kind how the type begins; empty for those that are neither a doctor's nor a master's alone */
    private static long degrees(Scene scene, String kind, Predicate<TableRow> of) {
        return count(rows(scene, DEGREES), of.and(row -> {
            String type = row.value("类型");
            return kind.isEmpty() ? !type.startsWith("博士") && !type.startsWith("硕士") : type.startsWith(kind);
        }));
    }

    private static Grid byUnit(Scene scene) {
        List<List<String>> lines = rows(scene, UNITS).stream()
                .filter(unit -> unit.value("单位职能").equals(COLLEGE))
                .map(unit -> {
                    Predicate<TableRow> own = row -> row.value("单位号").equals(unit.value("单位号"));
                    return line(
                            unit.value("教学科研单位名称"),
                            List.of(
                                    rows(scene, MAJORS).stream()
                                            .filter(row -> row.value("所属单位号").equals(unit.value("单位号")))
                                            .map(row -> row.value("专业代码"))
                                            .distinct()
                                            .count(),
                                    count(rows(scene, STATIONS), own),
                                    degrees(scene, "博士一级", own),
                                    degrees(scene, "博士二级", own),
                                    degrees(scene, "硕士一级", own),
                                    degrees(scene, "硕士二级", own),
                                    count(rows(scene, KEY_DISCIPLINES), own)));
                })
                .toList();
        return grid(scene, "各教学单位学科专业", List.of("教学单位", "本科专业", "博士后站", "博士一级", "博士二级", "硕士一级", "硕士二级", "重点学科"), lines);
    }

    private static Grid managers(Scene scene) {
        Set<String> colleges = rows(scene, UNITS).stream()
                .filter(unit -> unit.value("单位职能").equals(COLLEGE))
                .map(unit -> unit.value("单位号"))
                .collect(Collectors.toSet());
        Map<String, TableRow> staff = rows(scene, STAFF).stream()
                .collect(Collectors.toMap(row -> row.value("工号"), row -> row, (one, other) -> one));
        Predicate<TableRow> ofCollege = row -> colleges.contains(row.value("单位号"));
        List<List<String>> lines = Stream.of(
                        people(scene, staff, "校级学生管理人员", STUDENTS, ofCollege.negate()),
                        people(scene, staff, "院系学生管理人员", STUDENTS, ofCollege),
                        people(scene, staff, COUNSELLORS, COUNSELLORS, row -> true))
                .filter(line -> !line.get(1).equals("0"))
                .toList();
        return grid(scene, "学生管理和心理咨询队伍", List.of("队伍", "人数", "高级职称", "研究生学位", "未能对应"), lines);
    }

    private static List<String> people(
            Scene scene, Map<String, TableRow> staff, String name, String kind, Predicate<TableRow> of) {
        Set<String> people = rows(scene, MANAGERS).stream()
                .filter(row -> row.value("管理人员类别").equals(kind))
                .filter(of)
                .map(row -> row.value("工号"))
                .collect(Collectors.toSet());
        List<TableRow> known =
                people.stream().filter(staff::containsKey).map(staff::get).toList();
        return line(
                name,
                List.of(
                        (long) people.size(),
                        count(known, row -> SENIOR.contains(row.value("专业技术职称"))),
                        count(known, row -> POSTGRADUATE.contains(row.value("最高学位"))),
                        (long) people.size() - known.size()));
    }

    private static long count(List<TableRow> rows, Predicate<TableRow> of) {
        return rows.stream().filter(of).count();
    }

    private static List<String> line(String name, List<Long> counts) {
        return Stream.concat(Stream.of(name), counts.stream().map(String::valueOf))
                .toList();
    }

    private static List<List<String>> withTotal(List<List<String>> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        List<String> total = new ArrayList<>(List.of("合计"));
        for (int i = 1; i < lines.get(0).size(); i++) {
            int column = i;
            total.add(String.valueOf(lines.stream()
                    .mapToLong(line -> Long.parseLong(line.get(column)))
                    .sum()));
        }
        return Stream.concat(lines.stream(), Stream.of(total)).toList();
    }
}
