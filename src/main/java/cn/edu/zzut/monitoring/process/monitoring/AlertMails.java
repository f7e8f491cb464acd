package cn.edu.zzut.monitoring.process.monitoring;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.monitoring.Alert;
import cn.edu.zzut.monitoring.monitoring.Alerts.Changes;
import cn.edu.zzut.monitoring.monitoring.Grade;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells what tasks do not tell: to a unit's head that an open alert is worse or over, to the office and the leader in charge
 * what is serious; one mail a person and day. New alerts come as tasks.
 */
@Component
class AlertMails {

    private final PeopleToTell people;
    private final Organization organization;
    private final SchoolClock clock;

    AlertMails(PeopleToTell people, Organization organization, SchoolClock clock) {
        this.people = people;
        this.organization = organization;
        this.clock = clock;
    }

    void tell(Changes changes) {
        Map<UnitCode, List<String>> byUnit = Stream.concat(
                        changes.worse().stream()
                                .map(alert ->
                                        Map.entry(alert, "加重为“" + alert.grade().title() + "”")),
                        changes.closed().stream().map(alert -> Map.entry(alert, "已解除：" + alert.closeReason())))
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().unit(),
                        Collectors.mapping(entry -> line(entry.getKey(), entry.getValue()), Collectors.toList())));
        byUnit.forEach((unit, lines) -> send(organization.findHead(unit), "常态监测预警有变化", lines));
        List<String> serious = Stream.concat(changes.opened().stream(), changes.worse().stream())
                .filter(alert -> alert.grade() == Grade.SEVERE)
                .map(alert -> line(alert, organization.unit(alert.unit()).name() + "负责说明"))
                .toList();
        if (!serious.isEmpty()) {
            send(organization.findHolder(Role.OFFICE), "常态监测出现严重预警", serious);
            send(organization.findHolder(Role.LEADER), "常态监测出现严重预警", serious);
        }
    }

    /** The tasks about them end with their year; what they are about does not. */
    void tellCarriedOver(List<Alert> carried) {
        carried.stream()
                .collect(Collectors.groupingBy(Alert::unit))
                .forEach((unit, alerts) -> send(
                        organization.findHead(unit),
                        "常态监测预警转入下一年度",
                        alerts.stream()
                                .map(alert -> line(alert, alert.state().title() + "：" + alert.closeReason()))
                                .toList()));
    }

    private static String line(Alert alert, String what) {
        return alert.subjectName() + "“" + alert.title() + "”，" + what + "。" + alert.sentence();
    }

    /** Who is not there cannot be told, and keeps nobody else from it. */
    private void send(Optional<Person> person, String topic, List<String> lines) {
        person.ifPresent(reader -> send(reader, topic, lines));
    }

    private void send(Person person, String topic, List<String> lines) {
        List<String> all = new ArrayList<>(lines);
        all.sort(String::compareTo);
        people.directly(
                "monitoring:" + topic + ":" + clock.today(),
                MailKind.NOTICE,
                person,
                topic,
                Map.of(
                        "text",
                        String.join("\n", all),
                        "links",
                        List.of(people.link("查看常态监测", "/camunda/app/welcome/"))));
    }
}
