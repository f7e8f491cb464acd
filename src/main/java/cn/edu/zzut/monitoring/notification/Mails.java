package cn.edu.zzut.monitoring.notification;

import cn.edu.zzut.monitoring.school.Schools;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of mails, and of texts for the school's chat group. */
@Service
@Transactional
public class Mails {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    /** A mail that failed so often is shown to the office. */
    private static final int TROUBLE = 5;

    private static final Recipient GROUP = new Recipient("", "全体", "群机器人");
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final String COLUMNS =
            "id, channel, kind, person_id, address, subject, body, html, state, attempts, last_error, created_at, sent_at";
    /** By the database's clock: nodes may differ, and the demo's moves. */
    private static final String DUE = "channel = ? and state = 'WAITING' and next_attempt_at <= ?"
            + " and (sending_since is null or sending_since < clock_timestamp() - interval '60 seconds')";

    private static final RowMapper<QueuedMail> MAPPER = (row, n) -> new QueuedMail(
            row.getLong(1),
            Channel.Kind.valueOf(row.getString(2)),
            MailKind.valueOf(row.getString(3)),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getInt(10),
            row.getString(11),
            row.getTimestamp(12).toInstant(),
            Optional.ofNullable(row.getTimestamp(13)).map(Timestamp::toInstant));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final boolean groupOpen;
    private final Schools schools;
    private final MailTemplates templates = new MailTemplates();

