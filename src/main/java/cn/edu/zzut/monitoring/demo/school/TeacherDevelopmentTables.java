package cn.edu.zzut.monitoring.demo.school;

import java.util.ArrayList;
import java.util.List;

/** 教师发展: honours, teams, further training, teachers of innovation. */
final class TeacherDevelopmentTables {

    private static final List<String> HONOURS = List.of("省级教学名师", "省学术技术带头人", "省优秀教师", "市拔尖人才");
    private static final List<String> TRAININGS = List.of("境内培训进修", "境内培训进修", "境内培训进修", "境内交流", "攻读博士", "境外培训进修");

    private final SchoolYear year;

    TeacherDevelopmentTables(SchoolYear year) {
        this.year = year;
    }

    void addTo(Contents contents) {
        contents.list("3-3-1", this::honoured)
                .list("3-3-2", this::teams)
                .list("3-4-1", this::centre)
                .list("3-4-2", this::training)
                .single("3-6", this::innovation);
    }

    private List<Employee> professors() {
        return year.staff().teachers().stream().filter(Employee::isProfessor).toList();
    }

    private List<Line> honoured() {
        List<Line> lines = new ArrayList<>();
        for (Employee one : professors()) {
            if (one.place() == 1) {
                lines.add(Line.of(
                        one.unit(),
                        one.number(),
                        one.name(),
                        Chance.one(HONOURS, "honour", one.number()),
                        one.unit().name().replace("学院", "") + "领域研究",
                        Chance.between(2015, 2022, "honoured", one.number())));
            }
        }
        return lines;
    }

    private List<Line> teams() {
        List<Line> lines = new ArrayList<>();
        for (Employee one : professors()) {
            if (one.place() == 2) {
                lines.add(Line.of(
                        one.unit(),
                        one.unit().name().replace("学院", "") + "教学团队",
                        one.name(),
                        one.number(),
                        Chance.oneIn(3, "team", one.number()) ? "省级高层次研究团队" : "省部级教学团队",
                        Chance.between(2016, 2022, "formed", one.number())));
            }
        }
        return lines;
    }

    private List<Line> centre() {
        var unit = year.school().unit("105");
        return List.of(
                Line.of(unit, "教师教学发展中心", unit.code(), "常规培训", year.grown(22, 4), year.grown(940, 4)),
                Line.of(unit, "教师教学发展中心", unit.code(), "教师创新创业专项培训", year.grown(6, 4), year.grown(180, 4)));
    }

    private List<Line> training() {
        List<Line> lines = new ArrayList<>();
        for (Employee one : year.staff().some(4, "training")) {
            String kind = Chance.one(TRAININGS, "training", one.number(), year.number());
            int month = Chance.between(1, 6, "month", one.number(), year.number());
            lines.add(Line.of(
                    one.unit(),
                    one.number(),
                    one.name(),
                    kind,
                    "%d-%02d".formatted(year.number(), month),
                    kind.equals("攻读博士") ? (year.number() + 3) + "-07" : "%d-%02d".formatted(year.number(), month + 2),
                    "无"));
        }
        return lines;
    }

    private Facts innovation() {
        return new Facts()
                .with("创新创业教育专职教师", year.grown(14, 3))
                .with("就业指导专职教师", year.grown(12, 3))
                .with("创新创业兼职导师数", year.grown(48, 4))
                .with("组织教师创新创业专项培训场次", year.grown(6, 4))
                .with("组织教师创新创业专项培训参训教师人次", year.grown(180, 4))
                .with("组织教师创新创业专项培训校外教师参训人次", year.grown(20, 4))
                .with("专业教师到行业企业挂职锻炼单位数", year.grown(26, 4))
                .with("专业教师到行业企业挂职锻炼人数", year.grown(58, 4))
                .with("本校教师兼职创业人数", year.grown(5, 0))
                .with("本校教师离岗创业人数", 0);
    }
}
