package cn.edu.zzut.monitoring.process.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * What one person's digest says, and whether that is worth a mail.
 *
 * @param own the person's tasks that are due within days, or wanted
 * @param untold the person's tasks that no mail has told of yet
 * @param unit the tasks of the others in the unit that are due within days; for its head
 * @param school the units with something overdue or due today; for the office
 * @param early what the person was done with early
 */
record DigestContent(
        List<DigestLine> own,
        List<DigestLine> untold,
        List<DigestLine> unit,
        List<UnitCount> school,
        List<String> early) {

    /** How many tasks of a unit are overdue and due today. */
    record UnitCount(String unit, int late, int today) {}

    /**
     * Something is overdue, or wanted since, or stands on one of the rungs today, or is new; or there is something to tell of
     * the school. Thanks alone are none.
     *
     * @param rungs how many working days before its day a task is reminded of
     */
    boolean isWorthAMail(Set<Integer> rungs) {
        return isUrgent(own, rungs) || isUrgent(unit, rungs) || !school.isEmpty() || !untold.isEmpty();
    }

    private static boolean isUrgent(List<DigestLine> some, Set<Integer> rungs) {
        return some.stream()
                .anyMatch(line -> line.daysLeft() < 0 || line.wantedIn() < 0 || rungs.contains(line.wantedIn()));
    }

    /** What is new and due later than what is listed anyway. */
    private List<DigestLine> later() {
        return untold.stream().filter(line -> !own.contains(line)).toList();
    }

    /** Such as 已逾期1项，新任务2项; what the unit or the school is late with comes before what is only due. */
    String subject() {
        List<String> parts = new ArrayList<>(counts(own));
        if (!later().isEmpty()) {
            parts.add("新任务" + later().size() + "项");
        }
        if (parts.isEmpty()) {
            return unit.isEmpty() ? "全校" + schoolTitle() : "本单位" + count(unit);
        }
        return String.join(
                "，", Stream.concat(othersLate().stream(), parts.stream()).toList());
    }

    /** What others are late with, where the person is not. */
    private List<String> othersLate() {
        List<String> late = new ArrayList<>();
        if (late(own) == 0) {
            part(late, "全校已逾期", school.stream().mapToInt(UnitCount::late).sum());
            part(late, "本单位已逾期", late(unit));
        }
        return late;
    }

    /** For the templates. */
    Map<String, Object> values() {
        return Map.of(
                "groups", groups(),
                "unit", section(unit.stream().map(DigestLine::values).toList(), count(unit) + "，请督促"),
                "school", section(school.stream().map(DigestContent::line).toList(), schoolTitle()),
                "thanks",
                        section(early.stream().map(task -> Map.of("task", task)).toList(), ""));
    }

    private List<Map<String, Object>> groups() {
        List<Map<String, Object>> groups = new ArrayList<>();
        group(groups, own, "已逾期，请立即办理", "#b3261e", days -> days < 0);
        group(groups, own, "今天到期", "#b26a00", days -> days == 0);
        group(groups, own, "即将到期", "#1b3a66", days -> days > 0);
        group(groups, later(), "新任务", "#1b3a66", days -> true);
        return groups;
    }

    private static void group(
            List<Map<String, Object>> groups, List<DigestLine> some, String title, String colour, IntPredicate days) {
        List<Map<String, Object>> chosen = some.stream()
                .filter(line -> days.test(line.daysLeft()))
                .map(DigestLine::values)
                .toList();
        if (!chosen.isEmpty()) {
            groups.add(Map.of("title", title, "colour", colour, "lines", chosen));
        }
    }

    private String schoolTitle() {
        return String.join(
                "，",
                counts(
                        school.stream().mapToInt(UnitCount::late).sum(),
                        school.stream().mapToInt(UnitCount::today).sum(),
                        0));
    }

    private static Map<String, Object> line(UnitCount count) {
        return Map.of("unit", count.unit(), "counts", String.join("，", counts(count.late(), count.today(), 0)));
    }

    /** A section of the template; none where there are no lines. */
    private static List<Map<String, Object>> section(List<? extends Map<String, ?>> lines, String title) {
        return lines.isEmpty() ? List.of() : List.of(Map.of("title", title, "lines", lines));
    }

    /** Such as 已逾期1项，今天到期2项; what there is none of is left out. */
    static String count(List<DigestLine> some) {
        return String.join("，", counts(some));
    }

    private static List<String> counts(List<DigestLine> some) {
        return counts(late(some), number(some, days -> days == 0), number(some, days -> days > 0));
    }

    private static int late(List<DigestLine> some) {
        return number(some, days -> days < 0);
    }

    private static int number(List<DigestLine> some, IntPredicate days) {
        return (int) some.stream().filter(line -> days.test(line.daysLeft())).count();
    }

    private static List<String> counts(int late, int today, int soon) {
        List<String> parts = new ArrayList<>();
        part(parts, "已逾期", late);
        part(parts, "今天到期", today);
        part(parts, "即将到期", soon);
        return parts;
    }

    private static void part(List<String> parts, String title, int count) {
        if (count > 0) {
            parts.add(title + count + "项");
        }
    }
}