    Mails(
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events,
            Schools schools,
            @Value("${monitoring.robot.url:}") String robot) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.schools = schools;
        this.groupOpen = !robot.isBlank();
    }

    /**
     * Queues a mail with the running transaction, unless the claim was made before.
     *
     * @param claim what the mail is about, such as a task and a rung of reminders: one mail a claim
     * @param topic what the subject line says after the kind
     * @param content the template's variables
     * @return whether it is queued now; false when the claim was made before
     */
    public boolean queue(String claim, MailKind kind, Recipient to, String topic, Map<String, ?> content) {
        Map<String, Object> variables = new HashMap<>(content);
        variables.put("name", to.name());
        variables.put("office", schools.get().signature());
        return insert(
                claim,
                Channel.Kind.MAIL,
                kind,
                to,
                topic,
                templates.text(kind, variables),
                templates.html(kind, variables));
    }

    /**
     * Queues a text for the school's chat group with the running transaction, unless the claim was made before; nothing
     * happens where no group is configured.
     *
     * @param text for everybody in the group: no names, nothing that is not for all
     */
    public void announce(String claim, String topic, String text) {
        if (groupOpen) {
            insert(claim, Channel.Kind.ROBOT, MailKind.NOTICE, GROUP, topic, text, "");
        }
    }

    private boolean insert(
            String claim, Channel.Kind channel, MailKind kind, Recipient to, String topic, String body, String html) {
        Timestamp now = Timestamp.from(clock.instant());
        return jdbc.sql(
                                """
                insert into monitoring.mail (claim, channel, kind, person_id, address, subject, body, html, state,
                    attempts, next_attempt_at, last_error, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, '', ?) on conflict (claim) do nothing""")
                        .params(
                                claim,
                                channel.name(),
                                kind.name(),
                                to.personId(),
                                to.address(),
                                "【" + kind.title() + "】" + topic.replaceAll("\\s+", " "),
                                body,
                                html,
                                now,
                                now)
                        .update()
                > 0;
    }

    /** All mails, the newest first. */
    public List<QueuedMail> newest(int limit) {
        return jdbc.sql("select " + COLUMNS + " from monitoring.mail order by id desc limit ?")
                .param(limit)
                .query(MAPPER)
                .list();
    }

    /** How many messages of the channel wait whose time has come, counted up to so many. */
    @Transactional(readOnly = true)
    int due(Channel.Kind channel, int most) {
        return jdbc.sql("select count(*) from (select from monitoring.mail where " + DUE + " limit ?) due")
                .params(channel.name(), Timestamp.from(clock.instant()), most)
                .query(Integer.class)
                .single();
    }

    /**
     * The next message of the channel whose time has come, marked as being sent: for a minute no other sender takes it. Those
     * that failed before come last.
     */
    Optional<QueuedMail> take(Channel.Kind channel) {
        return jdbc.sql("update monitoring.mail set sending_since = clock_timestamp()"
                        + " where id = (select id from monitoring.mail where " + DUE
                        + " order by attempts > 0, next_attempt_at, id limit 1 for update skip locked) returning "
                        + COLUMNS)
                .params(channel.name(), Timestamp.from(clock.instant()))
                .query(MAPPER)
                .optional();
    }

    void sent(QueuedMail mail) {
        jdbc.sql(
                        """
                        update monitoring.mail set state = 'SENT', attempts = attempts + 1, last_error = '', sent_at = ?,
                            sending_since = null
                        where id = ?""")
                .params(Timestamp.from(clock.instant()), mail.id())
                .update();
        leftTheQueue(mail);
    }

    private void leftTheQueue(QueuedMail mail) {
        if (mail.kind().isSecret()) {
            jdbc.sql("update monitoring.mail set body = '（正文含登录链接，送出后不保存。）', html = '' where id = ?")
                    .param(mail.id())
                    .update();
        }
        if (mail.attempts() >= TROUBLE && isLastOfTheStuck(mail.channel())) {
            events.publishEvent(new DeliveryRecovered(mail.channel().title()));
        }
    }

    /** Of those that leave at the same moment each sees the others as still waiting: they ask one after the other. */
    private boolean isLastOfTheStuck(Channel.Kind channel) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("recovered:" + channel)
                .query()
                .listOfRows();
        return stuck(channel) == 0;
    }

    private int stuck(Channel.Kind channel) {
        return jdbc.sql(
                        "select count(*) from monitoring.mail where channel = ? and state = 'WAITING' and attempts >= ?")
                .params(channel.name(), TROUBLE)
                .query(Integer.class)
                .single();
    }

    /** The mails that did not reach anybody: wrong addresses, and those that failed several times; the newest first. */
    public List<QueuedMail> inTrouble(int limit) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + """
                         from monitoring.mail where state = 'UNDELIVERABLE' or (state = 'WAITING' and attempts >= ?)
                        order by id desc limit ?""")
                .params(TROUBLE, limit)
                .query(MAPPER)
                .list();
    }

    /** There is another mail server: what has failed with the one before is tried again at once. */
    void hurry() {
        jdbc.sql(
                        "update monitoring.mail set next_attempt_at = ? where channel = 'MAIL' and state = 'WAITING' and next_attempt_at > ?")
                .params(Timestamp.from(clock.instant()), Timestamp.from(clock.instant()))
                .update();
    }

    /** How many mails wait to be sent. */
    @Transactional(readOnly = true)
    public int waiting() {
        return jdbc.sql("select count(*) from monitoring.mail where channel = 'MAIL' and state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    /** Whether a mail has left since then. */
    @Transactional(readOnly = true)
    public boolean hasSentSince(Instant then) {
        return jdbc.sql(
                        "select exists (select from monitoring.mail where channel = 'MAIL' and state = 'SENT' and sent_at >= ?)")
                .param(Timestamp.from(then))
                .query(Boolean.class)
                .single();
    }

    /** What has not left yet goes to the person's new address, and is tried again at once where the old one was refused. */
    public void readdress(String person, String address) {
        jdbc.sql(
                        """
                        update monitoring.mail set state = 'WAITING', address = ?, attempts = 0, next_attempt_at = ?
                        where person_id = ? and state in ('WAITING', 'UNDELIVERABLE') and address <> ?""")
                .params(address, Timestamp.from(clock.instant()), person, address)
                .update();
    }

    /** What has not left yet for the person does not leave any more. */
    public void stop(String person) {
        jdbc.sql(
                        "update monitoring.mail set state = 'STOPPED' where person_id = ? and state in ('WAITING', 'UNDELIVERABLE')")
                .param(person)
                .update();
    }

    /** Tries an undeliverable mail again, to the address that the person has now. */
    public boolean retry(long id, String address) {
        return jdbc.sql(
                                """
                        update monitoring.mail set state = 'WAITING', address = ?, attempts = 0, next_attempt_at = ?
                        where id = ? and state <> 'SENT'""")
                        .params(address, Timestamp.from(clock.instant()), id)
                        .update()
                > 0;
    }

    /** Unless it goes to another address by now, or to nobody. */
    void undeliverable(QueuedMail mail, String error) {
        if (isAsItWas(mail)) {
            jdbc.sql(
                            """
                            update monitoring.mail set state = 'UNDELIVERABLE', attempts = attempts + 1, last_error = ?
                            where id = ?""")
                    .params(error, mail.id())
                    .update();
            leftTheQueue(mail);
        }
    }

    /** The message is not being sent any more. */
    private boolean isAsItWas(QueuedMail mail) {
        return jdbc.sql(
                        "update monitoring.mail set sending_since = null where id = ? returning state = 'WAITING' and address = ?")
                .params(mail.id(), mail.to())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void failed(QueuedMail mail, String error) {
        if (!isAsItWas(mail)) {
            return;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.attempts(), 10));
        Instant next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        jdbc.sql("update monitoring.mail set attempts = attempts + 1, last_error = ?, next_attempt_at = ? where id = ?")
                .params(error, Timestamp.from(next), mail.id())
                .update();
        if (mail.attempts() + 1 >= TROUBLE) {
            events.publishEvent(new DeliveryStuck(mail.channel().title(), stuck(mail.channel()), error));
        }
    }

    /** Messages have failed so often that somebody must look; said again with each further failure. */
    public record DeliveryStuck(String channel, int waiting, String lastError) {}

    /** What was stuck on the channel has left. */
    public record DeliveryRecovered(String channel) {}
}
