package cn.edu.zzut.monitoring.bench;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.filing.VersionOrigin;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A year with base tables of a large school, whose other tables are imported. */
final class BenchYear {

    static final int YEAR = 2090;
    private static final int STAFF = 1_250;
    private static final int MAJORS = 60;

    private final Story story;

    BenchYear(Story story) {
        this.story = story;
        story.forgetOtherStories();
        story.cycles.launch(YEAR, new PersonId("office"));
        fill("1-3", 20, i -> List.of("学院" + i, "2%02d".formatted(i), "负责人" + i, "教学院系"));
        fill(
                "1-4-1",
                MAJORS,
                i -> List.of(
                        major(i),
                        "专业" + i,
                        "专业" + i,
                        major(i),
                        "2012(专业目录版本)",
                        "学院0",
                        "200",
                        "2000",
                        "4",
                        "6",
                        "工学",
                        "在招",
                        "否",
                        "无"));
        fill(
                "1-5-1",
                STAFF,
                i -> List.of(
                        staff(i), "教师" + i, "男", "1980-01", "2010-07", "在职", "200", "学院0", "博士研究生", "博士", "本校", "教授",
                        "工学", "群众", "汉族"));
    }

    private static String major(int i) {
        return "M%03d".formatted(i % MAJORS);
    }

    private static String staff(int i) {
        return "T%05d".formatted(i % STAFF);
    }

    private void fill(String code, int rows, IntFunction<List<String>> row) {
        story.submissions.addVersion(
                submission(code).id(),
                rows(code, rows, row),
                VersionOrigin.UPLOAD,
                "bench.xlsx",
                new PersonId("office"));
    }

    Submission submission(String code) {
        TableCode table = new TableCode(code);
        story.cycles.assign(YEAR, table, new UnitCode("104"), List.of());
        Submission opened = story.submissions
                .responsible(YEAR, table)
                .orElseGet(() -> story.submissions.open(
                        YEAR, table, new UnitCode("104"), Part.RESPONSIBLE, LocalDate.of(YEAR, 12, 1)));
        story.submissions.begin(opened.id());
        return opened;
    }

    /** The parts of so many assisting units. */
    List<Submission> parts(String code, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Submission part = story.submissions.open(
                            YEAR,
                            new TableCode(code),
                            new UnitCode(String.valueOf(201 + i)),
                            Part.ASSISTING,
                            LocalDate.of(YEAR, 12, 1));
                    story.submissions.begin(part.id());
                    return part;
                })
                .toList();
    }

    TableDefinition table(String code) {
        return story.catalogs.of(YEAR).table(new TableCode(code));
    }

    private List<TableRow> rows(String code, int count, IntFunction<List<String>> row) {
        List<String> columns = table(code).columnNames();
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    List<String> cells = row.apply(i);
                    Map<String, String> values = new LinkedHashMap<>();
                    for (int c = 0; c < columns.size(); c++) {
                        values.put(columns.get(c), cells.get(c));
                    }
                    return new TableRow(i + 2, "104", values);
                })
                .toList();
    }

    Editions students(int count) throws IOException {
        return workbook("1-6", count, i -> {
            int year = 2086 + i % 4;
            return List.of(
                    "%d%06d".formatted(year, i),
                    "学生" + i,
                    i % 2 == 0 ? "男" : "女",
                    "专业" + i % MAJORS,
                    major(i),
                    "境内",
                    String.valueOf(year),
                    String.valueOf(year));
        });
    }

    Editions sections(int count) throws IOException {
        return workbook("5-1-1", count, i -> {
            boolean two = i % 7 == 0;
            return List.of(
                    "K%06d".formatted(i),
                    "课程" + i % 3000,
                    "C%05d".formatted(i % 3000),
                    "专业课",
                    "理论课",
                    "无",
                    "考试",
                    "48",
                    "学院" + i % 20,
                    "2%02d".formatted(i % 20),
                    "教师" + i % STAFF + (two ? ";教师" + (i + 1) % STAFF : ""),
                    staff(i) + (two ? ";" + staff(i + 1) : ""),
                    String.valueOf(30 + i % 90),
                    "选用",
                    "国家级规划");
        });
    }

    Editions stress(int count) throws IOException {
        return workbook(
                "9-9",
                count,
                i -> List.of(
                        "R%07d".formatted(i),
                        "编号" + i,
                        List.of("甲", "乙", "丙", "丁").get(i % 4),
                        staff(i),
                        "教师" + i % STAFF,
                        "说明" + i,
                        "备注" + i % 500,
                        "文字" + i % 97,
                        "地点" + i % 33,
                        "来源" + i,
                        String.valueOf(i % 100),
                        String.valueOf(100 + i % 100),
                        String.valueOf(2 * (i % 1000)),
                        String.valueOf(i % 1000),
                        String.valueOf(i % 1000),
                        "5000",
                        String.valueOf(i % 77) + ".5",
                        "12.25",
                        String.valueOf(i),
                        String.valueOf(i % 4096)));
    }

    private Editions workbook(String code, int count, IntFunction<List<String>> row) throws IOException {
        return new Editions(
                file(code, rows(code, count, row)),
                file(code, rows(code, count, i -> i == 0 ? another(row.apply(i)) : row.apply(i))));
    }

    /** The first number of a kind is called by its last. */
    private static List<String> another(List<String> cells) {
        List<String> others = new ArrayList<>(cells);
        others.set(0, cells.get(0).replaceFirst("0{6}$", "999999"));
        return others;
    }

    private Path file(String code, List<TableRow> rows) throws IOException {
        Path file = Files.createTempFile("bench-" + code + "-", ".xlsx");
        Files.write(file, WorkbookWriter.write(table(code), rows));
        file.toFile().deleteOnExit();
        return file;
    }
}
