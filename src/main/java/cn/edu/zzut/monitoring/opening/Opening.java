package cn.edu.zzut.monitoring.opening;

import cn.edu.zzut.monitoring.calendar.SpecialDays;
import cn.edu.zzut.monitoring.catalog.CatalogDesk;
import cn.edu.zzut.monitoring.catalog.Catalogs;
import cn.edu.zzut.monitoring.cycle.Cycle;
import cn.edu.zzut.monitoring.cycle.Cycles;
import cn.edu.zzut.monitoring.notification.MailAnswer;
import cn.edu.zzut.monitoring.notification.MailServer;
import cn.edu.zzut.monitoring.notification.MailServers;
import cn.edu.zzut.monitoring.notification.MailTrials;
import cn.edu.zzut.monitoring.notification.Mails;
import cn.edu.zzut.monitoring.notification.Outgoing;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.Staffing;
import cn.edu.zzut.monitoring.organization.Unit;
import cn.edu.zzut.monitoring.school.Schools;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks what there is and what is missing before a year begins. */
@Service
@Transactional(readOnly = true)
public class Opening {

    private final Schools schools;
    private final Organization organization;
    private final SpecialDays days;
    private final Catalogs catalogs;
    private final CatalogDesk catalogDesk;
    private final Cycles cycles;
    private final Mails mails;
    private final MailServers servers;
    private final MailTrials trials;
    private final Outgoing outgoing;

    Opening(
            Schools schools,
            Organization organization,
            SpecialDays days,
            Catalogs catalogs,
            CatalogDesk catalogDesk,
            Cycles cycles,
            Mails mails,
            MailServers servers,
            MailTrials trials,
            Outgoing outgoing) {
        this.schools = schools;
        this.organization = organization;
        this.days = days;
        this.catalogs = catalogs;
        this.catalogDesk = catalogDesk;
        this.cycles = cycles;
        this.mails = mails;
        this.servers = servers;
        this.trials = trials;
        this.outgoing = outgoing;
    }

    /** Why no year may begin yet, each a Chinese sentence without its end: nobody to do its work, or no name to sign it with. */
    public List<String> gaps() {
        return Stream.concat(schools.get().gaps().stream(), staffing().gaps().stream())
                .toList();
    }

    /** What the records of units and people lack. */
    public Staffing staffing() {
        return Staffing.of(organization.units(), people());
    }

    private List<Person> people() {
        return organization.units().stream()
                .map(Unit::code)
                .flatMap(unit -> organization.peopleOf(unit).stream())
                .toList();
    }

    public Checklist checklist(int year) {
        return Checklist.of(new OpeningFacts(
                year,
                schools.get(),
                mail(),
                staffing(),
                organization.units().size(),
                people().size(),
                days.of(year),
                cycles.all().stream()
                        .map(Cycle::year)
                        .filter(past -> past < year)
                        .toList(),
                catalogs.of(year).tables().size(),
                catalogDesk.draft(year).isPresent(),
                cycles.find(year).map(Cycle::title)));
    }

    private MailState mail() {
        Instant since = servers.all().stream()
                .filter(edition -> !servers.isOfEnvironment())
                .findFirst()
                .map(MailServers.Edition::at)
                .orElse(Instant.EPOCH);
        String address = servers.inForce().map(MailServer::address).orElse("");
        Optional<MailTrials.Trial> last = trials.newest(1).stream()
                .filter(trial -> trial.server().equals(address))
                .filter(trial -> !trial.at().isBefore(since))
                .findFirst();
        boolean failed = last.flatMap(MailTrials.Trial::kind)
                .filter(kind -> kind != MailAnswer.Kind.ACCEPTED)
                .isPresent();
        boolean accepted = last.flatMap(MailTrials.Trial::kind)
                .filter(MailAnswer.Kind.ACCEPTED::equals)
                .isPresent();
        return new MailState(
                outgoing.isStopped(),
                address,
                servers.isPasswordLost(),
                accepted || mails.hasSentSince(since),
                failed ? last.map(MailTrials.Trial::answer).orElse("") : "",
                mails.waiting());
    }
}
