package cn.edu.zzut.monitoring.process.task;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.notification.Urges;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.process.engine.Variables;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Attempt;
import cn.edu.zzut.monitoring.trail.Subject;
import cn.edu.zzut.monitoring.trail.Trail;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 催办: urges open tasks, one mail a person; each task at most once an hour; the task's history shows it. */
@Component
public class Urging {

    private final TaskService tasks;
    private final Urges urges;
    private final Organization organization;
    private final PeopleToTell people;
    private final WithoutUser withoutUser;
    private final SchoolClock clock;
    private final Trail trail;

    Urging(
            @Lazy TaskService tasks,
            Urges urges,
            Organization organization,
            PeopleToTell people,
            @Lazy WithoutUser withoutUser,
            SchoolClock clock,
            Trail trail) {
        this.tasks = tasks;
        this.urges = urges;
        this.organization = organization;
        this.people = people;
        this.withoutUser = withoutUser;
        this.clock = clock;
        this.trail = trail;
    }

    /** How many tasks were urged, and how many had been urged within the hour before. */
    public record Urged(int tasks, int people, int tooSoon) {}

    /**
     * Urges the tasks in the name of the person; those that are completed meanwhile are passed over.
     *
     * @param words of the person's own; may be empty
     */
    @Transactional
    public Urged urge(Collection<String> taskIds, String words, Person by) {
        return withoutUser.call(() -> {
            Map<String, List<Task>> byPerson = new LinkedHashMap<>();
            int urged = 0;
            int tooSoon = 0;
            for (String id : taskIds) {
                Task task = tasks.createTaskQuery().taskId(id).singleResult();
                if (task == null || task.getAssignee() == null) {
                    continue;
                }
                if (urges.record(id, by.id().value())) {
                    urged++;
                    tasks.createComment(
                            id,
                            task.getProcessInstanceId(),
                            "催办（" + by.name() + "）" + (words.isEmpty() ? "" : "：" + words));
                    byPerson.computeIfAbsent(task.getAssignee(), first -> new ArrayList<>())
                            .add(task);
                    told(task);
                } else {
                    asked(task);
                    tooSoon++;
                }
            }
            byPerson.forEach((person, open) -> tell(person, open, words, by));
            return new Urged(urged, byPerson.size(), tooSoon);
        });
    }

    /** Each by itself, so that it is found by its table and unit, and by whoever was urged. */
    private void told(Task task) {
        Subject about = about(task);
        String which = Attempt.current().map(attempt -> attempt.called(about)).orElse(task.getAssignee());
        trail.note(Act.TASK, about.saying("催办：" + which + "，" + named(task)));
    }

    /** Of what was urged too soon is told which it was. */
    private void asked(Task task) {
        Attempt.current().ifPresent(attempt -> {
            Subject about = about(task);
            attempt.isAbout(about);
            attempt.mentions(attempt.called(about) + "，" + named(task) + "（一小时内已催办）");
        });
    }

    private static String named(Task task) {
        return "任务“" + task.getName().split("｜", 2)[0] + "”";
    }

    private Subject about(Task task) {
        Map<String, Object> known =
                tasks.getVariables(task.getId(), List.of(Variables.YEAR, Variables.TABLE, Variables.UNIT));
        return new Subject(
                known.get(Variables.YEAR) instanceof Number year ? year.intValue() : 0,
                Objects.toString(known.get(Variables.TABLE), ""),
                Objects.toString(known.get(Variables.UNIT), ""),
                task.getAssignee(),
                task.getId(),
                "");
    }

    private void tell(String person, List<Task> open, String words, Person by) {
        List<Map<String, Object>> lines = open.stream()
                .map(task -> people.line(task.getId(), task.getName(), task.getDueDate()))
                .toList();
        people.directly(
                "urge:" + open.get(0).getId() + ":" + clock.instant(),
                MailKind.URGED,
                organization.person(new PersonId(person)).orElseThrow(),
                open.size() == 1 ? open.get(0).getName() : open.size() + "项任务",
                Map.of("by", named(by), "words", words, "tasks", lines));
    }

    /** With the unit, and the telephone where it is known: whoever is urged may have a question. */
    private String named(Person person) {
        String name = organization.unit(person.unit()).name() + " " + person.name();
        return person.phone().isBlank() ? name : name + "（电话" + person.phone() + "）";
    }
}
