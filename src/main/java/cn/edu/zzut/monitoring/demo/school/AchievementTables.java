package cn.edu.zzut.monitoring.demo.school;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** 学习成效: what students took part in, won, wrote and invented, and the sums of it. */
final class AchievementTables {

    private static final List<String> CONTESTS = List.of(
            "大学生数学建模竞赛",
            "大学生电子设计竞赛",
            "大学生机械创新设计大赛",
            "大学生结构设计竞赛",
            "大学生广告艺术大赛",
            "大学生英语竞赛",
            "大学生程序设计竞赛",
            "大学生创新创业大赛",
            "大学生会计技能大赛",
            "大学生测绘技能大赛");
    private static final List<String> PRIZES = List.of("一等奖", "二等奖", "二等奖", "三等奖", "三等奖", "三等奖");
    private static final List<String> PLACES = List.of("第一名", "第二名", "第三名", "第四名", "第五名", "第六名");

    private final SchoolYear year;

    AchievementTables(SchoolYear year) {
        this.year = year;
    }

    void addTo(Contents contents) {
        contents.list("6-6-1", this::projects)
                .list("6-6-2", this::research)
                .list("6-6-3", this::contests)
                .list("6-6-4", this::arts)
                .list("6-6-5", this::sports)
                .list("6-6-6", this::papers)
                .list("6-6-7", this::works)
                .list("6-6-8", this::patents)
                .single("6-6", this::sums)
                .single("5-5", this::activities);
    }

    /** A line for every so-manieth of those students. */
    private interface Achieved {
        Line by(Student student, String number);
    }

    private List<Line> every(int many, String what, Predicate<Student> which, Achieved achieved) {
        List<Line> lines = new ArrayList<>();
        for (Student student : year.students().some(many, what, which)) {
            lines.add(achieved.by(student, year.number() + Digits.four(lines.size() + 1)));
        }
        return lines;
    }

    private boolean isNoFreshman(Student student) {
        return student.grade() < year.number();
    }

    private boolean isOlder(Student student) {
        return student.grade() < year.number() - 1;
    }

    /** 大创: a project of a major's students in the same year of study; as many are national in every year. */
    private record Project(Major major, int year, int grade) {

        String name() {
            return major.name() + "大学生创新创业训练项目" + year + "-" + grade;
        }

        private int place() {
            return Integer.parseInt(major.code()) + year - grade;
        }

        boolean isNational() {
            return place() % 5 == 0;
        }

        boolean isVenture() {
            return place() % 6 == 0;
        }
    }

    private Project project(Student student) {
        return new Project(student.major(), year.number(), student.grade());
    }

    private List<Student> participants() {
        return year.students().some(20, "project", this::isNoFreshman);
    }

    private List<Line> projects() {
        return participants().stream()
                .map(student -> Line.of(
                        student.college(),
                        student.number(),
                        student.name(),
                        project(student).name(),
                        project(student).isNational() ? "国家级" : "省部级",
                        project(student).isVenture() ? "创业" : "创新"))
                .toList();
    }

    private List<Line> research() {
        return every(30, "research", this::isNoFreshman, (student, number) -> {
            Employee teacher = Chance.one(year.staff().teachers(student.major()), "research", student.number());
            return Line.of(
                    student.college(),
                    student.number(),
                    student.name(),
                    student.major().name() + "科研项目" + teacher.number(),
                    teacher.name(),
                    teacher.number());
        });
    }

    private List<Student> winners() {
        return year.students().some(26, "contest", this::isNoFreshman);
    }

    private List<Line> contests() {
        List<Line> lines = new ArrayList<>();
        for (Student student : winners()) {
            lines.add(Line.of(
                    student.college(),
                    student.number(),
                    student.name(),
                    Chance.one(CONTESTS, "contest", student.number()),
                    year.number(),
                    lines.size() % 4 == 3 ? "国家级" : "省部级",
                    Chance.one(PRIZES, "prize", student.number()),
                    "无"));
        }
        return lines;
    }

