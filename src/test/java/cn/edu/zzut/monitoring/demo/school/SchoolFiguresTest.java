package cn.edu.zzut.monitoring.demo.school;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The invented school looks like a school: its figures, what they tell over the years, its people. */
class SchoolFiguresTest {

    private static final InventedYears SCHOOL = InventedYears.FULL;
    private static final String CROWDED = "204";
    private static final String EMPTYING = "20501";

    static List<Integer> years() {
        return InventedYears.ALL;
    }

    @Test
    void itHasTwentyCollegesAndSixtyMajorsAndEveryTableThatIsTheirs() {
        assertThat(SCHOOL.rows(2026, "1-3")).hasSize(20);
        assertThat(SCHOOL.values(2026, "1-4-1", "专业代码")).hasSize(60);
        assertThat(SCHOOL.tables()).hasSize(83).doesNotHaveDuplicates();
        assertThat(InventedYears.SMALL.tables()).hasSize(80).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("years")
    void theTeachingStaffIsThatOfAnOrdinarySchool(int year) {
        assertThat(SCHOOL.studentsPerTeacher(year)).as("生师比").isBetween(16.0, 20.0);
        List<TableRow> teachers = SCHOOL.teachers(year, row -> true);
        assertThat(share(teachers, "最高学位", "博士", "硕士")).as("硕博").isBetween(80.0, 97.0);
        assertThat(share(teachers, "专业技术职称", "教授", "副教授")).as("高级职称").isBetween(33.0, 48.0);
        assertThat(share(SCHOOL.rows(year, "1-5-2"), "是否双师双能型", "是")).as("双师").isBetween(10.0, 30.0);
        assertThat(SCHOOL.number(year, "6-1", "普通本科学生数")
                        / SCHOOL.rows(year, "3-2", row -> row.value("职务").equals("辅导员"))
                                .size())
                .as("辅导员")
                .isBetween(120.0, 200.0);
    }

    @ParameterizedTest
    @MethodSource("years")
    void classesAreOfAllSizes(int year) {
        List<TableRow> sections = SCHOOL.rows(year, "5-1-1");
        double small = sizes(sections, 1, 30);
        double middle = sizes(sections, 31, 60);
        double large = sizes(sections, 61, 90);
        double huge = sizes(sections, 91, 999);
        assertThat(small).as("30人及以下").isBetween(30.0, 60.0);
        assertThat(middle).as("31至60人").isBetween(25.0, 60.0);
        assertThat(large).as("61至90人").isBetween(1.0, 15.0);
        assertThat(huge).as("90人以上").isBetween(3.0, 15.0);
        assertThat(small + middle + large + huge).isBetween(99.99, 100.01);
        assertThat(professorsWhoTeach(year)).as("主讲本科课程的教授").isBetween(85.0, 100.0);
    }

    private static double sizes(List<TableRow> sections, int least, int most) {
        return percent(
                sections.stream()
                        .mapToInt(row -> Integer.parseInt(row.value("本科学生数")))
                        .filter(size -> size >= least && size <= most)
                        .count(),
                sections.size());
    }

    private static double professorsWhoTeach(int year) {
        Set<String> teaching = SCHOOL.values(year, "5-1-1", "授课教师工号");
        List<TableRow> professors =
                SCHOOL.rows(year, "1-5-1", row -> row.value("专业技术职称").equals("教授"));
        return percent(
                professors.stream()
                        .filter(row -> teaching.contains(row.value("工号")))
                        .count(),
                professors.size());
    }

    @ParameterizedTest
    @MethodSource("years")
    void roomsBooksAndMoneyAreEnoughAndNoMore(int year) {
        double all = SCHOOL.equivalentStudents(year);
        double present = SCHOOL.number(year, "6-1", "普通本科学生数") + SCHOOL.number(year, "6-1", "留学生数");
        assertThat((SCHOOL.number(year, "2-2", "教学科研及辅助用房面积") + SCHOOL.number(year, "2-2", "行政用房面积")) / present)
                .as("生均教学行政用房")
                .isBetween(13.0, 17.0);
        assertThat(SCHOOL.number(year, "2-6", "教学、科研仪器设备资产总值") * 10_000 / all)
                .as("生均设备")
                .isBetween(5_000.0, 16_000.0);
        assertThat(SCHOOL.number(year, "2-3-1", "纸质图书总量") / all).as("生均图书").isBetween(90.0, 120.0);
        assertThat(SCHOOL.number(year, "2-9-2", "教学日常运行支出")
                        / (SCHOOL.number(year, "2-9-2", "经常性预算内事业费拨款") + SCHOOL.number(year, "2-9-2", "本科生学费收入"))
                        * 100)
                .as("日常运行")
                .isBetween(13.0, 20.0);
        assertThat(SCHOOL.sum(year, "2-7", "单价（元）")).isLessThan(SCHOOL.number(year, "2-6", "教学、科研仪器设备资产总值") * 10_000);
    }

    @ParameterizedTest
    @MethodSource("years")
    void studentsComeGraduateAndFindWork(int year) {
        double graduates = SCHOOL.sum(year, "6-5-2", "应届毕业生数");
        assertThat(SCHOOL.sum(year, "6-5-2", "应届就业人数") / graduates).isBetween(0.82, 0.96);
        assertThat(SCHOOL.sum(year, "6-5-2", "授予学位数") / graduates).isBetween(0.96, 1.0);
        assertThat(SCHOOL.number(year, "6-3-1", "实际报到数") / SCHOOL.number(year, "6-3-1", "实际录取数"))
                .isBetween(0.93, 0.995);
        for (String column : List.of("实际报到", "实际录取")) {
            assertThat(SCHOOL.sum(year, "6-3-4", column + (column.equals("实际报到") ? "人数" : "数")))
                    .as(column)
                    .isEqualTo(SCHOOL.number(year, "6-3-1", column + "数"));
        }
        assertThat(SCHOOL.sum(year, "6-3-3", "不分文理录取数（人）")).isEqualTo(SCHOOL.number(year, "6-3-1", "实际录取数"));
        assertThat(SCHOOL.rows(year, "1-6", row -> row.value("年级").equals(String.valueOf(year))))
                .as("who came is on the list")
                .hasSize((int) SCHOOL.number(year, "6-3-1", "实际报到数"));
        assertThat(SCHOOL.sum(year, "5-2-2", "指导专业学生数量")).isEqualTo(SCHOOL.sum(year, "5-2-1", "毕业综合训练课题总数（个）"));
    }

    @Test
    void oneCollegeGetsCrowdedAndTheOthersDoNot() {
        assertThat(InventedYears.ALL.stream().map(year -> SCHOOL.studentsPerTeacher(year, CROWDED)))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(change(CROWDED)).isGreaterThan(1.4);
        assertThat(SCHOOL.values(2026, "1-3", "单位号"))
                .filteredOn(college -> !college.equals(CROWDED))
                .allSatisfy(college -> assertThat(change(college)).as(college).isBetween(0.75, 1.2));
    }

    private static double change(String college) {
        return SCHOOL.studentsPerTeacher(2026, college) / SCHOOL.studentsPerTeacher(2023, college);
    }

    @Test
    void oneMajorLosesItsStudents() {
        assertThat(Stream.of(2026, 2025, 2024, 2023).map(year -> SCHOOL.students(year, EMPTYING)))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(SCHOOL.students(2026, EMPTYING)).isLessThan(SCHOOL.students(2023, EMPTYING) * 7 / 10);
        assertThat(InventedYears.ALL).allSatisfy(year -> {
            assertThat(SCHOOL.rows(
                            year, "6-2-1", row -> row.value("转出校内专业（大类）代码").equals(EMPTYING)))
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(SCHOOL.rows(
                            year, "6-2-1", row -> row.value("转入校内专业（大类）代码").equals(EMPTYING)))
                    .isEmpty();
        });
    }

    @Test
    void oneYearsEquipmentJumps() {
        String added = "当年新增值";
        assertThat(SCHOOL.number(2025, "2-6", added)).isGreaterThan(2 * SCHOOL.number(2024, "2-6", added));
        assertThat(SCHOOL.number(2026, "2-6", added)).isLessThan(SCHOOL.number(2025, "2-6", added) / 2);
        assertThat(SCHOOL.values(2025, "1-7-1", "实验场所名称"))
                .anySatisfy(name -> assertThat(name).contains("智能制造工程中心"));
        assertThat(SCHOOL.values(2024, "1-7-1", "实验场所名称"))
                .noneSatisfy(name -> assertThat(name).contains("智能制造工程中心"));
    }

    @Test
    void peopleStayWhoTheyAre() {
        for (List<String> table : List.of(
                List.of("1-5-1", "工号", "姓名", "性别", "出生年月", "入校时间", "最高学位"),
                List.of("1-5-3", "工号", "姓名", "性别", "出生年月"),
                List.of("1-6", "学号", "学生姓名", "性别", "年级"))) {
            Map<String, List<String>> known = new HashMap<>();
            for (int year : InventedYears.ALL) {
                for (TableRow row : SCHOOL.rows(year, table.get(0))) {
                    List<String> person = table.stream().skip(1).map(row::value).toList();
                    assertThat(known.putIfAbsent(person.get(0), person)).isIn(null, person);
                }
            }
        }
    }

    @Test
    void theSameYearIsAlwaysTheSame() {
        SampleTables again = new SampleTables(School.full(), 2026);
        for (TableCode table : SCHOOL.tables()) {
            assertThat(again.rows(Shipped.CATALOG.table(table))).isEqualTo(SCHOOL.rows(2026, table.value()));
        }
    }

    private static double share(List<TableRow> rows, String column, String... values) {
        return percent(
                rows.stream()
                        .filter(row -> List.of(values).contains(row.value(column)))
                        .count(),
                rows.size());
    }

    private static double percent(long part, int all) {
        return 100.0 * part / all;
    }
}
