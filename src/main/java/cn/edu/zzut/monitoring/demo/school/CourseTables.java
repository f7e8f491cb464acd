package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.Courses.Section;
import cn.edu.zzut.monitoring.demo.school.Courses.Teacher;
import cn.edu.zzut.monitoring.demo.school.Labs.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 开课: the sections, the majors' courses, where experiments are made, what is taught on line. */
final class CourseTables {

    private final SchoolYear year;

    CourseTables(SchoolYear year) {
        this.year = year;
    }

    void addTo(Contents contents) {
        contents.list("5-1-1", this::sections)
                .list("5-1-2", this::ofMajors)
                .list("5-1-3", this::core)
                .list("5-1-4", this::experiments)
                .list("5-1-5", this::common)
                .list("5-3-2", this::online);
    }

    private List<Line> sections() {
        return year.courses().sections().stream().map(this::section).toList();
    }

    private Line section(Section section) {
        String category = section.course().isPresent() ? "专业课" : section.isElective() ? "公共选修课" : "公共必修课";
        boolean laboratory = section.course().filter(Course::isLaboratory).isPresent();
        boolean book = !laboratory && Chance.between(1, 10, "book", section.courseCode()) <= 9;
        return Line.of(
                section.unit(),
                section.number(),
                section.courseName(),
                section.courseCode(),
                category,
                laboratory ? "独立设置实验课" : "理论课",
                section.courseName().endsWith("前沿") && Chance.oneIn(3, "bilingual", section.courseCode())
                        ? "双语授课"
                        : "无",
                laboratory || section.isElective() ? "考查" : "考试",
                section.hours(),
                section.unit().name(),
                section.unit().code(),
                joined(section, Teacher::name),
                joined(section, Teacher::number),
                section.students(),
                book ? "选用" : "自编",
                book ? material(section) : "无");
    }

    private static String material(Section section) {
        int of = Chance.between(1, 10, "material", section.courseCode());
        return of <= 4 ? "教育部国家级规划教材" : of <= 6 ? "省部级规划教材" : "无";
    }

    private static String joined(Section section, Function<Teacher, String> what) {
        return section.teachers().stream().map(what).collect(Collectors.joining(";"));
    }

    private List<Line> ofMajors() {
        List<Line> lines = new ArrayList<>();
        year.courses().ofMajors().forEach(section -> section.course()
                .ifPresent(course -> lines.add(Line.of(
                        section.unit(),
                        course.major().name(),
                        course.major().code(),
                        section.number(),
                        section.courseName(),
                        course.isElective() ? "选修" : "必修",
                        course.credits(),
                        section.grade()))));
        return lines;
    }

    private List<Line> core() {
        return year.courses().given().stream()
                .filter(Course::isCore)
                .map(course -> Line.of(
                        course.major().college(),
                        course.major().name(),
                        course.major().code(),
                        course.code(),
                        course.name(),
                        "必修",
                        "理论",
                        course.credits(),
                        course.hours(),
                        course.hours() - 16,
                        8,
                        8))
                .toList();
    }

    /** A course's experiments are made in one of the college's laboratories. */
    private List<Line> experiments() {
        List<Line> lines = new ArrayList<>();
        for (Course course : year.courses().given()) {
            if (course.isLaboratory()) {
                Lab lab = Chance.one(year.labs().of(course.major().college()), "lab", course.code());
                lines.add(Line.of(
                        course.major().college(),
                        course.major().code(),
                        course.major().name(),
                        course.code(),
                        course.name(),
                        lab.name(),
                        lab.number()));
            }
        }
        return lines;
    }

    private List<Line> common() {
        return PublicCourse.REQUIRED.stream()
                .filter(course -> !course.purpose().isEmpty())
                .map(course -> Line.of(
                        year.school().unit("104"),
                        course.code(),
                        course.name(),
                        "公共必修课",
                        course.purpose(),
                        course.hours() / 16,
                        course.hours()))
                .toList();
    }

    private List<Line> online() {
        return year.courses().given().stream()
                .filter(Course::isCore)
                .filter(course -> Chance.oneIn(12, "online", course.code()))
                .map(course -> Line.of(
                        course.major().college(),
                        course.name(),
                        course.code(),
                        Chance.oneIn(2, "kind", course.code()) ? "MOOC" : "SPOC",
                        Chance.oneIn(4, "level", course.code()) ? "省部级" : "无",
                        Chance.oneIn(3, "built", course.code()) ? "引进" : "自建"))
                .toList();
    }
}
