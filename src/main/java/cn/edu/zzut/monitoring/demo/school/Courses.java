package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.Employee.Post;
import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was taught in the academic year that ended in a year's summer, to the students of the autumn before. */
final class Courses {

    private static final int LARGEST_CLASS = 62;
    private static final int LARGEST_GROUP = 30;
    private static final int SECTIONS_PER_ELECTIVE = 5;

    /** Every so-manieth section has two teachers. */
    private static final int SHARED = 60;

    /** Who teaches a section. */
    record Teacher(String number, String name) {}

    /**
     * 开课号: a class that is taught a course.
     *
     * @param unit the college that gives it
     * @param course of a major; empty for a public one
     * @param grade of whom it is given to
     */
    record Section(
            String number,
            String courseCode,
            String courseName,
            DemoUnit unit,
            Optional<Course> course,
            Optional<PublicCourse> common,
            int grade,
            int students,
            List<Teacher> teachers) {

        int hours() {
            return course.map(Course::hours)
                    .or(() -> common.map(PublicCourse::hours))
                    .orElseThrow();
        }

        boolean isElective() {
            return course.map(Course::isElective)
                    .or(() -> common.map(PublicCourse::isElective))
                    .orElseThrow();
        }
    }

    private final School school;
    private final int year;
    private final Students students;
    private final Staff staff;
    private final List<Section> sections = new ArrayList<>();

    Courses(School school, int year, Students yearBefore, Staff staff) {
        this.school = school;
        this.year = year;
        this.students = yearBefore;
        this.staff = staff;
        school.majors().forEach(this::ofMajor);
        PublicCourse.REQUIRED.forEach(this::required);
        PublicCourse.ELECTIVE.forEach(this::elective);
    }

    List<Section> sections() {
        return sections;
    }

    /** The sections of the majors' own courses. */
    Stream<Section> ofMajors() {
        return sections.stream().filter(section -> section.course().isPresent());
    }

    /** The majors' courses that were given, each once. */
    List<Course> given() {
        return ofMajors()
                .flatMap(section -> section.course().stream())
                .distinct()
                .toList();
    }

    private void ofMajor(Major major) {
        List<Employee> teachers = staff.teachers(major);
        List<External> externals = External.of(major.college(), staff);
        int turn = 0;
        for (Course course : Course.of(major)) {
            int grade = year - course.level();
            for (int size : sizes(course, students.in(major, grade).size())) {
                Teacher teacher = course.topic().equals("创新实践")
                        ? teacher(Chance.one(externals, "teaches", course.code()))
                        : teacher(teachers.get(turn % teachers.size()));
                List<Teacher> taught = sections.size() % SHARED == 0 && teachers.size() > 1
                        ? List.of(teacher, teacher(teachers.get((turn + 1) % teachers.size())))
                        : List.of(teacher);
                turn++;
                sections.add(new Section(
                        number(course.code()),
                        course.code(),
                        course.name(),
                        major.college(),
                        Optional.of(course),
                        Optional.empty(),
                        grade,
                        size,
                        taught));
            }
        }
    }

    private static List<Integer> sizes(Course course, int all) {
        return switch (course.kind()) {
            case LABORATORY -> parted(all, LARGEST_GROUP);
            case ELECTIVE -> parted(Math.min((all + 1) / 2, LARGEST_GROUP), LARGEST_GROUP);
            case CORE, THEORY -> parted(all, LARGEST_CLASS);
        };
    }

    private void required(PublicCourse course) {
        int all = school.majors().stream()
                .filter(course::isFor)
                .mapToInt(major -> students.in(major, year - course.level()).size())
                .sum();
        common(course, parted(all, course.size()));
    }

    private void elective(PublicCourse course) {
        List<Integer> sizes = new ArrayList<>();
        for (int i = (int) Math.ceil(SECTIONS_PER_ELECTIVE * school.scale()); i > 0; i--) {
            sizes.add(course.size() - Chance.between(0, 8, course.code(), year, i));
        }
        common(course, sizes);
    }

    private void common(PublicCourse course, List<Integer> sizes) {
        DemoUnit unit = giver(course);
        List<Employee> teachers = staff.of(unit, Post.PUBLIC_LECTURER);
        int turn = Chance.between(0, 9, "turn", course.code());
        for (int size : sizes) {
            sections.add(new Section(
                    number(course.code()),
                    course.code(),
                    course.name(),
                    unit,
                    Optional.empty(),
                    Optional.of(course),
                    year - course.level(),
                    size,
                    List.of(teacher(teachers.get(turn++ % teachers.size())))));
        }
    }

    /** The college whose field it is, or one that has teachers for it. */
    private DemoUnit giver(PublicCourse course) {
        if (school.has(course.owner())) {
            return school.unit(course.owner());
        }
        List<DemoUnit> able = school.colleges().stream()
                .filter(college -> school.publicTeachers(college) > 0)
                .toList();
        return Chance.one(able, "gives", course.code());
    }

    private String number(String course) {
        return year + course + "-" + Digits.four(sections.size() + 1);
    }

    private static Teacher teacher(Employee employee) {
        return new Teacher(employee.number(), employee.name());
    }

    private static Teacher teacher(External external) {
        return new Teacher(external.number(), external.name());
    }

    /** So many people in parts of about the same size, none larger than that. */
    static List<Integer> parted(int all, int largest) {
        List<Integer> parts = new ArrayList<>();
        int count = (all + largest - 1) / largest;
        for (int i = 0; i < count; i++) {
            parts.add(all * (i + 1) / count - all * i / count);
        }
        return parts;
    }
}
