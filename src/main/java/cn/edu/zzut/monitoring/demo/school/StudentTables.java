package cn.edu.zzut.monitoring.demo.school;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** 学生: who studies at the school, who changed the major, took a second one or went elsewhere for a time. */
final class StudentTables {

    private final SchoolYear year;
    private final Students students;

    StudentTables(SchoolYear year) {
        this.year = year;
        this.students = year.students();
    }

    void addTo(Contents contents) {
        contents.list("1-6", this::all)
                .single("6-1", this::counts)
                .list("6-2-1", this::moved)
                .list("6-2-2", this::minors)
                .single("6-3-2", this::foreigners)
                .list("6-7", this::exchange);
    }

    private List<Line> all() {
        return students.all().stream()
                .map(student -> Line.of(
                        student.college(),
                        student.number(),
                        student.name(),
                        student.sex(),
                        student.major().name(),
                        student.major().code(),
                        student.source(),
                        student.grade(),
                        student.grade()))
                .toList();
    }

    private Facts counts() {
        long minority = count(students, Student::isOfMinority);
        return new Facts()
                .with("普通本科学生数", students.count())
                .with("与国（境）外大学联合培养的学生数", year.grown(40, 1))
                .with("留学生数", count(students, student -> student.source().equals("留学生")))
                .with("函授学生数", year.grown(900, -2))
                .with("少数民族学生数（人）", minority)
                .with("少数民族本科生学生数（人）", minority);
    }

    private static long count(Students of, Predicate<Student> which) {
        return of.all().stream().filter(which).count();
    }

    /** Who came a year ago and has a new major since. */
    private List<Line> moved() {
        return students.all().stream()
                .filter(student -> student.grade() == year.number() - 1 && student.hasMoved())
                .map(student -> Line.of(
                        student.origin().college(),
                        student.number(),
                        student.name(),
                        student.origin().code(),
                        student.origin().name(),
                        student.major().code(),
                        student.major().name()))
                .toList();
    }

    private List<Line> minors() {
        List<Line> lines = new ArrayList<>();
        List<Major> majors = year.school().majors();
        for (Student student : students.some(40, "minor", student -> student.grade() < year.number())) {
            Major minor = Chance.one(majors, "minor", student.number());
            if (!minor.equals(student.major())) {
                lines.add(
                        Line.of(student.college(), student.number(), student.name(), "辅修", minor.code(), minor.name()));
            }
        }
        return lines;
    }

    private Facts foreigners() {
        Students before = year.yearBefore();
        Predicate<Student> abroad = student -> student.source().equals("留学生");
        Predicate<Student> hongkong = student -> student.source().equals("港澳台侨学生");
        Predicate<Student> fresh = student -> student.grade() == year.number();
        Predicate<Student> last =
                student -> student.grade() == year.number() - student.major().years();
        return new Facts()
                .total(
                        "本科生招生数",
                        "国外招生数",
                        count(students, abroad.and(fresh)),
                        "香港招生数",
                        count(students, hongkong.and(fresh)))
                .total("本科生在校生数", "国外在校生数", count(students, abroad), "香港在校生数", count(students, hongkong))
                .total(
                        "本科生毕（结）业生数",
                        "国外毕（结）业生数",
                        count(before, abroad.and(last)),
                        "香港毕（结）业生数",
                        count(before, hongkong.and(last)))
                .total(
                        "本科生授予学位数",
                        "国外授予学位数",
                        count(before, abroad.and(last)),
                        "香港授予学位数",
                        count(before, hongkong.and(last)));
    }

    private List<Line> exchange() {
        List<Line> lines = new ArrayList<>();
        for (Major major : year.school().majors()) {
            lines.add(Line.of(
                    major.college(),
                    major.code(),
                    major.name(),
                    Chance.between(0, 4, "abroad", major.code()),
                    Chance.between(0, 6, "elsewhere", major.code()),
                    Chance.between(0, 2, "from abroad", major.code()),
                    Chance.between(0, 3, "from elsewhere", major.code())));
        }
        return lines;
    }
}
