package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.organization.UnitKind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A made-up version of the school: real names of offices, colleges and majors, nobody's real data.
 *
 * @param units its departments and colleges
 * @param majors all it ever had
 * @param publicTeachers how many teachers of public courses each college has that gives some
 * @param stories what its figures tell over the years
 */
public record School(List<DemoUnit> units, List<Major> majors, List<PublicTeachers> publicTeachers, Stories stories) {

    /** @param login the prefix of its people's sign-in names */
    public record DemoUnit(String code, String name, UnitKind kind, String login) {}

    /** Teachers of public courses in a college. */
    record PublicTeachers(String college, int count) {}

    /**
     * What happens to it, so that there is something to be seen.
     *
     * @param crowdedCollege takes in more students each year while teachers leave
     * @param emptyingMajor takes in fewer students each year, and loses some to other majors
     * @param equippedCollege gets a centre full of equipment in {@link #EQUIPPED}
     */
    record Stories(String crowdedCollege, String emptyingMajor, String equippedCollege) {

        static final int EQUIPPED = 2025;
    }

    /** 评估督导处. */
    public static final String OFFICE = "116";

    /** 学校办公室, which does what a school so small has no office for. */
    public static final String SCHOOL_OFFICE = "101";

    /** The first year of which there are data. */
    public static final int FIRST_YEAR = 2023;

    private static final List<String> COLLEGES = List.of(
            "机械工程学院", "电气与控制学院", "信息工程学院", "软件学院", "土木工程学院", "建筑学院", "化工与食品学院", "材料工程学院", "车辆与交通学院", "测绘与地理学院",
            "经济贸易学院", "工商管理学院", "会计学院", "文法学院", "外国语学院", "马克思主义学院", "数学与统计学院", "艺术设计学院", "体育学院", "教育学院");

    /** 郑州工程技术学院 with 16 departments, 20 colleges and 60 majors. */
    public static School full() {
        List<DemoUnit> departments = List.of(
                department(SCHOOL_OFFICE, "学校办公室", "xxb"),
                department("102", "组织部", "zzb"),
                department("103", "发展规划处", "fgc"),
                department("104", "教务处", "jwc"),
                department("105", "人事处", "rsc"),
                department("106", "学生处", "xsc"),
                department("107", "招生就业处", "zjc"),
                department("108", "科研处", "kyc"),
                department("109", "财务处", "cwc"),
                department("110", "实验室与设备管理处", "sbc"),
                department("111", "后勤基建处", "hqc"),
                department("112", "图书馆", "tsg"),
                department("113", "信息中心", "xxzx"),
                department("114", "国际交流处", "gjc"),
                department("115", "团委", "tw"),
                department(OFFICE, "评估督导处", "pgc"));
        List<DemoUnit> colleges = colleges(20);
        return new School(
                join(departments, colleges),
                Majors.of(colleges, Integer.MAX_VALUE),
                List.of(
                        new PublicTeachers("215", 26),
                        new PublicTeachers("216", 30),
                        new PublicTeachers("217", 18),
                        new PublicTeachers("219", 22)),
                new Stories("204", "20501", "201"));
    }

    /** Four departments, two colleges and four majors, for a year that is played quickly. */
    public static School small() {
        List<DemoUnit> departments = List.of(
                department(SCHOOL_OFFICE, "学校办公室", "xxb"),
                department("104", "教务处", "jwc"),
                department("105", "人事处", "rsc"),
                department(OFFICE, "评估督导处", "pgc"));
        List<DemoUnit> colleges = colleges(2);
        return new School(
                join(departments, colleges),
                Majors.of(colleges, 2),
                List.of(new PublicTeachers("201", 3), new PublicTeachers("202", 3)),
                new Stories("201", "20202", "202"));
    }

    private static DemoUnit department(String code, String name, String login) {
        return new DemoUnit(code, name, UnitKind.DEPARTMENT, login);
    }

    private static List<DemoUnit> colleges(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new DemoUnit(
                        String.valueOf(200 + i), COLLEGES.get(i - 1), UnitKind.COLLEGE, "x%02d".formatted(i)))
                .toList();
    }

    private static List<DemoUnit> join(List<DemoUnit> departments, List<DemoUnit> colleges) {
        return Stream.concat(departments.stream(), colleges.stream()).toList();
    }

    /** Which table is whose. */
    public List<Plan> plan() {
        return Plan.of(this);
    }

    public List<DemoUnit> colleges() {
        return units.stream().filter(unit -> unit.kind() == UnitKind.COLLEGE).toList();
    }

    List<DemoUnit> departments() {
        return units.stream().filter(unit -> unit.kind() == UnitKind.DEPARTMENT).toList();
    }

    /** The unit with that code; 学校办公室 in a school that has no such unit. */
    public DemoUnit unit(String code) {
        return units.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseGet(() -> units.get(0));
    }

    boolean has(String code) {
        return units.stream().anyMatch(unit -> unit.code().equals(code));
    }

    List<Major> majors(DemoUnit college) {
        return majors.stream().filter(major -> major.college().equals(college)).toList();
    }

    int publicTeachers(DemoUnit college) {
        return publicTeachers.stream()
                .filter(teachers -> teachers.college().equals(college.code()))
                .mapToInt(PublicTeachers::count)
                .sum();
    }

    /** Its size as a share of a school of 60 majors: what is spent, built and bought goes by it. */
    double scale() {
        return majors.size() / 60.0;
    }
}
