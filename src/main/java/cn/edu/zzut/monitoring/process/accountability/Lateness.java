package cn.edu.zzut.monitoring.process.accountability;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Role;
import cn.edu.zzut.monitoring.process.task.PeopleToTell;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts a fault on record and tells the unit's head and the office; the record's process starts by the escalation. */
@Component
public class Lateness {

    private final Accountability accountability;
    private final Organization organization;
    private final PeopleToTell people;

    Lateness(Accountability accountability, Organization organization, PeopleToTell people) {
        this.accountability = accountability;
        this.organization = organization;
        this.people = people;
    }

    public void report(Fault fault) {
        accountability.found(fault);
        String claim = fault.year() + ":" + fault.kind() + ":" + fault.key();
        Map<String, String> content = Map.of("subject", fault.subject());
        String topic = fault.kind().title() + "："
                + organization.unit(fault.unit()).name() + (fault.table().isEmpty() ? "" : " 表" + fault.table());
        people.directly(claim, MailKind.ESCALATED, organization.headOf(fault.unit()), topic, content);
        people.directly(claim, MailKind.ESCALATED, organization.holderOf(Role.OFFICE), topic, content);
    }
}
