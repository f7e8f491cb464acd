package cn.edu.zzut.monitoring.process.accountability;

import cn.edu.zzut.monitoring.accountability.Accountability;
import cn.edu.zzut.monitoring.accountability.AccountabilityRecord;
import cn.edu.zzut.monitoring.accountability.Fault;
import cn.edu.zzut.monitoring.notification.News;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.Role;
import org.springframework.stereotype.Component;

/**
 * Puts a fault on record and has the unit's head and the office told, together with what comes with it; the record's
 * process starts by the escalation.
 */
@Component
public class Lateness {

    private final Accountability accountability;
    private final Organization organization;
    private final News news;

    Lateness(Accountability accountability, Organization organization, News news) {
        this.accountability = accountability;
        this.organization = organization;
        this.news = news;
    }

    /** Once a fault; found again it has no effect. */
    public void report(Fault fault) {
        accountability.found(fault).ifPresent(record -> {
            tell(record, organization.headOf(fault.unit()));
            tell(record, organization.holderOf(Role.OFFICE));
        });
    }

    private void tell(AccountabilityRecord record, Person person) {
        news.of(News.Kind.RECORD, String.valueOf(record.id()), person.id().value(), true);
    }
}
