package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.Employee.Post;
import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;
import java.util.ArrayList;
import java.util.List;

/** 教职工: who works for the school, teaches from outside, leads and manages. */
final class StaffTables {

    private static final List<String> DUTIES = List.of("党委书记", "校长", "党委副书记", "副校长（教学）", "副校长（科研）", "副校长（后勤）", "纪委书记");

    private final SchoolYear year;

    StaffTables(SchoolYear year) {
        this.year = year;
    }

    void addTo(Contents contents) {
        contents.list("1-5-1", this::staff)
                .list("1-5-2", this::teaching)
                .list("1-5-3", this::externals)
                .list("3-1", this::leaders)
                .list("3-2", this::managers);
    }

    private List<Line> staff() {
        return year.staff().all().stream()
                .map(person -> Line.of(
                        person.unit(),
                        person.number(),
                        person.name(),
                        person.sex(),
                        person.born(),
                        person.entered(),
                        year.staff().hasLeft(person) ? "当年离职" : "在职",
                        person.unit().code(),
                        person.unit().name(),
                        person.education(),
                        person.degree(),
                        person.school(),
                        person.title(),
                        field(person.unit()),
                        person.party(),
                        person.people()))
                .toList();
    }

    private String field(DemoUnit unit) {
        return year.school().majors(unit).stream().map(Major::field).findFirst().orElse("管理学");
    }

    private List<Line> teaching() {
        List<Line> lines = new ArrayList<>();
        for (Employee person : year.staff().of(employee -> true)) {
            boolean lecturer = person.post() == Post.LECTURER;
            boolean technical = field(person.unit()).equals("工学");
            lines.add(Line.of(
                    person.unit(),
                    person.number(),
                    person.name(),
                    lecturer ? "专业课" : person.post() == Post.PUBLIC_LECTURER ? "公共课" : "无任教",
                    lecturer ? major(person).name() : "无",
                    lecturer ? major(person).code() : "无",
                    lecturer ? person.joined() + "-09" : "无",
                    person.post() == Post.TECHNICIAN ? "是" : "否",
                    person.isDouble() ? "是" : "否",
                    lecturer && technical && Chance.oneIn(3, "engineer", person.number()) ? "是" : "否",
                    lecturer && Chance.oneIn(6, "trade", person.number()) ? "是" : "否",
                    "无",
                    0,
                    0));
        }
        return lines;
    }

    private Major major(Employee person) {
        return year.school().majors(person.unit()).stream()
                .filter(major -> major.code().equals(person.majorCode()))
                .findFirst()
                .orElseThrow();
    }

    private List<Line> externals() {
        List<Line> lines = new ArrayList<>();
        for (DemoUnit college : year.school().colleges()) {
            for (External person : External.of(college, year.staff())) {
                lines.add(Line.of(
                        college,
                        person.number(),
                        person.name(),
                        person.sex(),
                        person.born(),
                        Chance.between(2017, School.FIRST_YEAR, "hired", person.number()),
                        "在聘",
                        36,
                        college.code(),
                        college.name(),
                        "硕士研究生",
                        "硕士",
                        person.isPractitioner() ? "其他副高级" : "副教授",
                        person.isPractitioner() ? "企业公司" : "高等学校",
                        "两者",
                        "无",
                        person.isFromAbroad() ? "境外（国外及港澳台）" : "境内"));
            }
        }
        return lines;
    }

    private List<Line> leaders() {
        DemoUnit office = year.school().unit(School.SCHOOL_OFFICE);
        List<Employee> leaders = year.staff().of(office, Post.LEADER);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < leaders.size(); i++) {
            Employee leader = leaders.get(i);
            String duty = DUTIES.get(i);
            lines.add(Line.of(
                    office, leader.number(), leader.name(), duty, leader.joined(), i < 2 ? "主持全面工作" : duty + "分管工作"));
        }
        return lines;
    }

    /** Each office's own people; 辅导员 are counted for the students whom they look after. */
    private List<Line> managers() {
        List<Line> lines = new ArrayList<>();
        office(lines, "106", 0, 5, "学生管理人员", "科员");
        office(lines, "104", 0, 8, "教学管理人员", "科员");
        office(lines, School.OFFICE, 0, 5, "教学质量监控人员", "督导员");
        office(lines, "107", 0, 6, "就业管理人员", "就业指导教师");
        office(lines, "106", 5, 8, "心理咨询工作人员", "心理咨询师");
        for (DemoUnit college : year.school().colleges()) {
            year.staff().of(college, Post.COUNSELLOR).forEach(one -> lines.add(manager(one, "学生管理人员", "辅导员")));
            year.staff().of(college, Post.SECRETARY).forEach(one -> lines.add(manager(one, "教学管理人员", "教学秘书")));
        }
        return lines;
    }

    private void office(List<Line> lines, String unit, int from, int to, String kind, String duty) {
        year.staff()
                .of(year.school().unit(unit), Post.OFFICER)
                .subList(from, to)
                .forEach(one -> lines.add(manager(one, kind, duty)));
    }

    private static Line manager(Employee one, String kind, String duty) {
        return Line.of(
                one.unit(),
                one.number(),
                one.name(),
                kind,
                one.unit().code(),
                one.unit().name(),
                duty);
    }
}
