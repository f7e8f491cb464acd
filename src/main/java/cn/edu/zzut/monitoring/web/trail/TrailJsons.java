package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.telling.Spoken;
import cn.edu.zzut.monitoring.trail.Act;
import cn.edu.zzut.monitoring.trail.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Entries as people read them, with names. */
final class TrailJsons {

    private TrailJsons() {}

    record TrailKindJson(String id, String title) {

        static TrailKindJson of(Act act) {
            return new TrailKindJson(act.name(), act.title());
        }
    }

    /**
     * @param number its place in the chain; 0 for the moment before it is sealed
     * @param at of several times the first
     * @param until of several times the last
     * @param who the account; empty where nobody was signed in
     * @param whoName as they were called then; empty where nobody is known by the account
     * @param tableTitle with its number; empty where the year has no such table
     * @param person the account that it was done to
     * @param times how often within a minute
     * @param changes what it was before and is now, in Chinese, a line each
     */
    record TrailEntryJson(
            long number,
            Instant at,
            Optional<Instant> until,
            String who,
            String whoName,
            String address,
            String agent,
            String request,
            String kind,
            String title,
            int year,
            String table,
            String tableTitle,
            String unit,
            String unitName,
            String person,
            String personName,
            String task,
            String what,
            String outcome,
            int status,
            int times,
            List<String> changes,
            String hash) {}

    static List<TrailEntryJson> all(List<Spoken> spoken) {
        return spoken.stream().map(TrailJsons::json).toList();
    }

    private static TrailEntryJson json(Spoken spoken) {
        Entry entry = spoken.told().entry();
        return new TrailEntryJson(
                spoken.told().number(),
                entry.at(),
                entry.until(),
                entry.origin().who(),
                spoken.whoName(),
                entry.origin().address(),
                entry.origin().agent(),
                entry.origin().request(),
                entry.act().name(),
                entry.act().title(),
                entry.subject().year(),
                entry.subject().table(),
                spoken.tableTitle(),
                entry.subject().unit(),
                spoken.unitName(),
                entry.subject().person(),
                spoken.personName(),
                entry.subject().task(),
                entry.subject().what(),
                entry.outcome().title(),
                entry.status(),
                entry.times(),
                spoken.changes(),
                spoken.told().hash());
    }
}