    private List<Line> arts() {
        return every(
                14,
                "arts",
                student -> student.major().isOf("艺术学") && isNoFreshman(student),
                (student, number) -> Line.of(
                        student.college(),
                        student.number(),
                        student.name(),
                        student.major().name() + "作品展赛",
                        Chance.oneIn(4, "arts", number) ? "全国性" : "地区性",
                        Chance.one(PRIZES, "arts", number),
                        year.number(),
                        "省艺术教育协会",
                        "1",
                        "无"));
    }

    private List<Line> sports() {
        return every(
                12,
                "sports",
                student -> student.college().code().equals("219") && isNoFreshman(student),
                (student, number) -> Line.of(
                        student.college(),
                        student.number(),
                        student.name(),
                        "省大学生运动会",
                        "省级",
                        Chance.one(PLACES, "sports", number),
                        year.number(),
                        "省教育厅",
                        1,
                        "无"));
    }

    private List<Line> papers() {
        return every(
                80,
                "papers",
                this::isOlder,
                (student, number) -> Line.of(
                        student.college(),
                        student.number(),
                        student.name(),
                        student.major().name() + "学习与研究" + number,
                        student.major().name() + "学刊",
                        year.number(),
                        "其他期刊"));
    }

    private List<Line> works() {
        return every(
                16,
                "works",
                student -> student.major().isOf("艺术学") && isNoFreshman(student),
                (student, number) -> Line.of(
                        student.college(),
                        student.number(),
                        student.name(),
                        student.major().name() + "作品" + number,
                        "创作类",
                        Chance.oneIn(3, "work", number) ? "中型" : "小型",
                        year.number(),
                        "毕业作品展",
                        "示范美术馆",
                        Chance.oneIn(4, "seen", number) ? "区域" : "省内"));
    }

    private List<Line> patents() {
        return every(
                95,
                "patents",
                this::isOlder,
                (student, number) -> Line.of(
                        student.college(),
                        student.number(),
                        student.name(),
                        "一种" + student.major().name() + "教具" + number,
                        Chance.oneIn(4, "patent", number) ? "软件著作权" : "实用新型",
                        "XS" + number,
                        year.number(),
                        "是"));
    }

    /** Three of five prizes are in the fields of study, the others for innovation; arts and sports are counted apart. */
    private Facts sums() {
        int winners = winners().size();
        int national = winners / 4;
        int provincial = winners - national;
        return new Facts()
                .total("学科竞赛获奖总数", "国家级学科竞赛获奖", national * 3 / 5, "省部级学科竞赛获奖", provincial * 3 / 5)
                .total(
                        "本科生创新活动、技能竞赛获奖总数",
                        "国家级本科生创新活动、技能竞赛获奖",
                        national - national * 3 / 5,
                        "省部级本科生创新活动、技能竞赛获奖总数",
                        provincial - provincial * 3 / 5)
                .total("文艺、体育竞赛获奖总数", "国家级文艺、体育竞赛获奖总数", year.grown(16, 2), "省部级文艺、体育竞赛获奖总数", year.grown(74, 2))
                .with("学生发表学术论文总数", papers().size())
                .with("学生发表作品数总数", year.grown(86, 2))
                .with("学生获准专利（著作权）数", patents().size())
                .with("英语四级考试累计通过率", percent(59.6, 0.6))
                .with("英语六级考试累计通过率", percent(17.35, 0.3))
                .with("体质合格率", percent(94.1, 0.25))
                .with("参加国际会议", year.grown(12, 0));
    }

    private BigDecimal percent(double first, double more) {
        return BigDecimal.valueOf(first + more * year.sinceFirst()).setScale(2, RoundingMode.HALF_UP);
    }

    /** The projects of former years count too, so there are twice as many. */
    private Facts activities() {
        List<Project> projects =
                participants().stream().map(this::project).distinct().toList();
        long national = projects.stream().filter(Project::isNational).count();
        return new Facts()
                .with("文化、学术讲座数总数", year.grown(186, 3))
                .with("本科生课外科技、文化活动项目总数", year.grown(260, 2) + 2L * projects.size())
                .with("国家大学生创新创业训练计划项目总数", 2 * national)
                .with("省部级大学生创新创业训练计划项目总数", 2 * (projects.size() - national));
    }
}
