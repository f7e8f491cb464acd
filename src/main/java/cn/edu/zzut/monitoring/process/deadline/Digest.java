package cn.edu.zzut.monitoring.process.deadline;

import cn.edu.zzut.monitoring.calendar.WorkingDays;
import cn.edu.zzut.monitoring.notification.News;
import cn.edu.zzut.monitoring.notification.News.Kind;
import cn.edu.zzut.monitoring.notification.Reminders;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.deadline.DigestContent.UnitCount;
import cn.edu.zzut.monitoring.process.engine.Vacancies;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import cn.edu.zzut.monitoring.trouble.Alone;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
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
 * holidays, and for people with nothing to be reminded of. Thanks come along with it and are no mail of their own. What
 * fails for one person fails for nobody else; what is held up past midnight is still sent.
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
    private final Mornings mornings;
    private final Vacancies vacancies;
    private final Alone alone;

    Digest(
            DigestLines lines,
            Organization organization,
            PeopleToTell people,
            Reminders reminders,
            News news,
            WorkingDays workingDays,
            Mornings mornings,
            Vacancies vacancies,
            Alone alone) {
        this.lines = lines;
        this.organization = organization;
        this.people = people;
        this.reminders = reminders;
        this.news = news;
        this.workingDays = workingDays;
        this.mornings = mornings;
        this.vacancies = vacancies;
        this.alone = alone;
    }

    public void send(DelegateExecution execution) {
        LocalDate morning = mornings.newest();
        if (!mornings.isDone(morning)) {
            send(morning);
            mornings.done(morning);
        }
    }

    private void send(LocalDate morning) {
        // before the tasks are read: what is made meanwhile is told tomorrow
        Map<PersonId, List<String>> untold = untold();
        List<DigestLine> open = lines.open();
        Map<PersonId, List<String>> early = lines.early(workingDays.plus(morning, -1));
        if (open.stream().anyMatch(line -> line.daysLeft() <= 0)) {
            people.announce(
                    "digest:" + morning,
                    "填报进展",
                    "今天全校待办：" + DigestContent.count(shown(open)) + "。请各单位在任务列表中办理："
                            + people.link("/camunda/app/tasklist/"));
        }
        untold.forEach((person, tasks) -> forgetWhatIsDone(person, tasks, open));
        Set<Integer> rungs = reminders.daysBefore();
        Readers readers = Readers.of(open, organization);
        readers.unitsWithoutHead().forEach(vacancies::of);
        vacancies.review();
        for (Person person : readers.all()) {
            alone.run("每日提醒", person.name(), () -> {
                List<String> fresh = untold.getOrDefault(person.id(), List.of());
                DigestContent content =
                        content(readers, person, open, fresh, early.getOrDefault(person.id(), List.of()));
                if (content.isWorthAMail(rungs)) {
                    send(morning, person, content);
                }
            });
        }
    }

    /** The tasks that each person is still to be told of. */
    private Map<PersonId, List<String>> untold() {
        Map<PersonId, List<String>> untold = new HashMap<>();
        news.peopleToTell(Kind.TASK)
                .forEach(person -> untold.put(new PersonId(person), news.waiting(Kind.TASK, person)));
        return untold;
    }

    private void forgetWhatIsDone(PersonId person, List<String> tasks, List<DigestLine> open) {
        Set<String> openIds = open.stream().map(DigestLine::taskId).collect(Collectors.toSet());
        alone.run(
                "每日提醒",
                organization.nameOf(person),
                () -> news.forget(
                        Kind.TASK,
                        person.value(),
                        tasks.stream().filter(task -> !openIds.contains(task)).toList()));
    }

    private DigestContent content(
            Readers readers, Person person, List<DigestLine> open, List<String> fresh, List<String> early) {
        List<DigestLine> own = open.stream().filter(line -> line.isOf(person)).toList();
        return new DigestContent(
                shown(own),
                own.stream().filter(line -> fresh.contains(line.taskId())).toList(),
                readers.isHead(person)
                        ? shown(open.stream()
                                .filter(line -> isOfColleague(line, person))
                                .toList())
                        : List.of(),
                readers.isOffice(person) ? school(open) : List.of(),
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
