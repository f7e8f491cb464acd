package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Entry;
import cn.edu.zzut.monitoring.trail.TrailReading.Told;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Entries as people read them, with names. */
@Component
class TrailJsons {

    private final Organization organization;

    TrailJsons(Organization organization) {
        this.organization = organization;
    }

    record TrailKindJson(String id, String title) {

        static TrailKindJson of(Act act) {
            return new TrailKindJson(act.name(), act.title());
        }
    }

    /**
     * @param number its place in the chain; 0 for the seconds before it is sealed
     * @param who the account; empty where nobody was signed in
     * @param person the account that it was done to
     * @param times how often within a minute
     * @param before JSON; empty where there is nothing to say
     */
    record TrailEntryJson(
            long number,
            Instant at,
            String who,
            String whoName,
            String address,
            String agent,
            String request,
            String kind,
            String title,
            int year,
            String table,
            String unit,
            String person,
            String personName,
            String task,
            String what,
            String outcome,
            int status,
            int times,
            String before,
            String after,
            String hash) {}

    List<TrailEntryJson> all(List<Told> told) {
        return told.stream().map(this::json).toList();
    }

    private TrailEntryJson json(Told told) {
        Entry entry = told.entry();
        return new TrailEntryJson(
                told.number(),
                entry.at(),
                entry.origin().who(),
                name(entry.origin().who()),
                entry.origin().address(),
                entry.origin().agent(),
                entry.origin().request(),
                entry.act().name(),
                entry.act().title(),
                entry.subject().year(),
                entry.subject().table(),
                entry.subject().unit(),
                entry.subject().person(),
                name(entry.subject().person()),
                entry.subject().task(),
                entry.subject().what(),
                entry.outcome().title(),
                entry.status(),
                entry.times(),
                entry.before(),
                entry.after(),
                told.hash());
    }

    private String name(String account) {
        return account.isBlank() ? "" : organization.nameOf(new PersonId(account));
    }
}
