package cn.edu.zzut.monitoring.notification;

import cn.edu.zzut.monitoring.transaction.WithinTransaction;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are still to be told of, put down with the transaction that makes it so. */
@Service
@Transactional
public class News {

    /** What there is news of; each is told by mails of its own. */
    public enum Kind {
        /** New tasks: one mail a day, the later ones are left for the next morning's digest unless one is told at once. */
        TASK,
        /** Faults put on record: whatever comes together in one mail, how often soever. */
        RECORD
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final WithinTransaction<List<Item>> items = new WithinTransaction<>(ArrayList::new, this::putDown);

    News(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The person is to be told of the matter, such as a task's id; again has no effect.
     *
     * @param atOnce whether it does not wait for the morning, whatever the person was told that day
     */
    public void of(Kind kind, String matter, String personId, boolean atOnce) {
        items.get().add(new Item(kind.name(), matter, personId, atOnce));
    }

    private record Item(String kind, String matter, String personId, boolean atOnce) {}

    /** All of a transaction's at once, at its end: a year's launch has thousands. */
    private void putDown(List<Item> news) {
        jdbc.sql(
                        """
                insert into monitoring.news (kind, matter, person_id, since, at_once)
                select kind, matter, person_id, ?, at_once::boolean
                from unnest(?, ?, ?, ?) as item (kind, matter, person_id, at_once)
                on conflict do nothing""")
                .params(
                        Timestamp.from(clock.instant()),
                        each(news, Item::kind),
                        each(news, Item::matter),
                        each(news, Item::personId),
                        each(news, item -> String.valueOf(item.atOnce())))
                .update();
    }

    private static String[] each(List<Item> news, Function<Item, String> value) {
        return news.stream().map(value).toArray(String[]::new);
    }

    /** The people who are told now, in a mail of its own; the others wait until all has come, or for the morning. */
    public List<String> ripe(Kind kind) {
        Instant now = clock.instant();
        return jdbc
                .sql(
                        """
                        select n.person_id, min(n.since), max(n.since),
                            (select max(told_at) from monitoring.news t
                                where t.kind = n.kind and t.person_id = n.person_id),
                            bool_or(n.at_once)
                        from monitoring.news n where n.kind = ? and n.told_at is null
                        group by n.kind, n.person_id order by min(n.since)""")
                .param(kind.name())
                .query((row, n) -> new Waiting(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant(),
                        kind == Kind.TASK && !row.getBoolean(5)
                                ? Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant)
                                : Optional.empty()))
                .list()
                .stream()
                .filter(waiting ->
                        Gathering.isOver(waiting.first(), waiting.last(), waiting.told(), now, clock.getZone()))
                .map(Waiting::person)
                .toList();
    }

    /** @param told when the person was last told; empty where that makes nothing wait for the morning */
    private record Waiting(String person, Instant first, Instant last, Optional<Instant> told) {}

    /** What the person is still to be told of, as it is at the moment. */
    public List<String> waiting(Kind kind, String personId) {
        return jdbc.sql("select matter from monitoring.news where kind = ? and person_id = ? and told_at is null")
                .params(kind.name(), personId)
                .query(String.class)
                .list();
    }

    /** What the person is still to be told of, kept from others who would tell until the transaction ends. */
    public List<String> untold(Kind kind, String personId) {
        return jdbc.sql(
                        """
                        select matter from monitoring.news where kind = ? and person_id = ? and told_at is null
                        for update skip locked""")
                .params(kind.name(), personId)
                .query(String.class)
                .list();
    }

    /** Everybody who is still to be told of something of that kind. */
    public List<String> peopleToTell(Kind kind) {
        return jdbc.sql(
                        "select distinct person_id from monitoring.news where kind = ? and told_at is null order by person_id")
                .param(kind.name())
                .query(String.class)
                .list();
    }

    /** The person need not be told of these any more. */
    public void forget(Kind kind, String personId, Collection<String> matters) {
        jdbc.sql(
                        "delete from monitoring.news where kind = ? and person_id = ? and matter = any (?) and told_at is null")
                .params(kind.name(), personId, matters.toArray(String[]::new))
                .update();
    }

    /** The person has been told of these. */
    public void told(Kind kind, String personId, Collection<String> matters) {
        jdbc.sql("update monitoring.news set told_at = ? where kind = ? and person_id = ? and matter = any (?)")
                .params(Timestamp.from(clock.instant()), kind.name(), personId, matters.toArray(String[]::new))
                .update();
    }
}
