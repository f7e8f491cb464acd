package cn.edu.zzut.monitoring.demo.school;

import java.util.ArrayList;
import java.util.List;

/** 毕业: whose last year ended in the summer, with what thesis, degree and work. */
final class GraduateTables {

    private final SchoolYear year;

    GraduateTables(SchoolYear year) {
        this.year = year;
    }

    /** A major's class of the year. */
    private record Leavers(Major major, int late, int graduates, int degrees, int employed) {

        int all() {
            return late + graduates;
        }
    }

    void addTo(Contents contents) {
        contents.list("6-5-2", this::majors)
                .single("6-5-1", this::whereabouts)
                .list("5-2-1", this::theses)
                .list("5-2-2", this::supervisors);
    }

    private List<Leavers> leavers() {
        List<Leavers> leavers = new ArrayList<>();
        for (Major major : year.school().majors()) {
            int all = year.yearBefore().last(major).size();
            if (all > 0) {
                int late = all * Chance.between(1, 6, "late", major.code()) / 100;
                int graduates = all - late;
                int without = Chance.between(0, 1, "degree", major.code(), year.number());
                int rate = Chance.between(84, 95, "work", major.code())
                        + Chance.between(-1, 1, "work", major.code(), year.number());
                leavers.add(new Leavers(major, late, graduates, graduates - without, graduates * rate / 100));
            }
        }
        return leavers;
    }

    private List<Line> majors() {
        return leavers().stream()
                .map(one -> Line.of(
                        one.major().college(),
                        one.major().code(),
                        one.major().name(),
                        one.graduates(),
                        one.late(),
                        one.degrees(),
                        one.employed()))
                .toList();
    }

    /** A fifth studies on; of the others most go to firms, half of them nearby. */
    private Facts whereabouts() {
        int all = leavers().stream().mapToInt(Leavers::employed).sum();
        long study = all * 18L / 100;
        long abroad = year.grown(30, 0);
        long state = year.grown(60, 0);
        long institutions = year.grown(180, 0);
        long own = year.grown(20, 0);
        long projects = year.grown(45, 0);
        long army = year.grown(20, 0);
        long firms = all - study - state - institutions - own - projects - army;
        long here = firms * 55 / 100;
        return new Facts()
                .total("考研录取总数", "考取外校考研录取学生数", study - abroad, "考取本校考研录取学生数", 0)
                .with("出国（境）留学学生数", abroad)
                .total(
                        "学校所在区域总数",
                        "政府机构学校所在区域",
                        state / 2,
                        "事业单位学校所在区域",
                        institutions / 2,
                        "企业学校所在区域",
                        here,
                        "自主创业学校所在区域",
                        own,
                        "升学学校所在区域",
                        study / 3)
                .total(
                        "学校非所在地区域总数",
                        "政府机构学校非所在地区域",
                        state - state / 2,
                        "事业单位学校非所在地区域",
                        institutions - institutions / 2,
                        "企业学校非所在地区域",
                        firms - here,
                        "部队学校非所在地区域",
                        army,
                        "参加国家地方项目就业学校非所在地区域",
                        projects,
                        "升学学校非所在地区域",
                        study - study / 3);
    }

    private List<Line> theses() {
        return leavers().stream()
                .map(one -> Line.of(
                        one.major().college(),
                        one.major().code(),
                        one.major().name(),
                        one.all(),
                        one.all()
                                * Chance.between(56, 88, "practice", one.major().code())
                                / 100))
                .toList();
    }

    /** The students of the class, evenly among the major's teachers and one from outside. */
    private List<Line> supervisors() {
        List<Line> lines = new ArrayList<>();
        for (Leavers one : leavers()) {
            List<Employee> teachers = year.staff().teachers(one.major());
            External external = External.of(one.major().college(), year.staff()).get(0);
            List<Integer> shares = Courses.parted(one.all(), (one.all() + teachers.size()) / (teachers.size() + 1));
            for (int i = 0; i < shares.size(); i++) {
                boolean outside = i == teachers.size();
                lines.add(Line.of(
                        one.major().college(),
                        one.major().code(),
                        one.major().name(),
                        outside ? external.name() : teachers.get(i).name(),
                        outside ? external.number() : teachers.get(i).number(),
                        shares.get(i)));
            }
        }
        return lines;
    }
}
