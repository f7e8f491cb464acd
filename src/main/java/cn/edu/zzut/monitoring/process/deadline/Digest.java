package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.notification.News;
import cn.edu.zzut.monitoring.notification.News.Kind;
import cn.edu.zzut.monitoring.notification.Reminders;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.deadline.DigestContent.UnitCount;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * {@code deadline-digest}: every working morning one mail a person with all that is due soon, due today or overdue, and
 * with the new tasks that have had no mail of their own; heads read of their unit, the office of the school. Quiet on
 * holidays, and for people with nothing to be reminded of. Thanks come along with it and are no mail of their own.
 */
@Component("digest")
public class Digest {

    private static final int SHOWN_DAYS = 7;

    private final DigestLines lines;
    private final Organization organization;
    private final PeopleToTell people;
    private final Reminders reminders;
    private final News news;
    private final WorkingDays workingDays;
    private final SchoolClock clock;

    Digest(
            DigestLines lines,
            Organization organization,
            PeopleToTell people,
            Reminders reminders,
            News news,
            WorkingDays workingDays,
            SchoolClock clock) {
        this.lines = lines;
        this.organization = organization;
        this.people = people;
        this.reminders = reminders;
        this.news = news;
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
        // before the tasks are read: what is made meanwhile is told tomorrow
        Map<PersonId, List<String>> untold = untold();
        List<DigestLine> open = lines.open();
        forgetWhatIsDone(untold, open);
        Map<PersonId, List<String>> early = lines.early(workingDays.plus(today, -1));
        if (open.stream().anyMatch(line -> line.daysLeft() <= 0)) {
            people.announce(
                    "digest:" + today,
                    "填报进展",
                    "今天全校待办：" + DigestContent.count(shown(open)) + "。请各单位在任务列表中办理："
                            + people.link("/camunda/app/tasklist/"));
        }
        Set<Integer> rungs = reminders.daysBefore();
        for (Person person : recipients(open)) {
            List<String> fresh = untold.getOrDefault(person.id(), List.of());
            DigestContent content = content(person, open, fresh, early.getOrDefault(person.id(), List.of()));
            if (content.isWorthAMail(rungs)) {
                send(today, person, content);
            }
        }
    }

    /** The tasks that each person is still to be told of. */
    private Map<PersonId, List<String>> untold() {
        Map<PersonId, List<String>> untold = new HashMap<>();
        news.peopleToTell(Kind.TASK)
                .forEach(person -> untold.put(new PersonId(person), news.untold(Kind.TASK, person)));
        return untold;
    }

    private void forgetWhatIsDone(Map<PersonId, List<String>> untold, List<DigestLine> open) {
        Set<String> openIds = open.stream().map(DigestLine::taskId).collect(Collectors.toSet());
        untold.forEach((person, tasks) -> news.forget(
                Kind.TASK,
                person.value(),
                tasks.stream().filter(task -> !openIds.contains(task)).toList()));
    }

    /** Whoever has a task, the heads of their units, and the office; each once. */
    private List<Person> recipients(List<DigestLine> open) {
        Map<PersonId, Person> recipients = new LinkedHashMap<>();
        open.forEach(line -> recipients.putIfAbsent(line.person().id(), line.person()));
        open.stream()
                .map(line -> line.person().unit())
                .distinct()
                .map(organization::headOf)
                .forEach(head -> recipients.putIfAbsent(head.id(), head));
        Person office = organization.holderOf(Role.OFFICE);
        recipients.putIfAbsent(office.id(), office);
        return List.copyOf(recipients.values());
    }

    private DigestContent content(Person person, List<DigestLine> open, List<String> fresh, List<String> early) {
        List<DigestLine> own = open.stream().filter(line -> line.isOf(person)).toList();
        boolean isHead = organization.headOf(person.unit()).id().equals(person.id());
        boolean isOffice = organization.holderOf(Role.OFFICE).id().equals(person.id());
        return new DigestContent(
                shown(own),
                own.stream().filter(line -> fresh.contains(line.taskId())).toList(),
                isHead
                        ? shown(open.stream()
                                .filter(line -> isOfColleague(line, person))
                                .toList())
                        : List.of(),
                isOffice ? school(open) : List.of(),
                early);
    }

    private static boolean isOfColleague(DigestLine line, Person person) {
        return line.person().unit().equals(person.unit()) && !line.isOf(person);
    }

    private static List<DigestLine> shown(List<DigestLine> lines) {
        return lines.stream()
                .filter(line -> Math.min(line.daysLeft(), line.wantedIn()) <= SHOWN_DAYS)
                .toList();
    }

    private void send(LocalDate today, Person person, DigestContent content) {
        if (people.digest(today, person, content.subject(), content.values())) {
            content.own()
                    .forEach(line ->
                            reminders.sent(line.taskId(), today, person.id().value()));
            news.told(
                    Kind.TASK,
                    person.id().value(),
                    content.untold().stream().map(DigestLine::taskId).toList());
        }
    }

    /** Units with something overdue or due today, those with most overdue first. */
    private List<UnitCount> school(List<DigestLine> open) {
        Map<UnitCode, List<DigestLine>> byUnit = open.stream()
                .filter(line -> line.daysLeft() <= 0)
                .collect(Collectors.groupingBy(
                        line -> line.person().unit(),
                        () -> new TreeMap<>(Comparator.comparing(UnitCode::value)),
                        Collectors.toList()));
        return byUnit.entrySet().stream()
                .map(entry -> count(organization.unit(entry.getKey()).name(), entry.getValue()))
                .sorted(Comparator.comparingInt(UnitCount::late).reversed())
                .toList();
    }

    private static UnitCount count(String unit, List<DigestLine> lines) {
        int late = (int) lines.stream().filter(line -> line.daysLeft() < 0).count();
        return new UnitCount(unit, late, lines.size() - late);
    }
}
