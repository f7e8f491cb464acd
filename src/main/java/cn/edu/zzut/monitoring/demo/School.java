package cn.edu.zzut.monitoring.demo;

import cn.edu.zzut.monitoring.organization.UnitKind;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A made-up version of the school: real names of offices and colleges' fields, nobody's real data.
 *
 * @param units its departments and colleges
 * @param plan which table is whose
 */
record School(List<DemoUnit> units, List<Plan> plan) {

    /** @param login the prefix of its people's sign-in names */
    record DemoUnit(String code, String name, UnitKind kind, String login) {}

    /** @param assisting unit codes */
    record Plan(String table, String responsible, List<String> assisting) {}

    static final String OFFICE = "116";

    private static final List<String> COLLEGES = List.of(
            "机械工程学院", "电气与控制学院", "信息工程学院", "软件学院", "土木工程学院", "建筑学院", "化工与食品学院", "材料工程学院", "车辆与交通学院", "测绘与地理学院",
            "经济贸易学院", "工商管理学院", "会计学院", "文法学院", "外国语学院", "马克思主义学院", "数学与统计学院", "艺术设计学院", "体育学院", "教育学院");

    /** 郑州工程技术学院 with 16 departments and 20 colleges. */
    static School full() {
        List<DemoUnit> departments = List.of(
                department("101", "学校办公室", "xxb"),
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
        List<String> all = codes(1, 20);
        List<String> engineering = codes(1, 10);
        return new School(
                join(departments, colleges(20)),
                List.of(
                        new Plan("1-2", "101", List.of()),
                        new Plan("1-3", "101", List.of()),
                        new Plan("1-4-1", "104", List.of()),
                        new Plan("1-5-1", "105", List.of()),
                        new Plan("1-5-3", "105", codes(1, 4)),
                        new Plan("1-6", "104", List.of()),
                        new Plan("1-7-1", "110", engineering),
                        new Plan("2-1", "111", List.of()),
                        new Plan("2-7", "110", engineering),
                        new Plan("2-9-2", "109", List.of()),
                        new Plan("4-2", "104", all),
                        new Plan("5-1-1", "104", List.of()),
                        new Plan("5-1-2", "104", List.of()),
                        new Plan("6-1", "106", List.of()),
                        new Plan("6-5-2", "107", List.of()),
                        new Plan("7-2", OFFICE, List.of())));
    }

    /** Four departments and two colleges, for a year that is played quickly. */
    static School small() {
        List<DemoUnit> departments = List.of(
                department("101", "学校办公室", "xxb"),
                department("104", "教务处", "jwc"),
                department("105", "人事处", "rsc"),
                department(OFFICE, "评估督导处", "pgc"));
        return new School(
                join(departments, colleges(2)),
                List.of(
                        new Plan("1-2", "101", List.of()),
                        new Plan("1-3", "101", List.of()),
                        new Plan("1-4-1", "104", List.of()),
                        new Plan("1-5-1", "105", List.of()),
                        new Plan("2-1", "101", List.of()),
                        new Plan("4-2", "104", codes(1, 2))));
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

    private static List<String> codes(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> String.valueOf(200 + i))
                .toList();
    }

    private static List<DemoUnit> join(List<DemoUnit> departments, List<DemoUnit> colleges) {
        return java.util.stream.Stream.concat(departments.stream(), colleges.stream())
                .toList();
    }

    List<DemoUnit> of(UnitKind kind) {
        return units.stream().filter(unit -> unit.kind() == kind).toList();
    }
}
