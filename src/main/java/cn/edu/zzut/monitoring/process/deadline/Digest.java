package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.notification.Reminders;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * {@code deadline-digest}: every working morning one mail a person with all that is due soon, due today or overdue; heads
 * read of their unit, the office of the school. Quiet on holidays, and for people with nothing to be reminded of.
 */
@Component("digest")
public class Digest {

    private static final int SHOWN_DAYS = 7;

    private final DigestLines lines;
    private final Organization organization;
    private final PeopleToTell people;
    private final Reminders reminders;
    private final WorkingDays workingDays;
    private final SchoolClock clock;

    Digest(
            DigestLines lines,
            Organization organization,
            PeopleToTell people,
            Reminders reminders,
            WorkingDays workingDays,
            SchoolClock clock) {
        this.lines = lines;
        this.organization = organization;
        this.people = people;
        this.reminders = reminders;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public void send(DelegateExecution execution) {
        LocalDate today = clock.today();
        if (workingDays.isWorkingDay(today)) {
            send(today);
        }
    }

    private void send(LocalDate today) {
        List<DigestLine> open = lines.open();
        Map<PersonId, List<String>> early = lines.early(workingDays.plus(today, -1));
        Set<Person> recipients = new LinkedHashSet<>();
        open.forEach(line -> recipients.add(line.person()));
        open.stream()
                .map(line -> line.person().unit())
                .distinct()
                .forEach(unit -> recipients.add(organization.headOf(unit)));
        early.keySet().forEach(id -> organization.person(id).ifPresent(recipients::add));
        Person office = organization.holderOf(Role.OFFICE);
        recipients.add(office);
        Map<PersonId, Person> byId = new LinkedHashMap<>();
        recipients.forEach(person -> byId.putIfAbsent(person.id(), person));
        if (open.stream().anyMatch(line -> line.daysLeft() <= 0)) {
            people.announce(
                    "digest:" + today,
                    "填报进展",
                    "今天全校待办：" + count(of(open, line -> true)) + "。请各单位在任务列表中办理："
                            + people.link("/camunda/app/tasklist/"));
        }
        Set<Integer> rungs = reminders.daysBefore();
        byId.values()
                .forEach(person -> send(
                        today,
                        rungs,
                        person,
                        open,
                        early.getOrDefault(person.id(), List.of()),
                        person.id().equals(office.id())));
    }

    private void send(
            LocalDate today,
            Set<Integer> rungs,
            Person person,
            List<DigestLine> open,
            List<String> early,
            boolean isOffice) {
        List<DigestLine> own = of(open, line -> line.person().id().equals(person.id()));
        boolean isHead = organization.headOf(person.unit()).id().equals(person.id());
        List<DigestLine> unit = isHead
                ? of(
                        open,
                        line -> line.person().unit().equals(person.unit())
                                && !line.person().id().equals(person.id()))
                : List.of();
        List<Map<String, Object>> school = isOffice ? school(open) : List.of();
        if (isWorthAMail(own, rungs) || isWorthAMail(unit, rungs) || !school.isEmpty() || !early.isEmpty()) {
            Map<String, Object> content = new HashMap<>();
            content.put("groups", groups(own));
            content.put("unit", section(unit, count(unit) + "，请督促"));
            content.put("school", section(school, count(of(open, line -> line.daysLeft() <= 0))));
            content.put(
                    "thanks",
                    section(early.stream().map(task -> Map.of("task", task)).toList(), ""));
            people.digest(today, person, subject(own, unit, school), content);
            own.forEach(line -> reminders.sent(line.taskId(), today, person.id().value()));
        }
    }

    private static String subject(List<DigestLine> own, List<DigestLine> unit, List<?> school) {
        if (!own.isEmpty()) {
            return count(own);
        }
        return !unit.isEmpty() ? "本单位" + count(unit) : school.isEmpty() ? "感谢您提前完成" : "全校待办";
    }

    private interface Choice {

        boolean of(DigestLine line);
    }

    private static List<DigestLine> of(List<DigestLine> open, Choice choice) {
        return open.stream()
                .filter(line -> Math.min(line.daysLeft(), line.wantedIn()) <= SHOWN_DAYS && choice.of(line))
                .toList();
    }

    /** Something is overdue, or is wanted since, or stands on one of the rungs today. */
    private static boolean isWorthAMail(List<DigestLine> some, Set<Integer> rungs) {
        return some.stream()
                .anyMatch(line -> line.daysLeft() < 0 || line.wantedIn() < 0 || rungs.contains(line.wantedIn()));
    }

    /** Such as 已逾期1项，今天到期2项; what there is none of is left out. */
    private static String count(List<DigestLine> some) {
        List<String> parts = new ArrayList<>();
        part(parts, "已逾期", some, days -> days < 0);
        part(parts, "今天到期", some, days -> days == 0);
        part(parts, "即将到期", some, days -> days > 0);
        return String.join("，", parts);
    }

    private static void part(List<String> parts, String title, List<DigestLine> some, IntPredicate days) {
        long count = some.stream().filter(line -> days.test(line.daysLeft())).count();
        if (count > 0) {
            parts.add(title + count + "项");
        }
    }

    private static List<Map<String, Object>> groups(List<DigestLine> own) {
        List<Map<String, Object>> groups = new ArrayList<>();
        group(groups, own, "已逾期，请立即办理", "#b3261e", days -> days < 0);
        group(groups, own, "今天到期", "#b26a00", days -> days == 0);
        group(groups, own, "即将到期", "#1b3a66", days -> days > 0);
        return groups;
    }

    private static void group(
            List<Map<String, Object>> groups, List<DigestLine> own, String title, String colour, IntPredicate days) {
        List<Map<String, Object>> chosen = own.stream()
                .filter(line -> days.test(line.daysLeft()))
                .map(Digest::values)
                .toList();
        if (!chosen.isEmpty()) {
            groups.add(Map.of("title", title, "colour", colour, "lines", chosen));
        }
    }

    private static Map<String, Object> values(DigestLine line) {
        return Map.of(
                "who", line.who(),
                "task", line.task(),
                "left", line.left(),
                "due", line.due(),
                "missing", line.missing(),
                "link", line.link());
    }

    /** Units with something overdue or due today, those with most overdue first. */
    private List<Map<String, Object>> school(List<DigestLine> open) {
        Map<UnitCode, int[]> counts = new TreeMap<>(Comparator.comparing(UnitCode::value));
        open.stream().filter(line -> line.daysLeft() <= 0).forEach(line -> {
            int[] count = counts.computeIfAbsent(line.person().unit(), unit -> new int[2]);
            count[line.daysLeft() < 0 ? 0 : 1]++;
        });
        return counts.entrySet().stream()
                .sorted((one, other) -> other.getValue()[0] - one.getValue()[0])
                .map(entry -> Map.<String, Object>of(
                        "unit",
                        organization.unit(entry.getKey()).name(),
                        "late",
                        entry.getValue()[0],
                        "today",
                        entry.getValue()[1]))
                .toList();
    }

    /** A section of the template; none where there are no lines. */
    private static List<Map<String, Object>> section(List<?> content, String title) {
        List<?> shown = content.stream()
                .map(line -> line instanceof DigestLine open ? values(open) : line)
                .toList();
        return shown.isEmpty() ? List.of() : List.of(Map.of("title", title, "lines", shown));
    }
}
