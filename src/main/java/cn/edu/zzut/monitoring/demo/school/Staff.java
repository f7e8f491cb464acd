package cn.edu.zzut.monitoring.demo.school;

import cn.edu.zzut.monitoring.demo.school.Employee.Post;
import cn.edu.zzut.monitoring.demo.school.School.DemoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The staff of a year. A college began with as many teachers as its students wanted; since then some come and one leaves
 * now and then, except where the school's story has it otherwise.
 */
final class Staff {

    private static final double STUDENTS_PER_LECTURER = 22.2;
    private static final int STUDENTS_PER_COUNSELLOR = 185;
    private static final int OFFICERS = 8;
    private static final int LEADERS = 7;
    private static final int TECHNICIANS = 2;
    private static final int YOUNGEST = 24;
    private static final int NEVER = 9999;

    /** Numbers within a unit: each kind of post has its own hundreds. */
    private static final int FIRST_PUBLIC = 301;

    private static final int FIRST_TECHNICIAN = 601;
    private static final int FIRST_COUNSELLOR = 701;
    private static final int FIRST_SECRETARY = 801;
    private static final int FIRST_LEADER = 901;

    private final School school;
    private final int year;
    private final List<Employee> all = new ArrayList<>();

    Staff(School school, int year) {
        this.school = school;
        this.year = year;
        Students first = new Students(school, School.FIRST_YEAR);
        school.departments().forEach(this::department);
        for (DemoUnit college : school.colleges()) {
            int students =
                    school.majors(college).stream().mapToInt(first::count).sum();
            college(college, students);
        }
        all.removeIf(employee -> employee.joined() > year || employee.left() < year);
    }

    private void department(DemoUnit unit) {
        for (int place = 1; place <= OFFICERS; place++) {
            add(unit, place, Post.OFFICER, place / (double) OFFICERS, NEVER);
        }
        if (unit.code().equals(School.SCHOOL_OFFICE)) {
            for (int place = 0; place < LEADERS; place++) {
                add(unit, FIRST_LEADER + place, Post.LEADER, 0, NEVER);
            }
        }
    }

    private void college(DemoUnit unit, int students) {
        int lecturers = Math.max(8, (int) Math.round(students / STUDENTS_PER_LECTURER));
        for (int place = 1; place <= lecturers; place++) {
            add(unit, place, Post.LECTURER, (place - 1) / (double) lecturers, leaving(unit, lecturers - place));
        }
        int next = lecturers + 1;
        for (int joined = School.FIRST_YEAR + 1; joined <= year; joined++) {
            for (int come = coming(unit, joined); come > 0; come--) {
                all.add(new Employee(unit, next, Post.LECTURER, 2, joined, NEVER, majorCode(unit, next)));
                next++;
            }
        }
        int publicTeachers = school.publicTeachers(unit);
        for (int place = 0; place < publicTeachers; place++) {
            add(unit, FIRST_PUBLIC + place, Post.PUBLIC_LECTURER, place / (double) publicTeachers, NEVER);
        }
        for (int place = 0; place < TECHNICIANS; place++) {
            add(unit, FIRST_TECHNICIAN + place, Post.TECHNICIAN, 0.5, NEVER);
        }
        for (int place = 0; place * STUDENTS_PER_COUNSELLOR < students; place++) {
            add(unit, FIRST_COUNSELLOR + place, Post.COUNSELLOR, 0.9, NEVER);
        }
        add(unit, FIRST_SECRETARY, Post.SECRETARY, 0.6, NEVER);
    }

    private void add(DemoUnit unit, int place, Post post, double rank, int left) {
        int joined = School.FIRST_YEAR - 1 - Chance.between(0, 18, "joined", unit.code(), place);
        int soonest = Math.min(School.FIRST_YEAR - 1, Employee.bornAt(rank) + YOUNGEST);
        all.add(new Employee(unit, place, post, rank, Math.max(joined, soonest), left, majorCode(unit, place)));
    }

    private String majorCode(DemoUnit unit, int place) {
        List<Major> majors = school.majors(unit);
        return majors.isEmpty() ? "" : majors.get(place % majors.size()).code();
    }

    /** The year in which who is so far from the end of the first teachers leaves. */
    private int leaving(DemoUnit college, int fromTheEnd) {
        int each = leavingEachYear(college);
        return each > 0 && fromTheEnd < 4 * each ? School.FIRST_YEAR + 1 + fromTheEnd / each : NEVER;
    }

    private int leavingEachYear(DemoUnit college) {
        return isCrowded(college) ? 2 : Chance.oneIn(2, "leaving", college.code()) ? 1 : 0;
    }

    private int coming(DemoUnit college, int joined) {
        return isCrowded(college)
                ? 0
                : Chance.between(1, 2, "coming", college.code(), joined) / 2 + leavingEachYear(college);
    }

    private boolean isCrowded(DemoUnit college) {
        return college.code().equals(school.stories().crowdedCollege());
    }

    /** Everybody, also who has left in the year. */
    List<Employee> all() {
        return all;
    }

    boolean hasLeft(Employee employee) {
        return employee.left() <= year;
    }

    /** Those who are there. */
    List<Employee> of(Predicate<Employee> which) {
        return all.stream().filter(employee -> !hasLeft(employee)).filter(which).toList();
    }

    List<Employee> of(DemoUnit unit, Post post) {
        return of(employee -> employee.unit().equals(unit) && employee.post() == post);
    }

    /** 专任教师. */
    List<Employee> teachers() {
        return of(employee -> employee.post().teaches());
    }

    /** Who gives the major's courses; all of its college where it has none of its own yet. */
    List<Employee> teachers(Major major) {
        List<Employee> college = of(major.college(), Post.LECTURER);
        List<Employee> own = college.stream()
                .filter(employee -> employee.majorCode().equals(major.code()))
                .toList();
        return own.isEmpty() ? college : own;
    }

    /** The head of a unit. */
    Employee head(DemoUnit unit) {
        return of(employee -> employee.unit().equals(unit)).get(0);
    }

    /** Every so-manieth teacher, others each year. */
    List<Employee> some(int every, String what) {
        return Some.of(teachers(), every, Chance.between(0, every - 1, what, year));
    }
}
