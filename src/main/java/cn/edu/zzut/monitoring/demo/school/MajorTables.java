package cn.edu.zzut.monitoring.demo.school;

import java.util.ArrayList;
import java.util.List;

/** 专业: the majors, their programmes, those that are distinguished. */
final class MajorTables {

    private final SchoolYear year;

    MajorTables(SchoolYear year) {
        this.year = year;
    }

    void addTo(Contents contents) {
        contents.list("1-4-1", this::majors)
                .list("4-2", this::programmes)
                .list("4-3", this::distinguished)
                .list("5-3-1", this::experiments);
    }

    private List<Major> existing() {
        return year.school().majors().stream()
                .filter(major -> major.exists(year.number()))
                .toList();
    }

    private List<Line> majors() {
        return existing().stream()
                .map(major -> Line.of(
                        major.college(),
                        major.code(),
                        major.name(),
                        major.name(),
                        major.national(),
                        "2012(专业目录版本)",
                        major.college().name(),
                        major.college().code(),
                        major.since(),
                        major.years(),
                        major.years() + 2,
                        major.field(),
                        "在招",
                        major.isNew(year.number()) ? "是" : "否",
                        "无"))
                .toList();
    }

    private List<Line> programmes() {
        List<Line> lines = new ArrayList<>();
        for (Major major : existing()) {
            Employee leader = year.staff().teachers(major).get(0);
            lines.add(Line.of(major.college(), programme(major, leader).toArray()));
        }
        return lines;
    }

    /** The credits are the parts' sum, and practice has its share by the field of the major. */
    private static List<Object> programme(Major major, Employee leader) {
        boolean technical = major.isOf("工学", "理学", "艺术学");
        int practice = (technical ? 34 : 24) + Chance.between(0, 6, "practice", major.code());
        int experiments = (technical ? 12 : 6) + Chance.between(0, 5, "experiments", major.code());
        int outside = 4;
        int all = major.years() == 4 ? 170 : 205;
        int classes = all - practice - experiments - outside;
        int elective = 28 + Chance.between(0, 10, "elective", major.code());
        int hours = (classes + experiments) * 16;
        int electiveHours = elective * 16;
        return List.of(
                major.code(),
                major.name(),
                leader.number(),
                leader.name(),
                "培养适应区域经济社会发展需要的" + major.name() + "应用型专门人才。",
                "掌握本专业的基础理论、专业知识和实践能力，能解决本领域的实际问题。",
                hours,
                hours - electiveHours,
                electiveHours,
                classes * 16,
                experiments * 16,
                all,
                all - elective - outside,
                elective,
                practice,
                classes,
                experiments,
                outside,
                4);
    }

    private List<Line> distinguished() {
        List<Line> lines = new ArrayList<>();
        for (Major major : existing()) {
            if (major.since() <= 2005) {
                boolean national = Chance.oneIn(5, "first-class", major.code());
                lines.add(Line.of(
                        major.college(),
                        major.code(),
                        major.name(),
                        national ? "国家级一流本科专业建设点" : "省级一流本科专业建设点",
                        Chance.between(2019, 2022, "approved", major.code())));
            }
        }
        return lines;
    }

    private List<Line> experiments() {
        Major first = existing().get(0);
        Major second = existing().get(2);
        return List.of(
                Line.of(
                        first.college(),
                        first.name() + "卓越工程师班",
                        "卓越人才培养计划",
                        2019,
                        year.students().count(first) / 6),
                Line.of(
                        second.college(),
                        second.name() + "创新实验区",
                        "创新实验区",
                        2020,
                        year.students().count(second) / 5));
    }
}
