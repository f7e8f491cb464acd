package cn.edu.zzut.monitoring.process.accountability;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.FaultLine;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.notification.News;
import cn.edu.zzut.monitoring.notification.News.Kind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.process.accountability.EscalationContent.Line;
import cn.edu.zzut.monitoring.process.engine.WithoutUser;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import cn.edu.zzut.monitoring.trouble.Alone;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells heads and the office of what came on record: one mail for all that fell late in the same short time. What is
 * settled before anybody was told needs no mail, nor do the tasks to explain it: this mail leads to them. It is queued and
 * its faults told in one transaction.
 */
@Component
class EscalationMails {

    private final News news;
    private final Accountability accountability;
    private final Organization organization;
    private final PeopleToTell people;
    private final TaskService tasks;
    private final WithoutUser withoutUser;
    private final Alone alone;

    EscalationMails(
            News news,
            Accountability accountability,
            Organization organization,
            PeopleToTell people,
            @Lazy TaskService tasks,
            @Lazy WithoutUser withoutUser,
            Alone alone) {
        this.news = news;
        this.accountability = accountability;
        this.organization = organization;
        this.people = people;
        this.tasks = tasks;
        this.withoutUser = withoutUser;
        this.alone = alone;
    }

    @Scheduled(fixedDelayString = "${monitoring.mail.pause:PT1S}")
    void send() {
        for (String person : news.ripe(Kind.RECORD)) {
            PersonId id = new PersonId(person);
            alone.runNowAndThen("追责记录通知", organization.nameOf(id), () -> send(id));
        }
    }

    private void send(PersonId id) {
        List<String> untold = news.untold(Kind.RECORD, id.value());
        List<FaultLine> open = untold.stream()
                .flatMap(line -> accountability.findLine(Long.parseLong(line)).stream())
                .filter(line -> !line.isSettled() && line.record().closedAt().isEmpty())
                .sorted(Comparator.comparingLong(FaultLine::id))
                .toList();
        if (!open.isEmpty()) {
            organization.person(id).ifPresent(person -> tell(person, open));
        }
        news.told(Kind.RECORD, id.value(), untold);
    }

    private void tell(Person person, List<FaultLine> open) {
        EscalationContent content = new EscalationContent(
                open.stream().map(fault -> line(fault, person)).toList());
        Map<String, Object> values = new HashMap<>(content.values());
        values.put("room", person.is(Role.OFFICE) ? people.link("/camunda/app/cockpit/") : "");
        people.directly("records:" + open.get(0).id(), MailKind.ESCALATED, person, content.topic(), values);
    }

    private Line line(FaultLine fault, Person reader) {
        AccountabilityRecord record = fault.record();
        String unit = organization.unit(record.unit()).name();
        Optional<Person> head = organization.peopleOf(record.unit()).stream()
                .filter(person -> person.is(Role.UNIT_HEAD))
                .findFirst();
        return new Line(
                record.kind(),
                fault.table().isEmpty() ? unit : unit + " 表" + fault.table(),
                fault.subject(),
                head.map(Person::id).filter(reader.id()::equals).isPresent()
                        ? ""
                        : head.map(EscalationMails::contact).orElse("尚未登记"),
                explanation(record, reader));
    }

    /** Where the reader explains the fault; this mail tells of that task, too. */
    private String explanation(AccountabilityRecord record, Person reader) {
        List<String> own = withoutUser.call(() -> tasks
                .createTaskQuery()
                .processDefinitionKey("accountability")
                .processVariableValueEquals("recordId", record.id())
                .taskAssignee(reader.id().value())
                .list()
                .stream()
                .map(Task::getId)
                .toList());
        news.forget(Kind.TASK, reader.id().value(), own);
        return own.stream().findFirst().map(people::linkTo).orElse("");
    }

    private static String contact(Person head) {
        return head.phone().isBlank() ? head.name() : head.name() + " " + head.phone();
    }
}
