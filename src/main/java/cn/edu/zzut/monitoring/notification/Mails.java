package cn.edu.zzut.monitoring.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of mails. */
@Service
@Transactional
public class Mails {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    /** A mail that failed so often is shown to the office. */
    private static final int TROUBLE = 5;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final String COLUMNS =
            "id, kind, person_id, address, subject, body, html, state, attempts, last_error, created_at, sent_at";
    private static final RowMapper<QueuedMail> MAPPER = (row, n) -> new QueuedMail(
            row.getLong(1),
            MailKind.valueOf(row.getString(2)),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getInt(9),
            row.getString(10),
            row.getTimestamp(11).toInstant(),
            Optional.ofNullable(row.getTimestamp(12)).map(Timestamp::toInstant));

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Map<MailKind, Template> templates = new EnumMap<>(MailKind.class);
    private final Map<MailKind, Template> htmlTemplates = new EnumMap<>(MailKind.class);

    Mails(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        for (MailKind kind : MailKind.values()) {
            templates.put(kind, template(new ClassPathResource(kind.template()), false));
            ClassPathResource html = new ClassPathResource(kind.htmlTemplate());
            if (html.exists()) {
                htmlTemplates.put(kind, template(html, true));
            }
        }
    }

    private static Template template(ClassPathResource file, boolean html) {
        try {
            return Mustache.compiler()
                    .escapeHTML(html)
                    .emptyStringIsFalse(true)
                    .defaultValue("")
                    .compile(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("邮件模板 " + file.getPath() + " 无法读取", e);
        }
    }

    /**
     * Queues a mail with the running transaction, unless the claim was made before.
     *
     * @param claim what the mail is about, such as a task and a rung of reminders: one mail a claim
     * @param topic what the subject line says after the kind
     * @param content the template's variables
     */
    public void queue(String claim, MailKind kind, Recipient to, String topic, Map<String, ?> content) {
        Map<String, Object> variables = new HashMap<>(content);
        variables.put("name", to.name());
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.update(
                """
                insert into monitoring.mail (claim, kind, person_id, address, subject, body, html, state, attempts,
                    next_attempt_at, last_error, created_at)
                values (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, '', ?) on conflict (claim) do nothing""",
                claim,
                kind.name(),
                to.personId(),
                to.address(),
                "【" + kind.title() + "】" + topic.replaceAll("\\s+", " "),
                templates.get(kind).execute(variables),
                htmlTemplates.containsKey(kind) ? htmlTemplates.get(kind).execute(variables) : "",
                now,
                now);
    }

    /** All mails, the newest first. */
    public List<QueuedMail> newest(int limit) {
        return jdbc.query("select " + COLUMNS + " from monitoring.mail order by id desc limit ?", MAPPER, limit);
    }

    /** The next mail whose time has come, kept from other senders until this transaction ends. */
    Optional<QueuedMail> next() {
        return jdbc
                .query(
                        "select " + COLUMNS
                                + """
                                 from monitoring.mail where state = 'WAITING' and next_attempt_at <= ?
                                order by next_attempt_at, id limit 1 for update skip locked""",
                        MAPPER,
                        Timestamp.from(clock.instant()))
                .stream()
                .findFirst();
    }

    void sent(QueuedMail mail) {
        jdbc.update(
                "update monitoring.mail set state = 'SENT', attempts = attempts + 1, last_error = '', sent_at = ? where id = ?",
                Timestamp.from(clock.instant()),
                mail.id());
    }

    /** The mails that did not reach anybody: wrong addresses, and those that failed several times; the newest first. */
    public List<QueuedMail> inTrouble(int limit) {
        return jdbc.query(
                "select " + COLUMNS
                        + """
                         from monitoring.mail where state = 'UNDELIVERABLE' or (state = 'WAITING' and attempts >= ?)
                        order by id desc limit ?""",
                MAPPER,
                TROUBLE,
                limit);
    }

    /** Tries an undeliverable mail again, to the address that the person has now. */
    public boolean retry(long id, String address) {
        return jdbc.update(
                        """
                        update monitoring.mail set state = 'WAITING', address = ?, attempts = 0, next_attempt_at = ?
                        where id = ? and state <> 'SENT'""",
                        address,
                        Timestamp.from(clock.instant()),
                        id)
                > 0;
    }

    void undeliverable(QueuedMail mail, String error) {
        jdbc.update(
                """
                update monitoring.mail set state = 'UNDELIVERABLE', attempts = attempts + 1, last_error = ?
                where id = ?""",
                error,
                mail.id());
    }

    void failed(QueuedMail mail, String error) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(mail.attempts(), 10));
        Instant next = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        jdbc.update(
                "update monitoring.mail set attempts = attempts + 1, last_error = ?, next_attempt_at = ? where id = ?",
                error,
                Timestamp.from(next),
                mail.id());
    }
}
