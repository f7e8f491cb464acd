package cn.edu.zzut.monitoring.security.password;

import cn.edu.zzut.monitoring.notification.MailKind;
import cn.edu.zzut.monitoring.notification.Mails;
import cn.edu.zzut.monitoring.notification.Recipient;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 忘记密码: a link of one use to the address that the school has of the person. Whoever asks learns nothing of whether there
 * is such a person, and nobody is sent more than a few.
 */
@Service
@Transactional
public class ResetLinks {

    /** How long a link leads somewhere. */
    public static final Duration TERM = Duration.ofMinutes(30);

    private static final Duration SPAN = Duration.ofHours(1);
    private static final int MOST_OF_ACCOUNT = 3;
    private static final int MOST_UNKNOWN_FROM_ADDRESS = 200;
    private static final int LONGEST_NAME = 64;
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Organization organization;
    private final Mails mails;
    private final Passwords passwords;
    private final AccountEvents events;
    private final Doors doors;
    private final Clock clock;
    private final String baseUrl;

    ResetLinks(
            JdbcClient jdbc,
            Organization organization,
            Mails mails,
            Passwords passwords,
            AccountEvents events,
            Doors doors,
            Clock clock,
            @Value("${monitoring.base-url}") String baseUrl) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.mails = mails;
        this.passwords = passwords;
        this.events = events;
        this.doors = doors;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /**
     * Whether no link is sent for now, whoever it is that is asked for. A campus is often one address: only requests that
     * led to nobody count against it.
     */
    public boolean isOften(String name, String from) {
        Timestamp since = Timestamp.from(clock.instant().minus(SPAN));
        return asked("account = ?", name.strip(), since) >= MOST_OF_ACCOUNT
                || asked("token_hash is null and asked_from = ?", from, since) >= MOST_UNKNOWN_FROM_ADDRESS;
    }

    /** @param from the address that the request came from */
    public void ask(String name, String from) {
        String account = name.strip();
        if (account.isEmpty() || account.length() > LONGEST_NAME || isOften(account, from)) {
            return;
        }
        Instant now = clock.instant();
        jdbc.sql("delete from monitoring.password_reset where asked_at < ?")
                .param(Timestamp.from(now.minus(Duration.ofDays(1))))
                .update();
        Optional<Person> reached = reachable(account);
        String token = token();
        jdbc.sql(
                        "insert into monitoring.password_reset (account, asked_from, asked_at, token_hash, expires_at) values (?, ?, ?, ?, ?)")
                .params(
                        account,
                        from,
                        Timestamp.from(now),
                        reached.map(person -> Digests.sha256(token)).orElse(null),
                        Timestamp.from(now.plus(TERM)))
                .update();
        reached.ifPresent(person -> {
            send(person, token);
            events.note(AccountEvents.Kind.RESET_ASKED, account, "", from);
        });
    }

    private int asked(String where, String value, Timestamp since) {
        return jdbc.sql("select count(*) from monitoring.password_reset where asked_at > ? and " + where)
                .params(since, value)
                .query(Integer.class)
                .single();
    }

    private Optional<Person> reachable(String account) {
        return organization
                .person(new PersonId(account))
                .filter(person -> !person.hasLeft() && !person.email().isBlank())
                .filter(person -> doors.takesOwnPassword(account));
    }

    private void send(Person person, String token) {
        mails.queue(
                "reset:" + Digests.sha256(token),
                MailKind.PASSWORD,
                new Recipient(person.id().value(), person.name(), person.email()),
                "重置密码的链接",
                Map.of(
                        "minutes",
                        TERM.toMinutes(),
                        "links",
                        List.of(Map.of("title", "设置新密码", "link", baseUrl + "/sign-in/reset?token=" + token))));
    }

    /** Whose password the link sets; empty where it has been used or its time is over. */
    public Optional<String> account(@Nullable String token) {
        return token == null
                ? Optional.empty()
                : jdbc.sql(
                                "select account from monitoring.password_reset where token_hash = ? and used_at is null and expires_at > ?")
                        .params(Digests.sha256(token), Timestamp.from(clock.instant()))
                        .query(String.class)
                        .optional();
    }

    /**
     * Sets the password, once; other links of the account lead nowhere then.
     *
     * @throws Refusal when the link is no longer good, or the password is not taken: then the link is still good
     */
    public void use(String token, String wanted) {
        Timestamp now = Timestamp.from(clock.instant());
        String account = jdbc.sql(
                        """
                        update monitoring.password_reset set used_at = ? where token_hash = ? and used_at is null and expires_at > ?
                        returning account""")
                .params(now, Digests.sha256(token), now)
                .query(String.class)
                .optional()
                .filter(owner -> reachable(owner).isPresent())
                .orElseThrow(ResetLinks::over);
        jdbc.sql("update monitoring.password_reset set used_at = ? where account = ? and used_at is null")
                .params(now, account)
                .update();
        passwords.reset(account, wanted);
    }

    /** The link has been used, or its time is over. */
    public static Refusal over() {
        return Refusal.gone("这个链接已经用过，或者已过" + TERM.toMinutes() + "分钟。请重新申请。");
    }

    private static String token() {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
