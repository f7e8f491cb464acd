package cn.edu.zzut.monitoring.demo.school;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The undergraduates of a year's autumn. Each major takes in a class or two a year; after their first year some go to
 * another major, and one in a class leaves.
 */
final class Students {

    private static final int USUAL_MOVES = 1;
    private static final int MOVES_OF_THE_EMPTYING = 6;

    private final School school;
    private final int year;
    private final List<Student> all = new ArrayList<>();
    private final Map<Major, Map<Integer, List<Student>>> classes = new HashMap<>();

    Students(School school, int year) {
        this.school = school;
        this.year = year;
        for (Major major : school.majors()) {
            for (int grade = year; grade > year - major.years(); grade--) {
                come(major, grade);
            }
        }
        all.sort(Comparator.comparing((Student student) -> student.major().code())
                .thenComparing(Student::grade, Comparator.reverseOrder())
                .thenComparing(student -> student.origin().code())
                .thenComparing(Student::place));
        all.forEach(student -> classes.computeIfAbsent(student.major(), m -> new HashMap<>())
                .computeIfAbsent(student.grade(), g -> new ArrayList<>())
                .add(student));
    }

    private void come(Major origin, int grade) {
        int intake = intake(school, origin, grade);
        int present = intake - (grade < year && Chance.oneIn(2, "left", origin.code(), grade) ? 1 : 0);
        for (int place = 1; place <= present; place++) {
            all.add(new Student(origin, grade, place, major(origin, grade, place)));
        }
    }

    /** Whoever moves does so in the summer after the first year. */
    private Major major(Major origin, int grade, int place) {
        return grade < year && moves(origin, place) ? aim(origin, grade, place).orElse(origin) : origin;
    }

    private boolean moves(Major origin, int place) {
        int movers = origin.code().equals(school.stories().emptyingMajor()) ? MOVES_OF_THE_EMPTYING : USUAL_MOVES;
        return place > 4 && place <= 4 + movers;
    }

    private Optional<Major> aim(Major origin, int grade, int place) {
        Major aim = Chance.one(school.majors(), "aim", origin.code(), grade, place);
        boolean possible = aim.exists(grade)
                && aim.years() == origin.years()
                && !aim.equals(origin)
                && !aim.code().equals(school.stories().emptyingMajor());
        return possible ? Optional.of(aim) : Optional.empty();
    }

    /** How many came to the major in that year. */
    static int intake(School school, Major major, int year) {
        if (!major.exists(year)) {
            return 0;
        }
        double usual = Chance.between(42, 54, "intake", major.code());
        int since = year - (School.FIRST_YEAR - 2);
        double trend = 1 + 0.01 * since;
        if (major.code().equals(school.stories().emptyingMajor())) {
            trend = Math.pow(0.84, since);
        } else if (major.college().code().equals(school.stories().crowdedCollege())) {
            trend = 1 + 0.07 * since;
        }
        return Math.max(10, (int) Math.round(usual * trend) + Chance.between(-1, 1, "intake", major.code(), year));
    }

    /** By major, the newest first. */
    List<Student> all() {
        return all;
    }

    int count() {
        return all.size();
    }

    List<Student> in(Major major, int grade) {
        return classes.getOrDefault(major, Map.of()).getOrDefault(grade, List.of());
    }

    int count(Major major) {
        return classes.getOrDefault(major, Map.of()).values().stream()
                .mapToInt(List::size)
                .sum();
    }

    /** Those whose last year this is, if all goes well. */
    List<Student> last(Major major) {
        return in(major, year - major.years() + 1);
    }

    /** Every so-manieth of them, others each year. */
    List<Student> some(int every, String what, Predicate<Student> which) {
        return Some.of(all.stream().filter(which).toList(), every, Chance.between(0, every - 1, what, year));
    }
}
