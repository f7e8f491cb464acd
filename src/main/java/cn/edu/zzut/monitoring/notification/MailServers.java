package cn.edu.zzut.monitoring.notification;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Seen;
import cn.edu.zzut.monitoring.trail.Attempt;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 邮件服务器: the one that the environment names, else the one that the administrator has entered on the page. */
@Service
@Transactional
public class MailServers {

    private static final int LONGEST_PASSWORD = 256;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SettingsKey key;
    private final Mails mails;
    private final Optional<JavaMailSenderImpl> environment;
    private volatile Ready ready = new Ready(0, Optional.empty());

    MailServers(
            JdbcClient jdbc, Clock clock, SettingsKey key, Mails mails, ObjectProvider<JavaMailSender> environment) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.key = key;
        this.mails = mails;
        this.environment = Optional.ofNullable(environment.getIfAvailable())
                .filter(JavaMailSenderImpl.class::isInstance)
                .map(JavaMailSenderImpl.class::cast)
                .filter(sender -> sender.getHost() != null && !sender.getHost().isBlank());
        this.environment.ifPresent(MailSenders::bound);
    }

    /**
     * What was entered at once.
     *
     * @param hasPassword whether there is one; what it is, nobody is told
     * @param passwordIsNew whether it is another one than before
     */
    public record Edition(
            long id, MailServer server, boolean hasPassword, boolean passwordIsNew, String by, Instant at) {}

    private record Ready(long edition, Optional<JavaMailSenderImpl> sender) {}

    private record Kept(Edition edition, String sealed) {}

    /** Whether the environment names the server, so that the page does not. */
    public boolean isOfEnvironment() {
        return environment.isPresent();
    }

    /** The server that mails go to; none where nobody named one. */
    @Transactional(readOnly = true)
    public Optional<MailServer> inForce() {
        return environment
                .map(MailSenders::described)
                .or(() -> newest().map(kept -> kept.edition().server()).filter(server -> !server.isNone()));
    }

    /** Whether there is a password for the server. */
    @Transactional(readOnly = true)
    public boolean hasPassword() {
        return environment
                .map(sender ->
                        sender.getPassword() != null && !sender.getPassword().isEmpty())
                .orElseGet(
                        () -> newest().map(kept -> kept.edition().hasPassword()).orElse(false));
    }

    /** Whether the password that was entered cannot be read any more, since its key is lost. */
    @Transactional(readOnly = true)
    public boolean isPasswordLost() {
        return environment.isEmpty()
                && newest().filter(kept -> key.opened(kept.sealed()).isEmpty()).isPresent();
    }

    /** What was entered on the page, the newest first. */
    @Transactional(readOnly = true)
    public List<Edition> all() {
        return editions("").stream().map(Kept::edition).toList();
    }

    private Optional<Kept> newest() {
        return editions(" limit 1").stream().findFirst();
    }

    private List<Kept> editions(String limit) {
        return jdbc.sql(
                        """
                        select id, host, port, username, protection, sealed_password, changed_by, changed_at,
                            lag(sealed_password, 1, '') over (order by id)
                        from monitoring.mail_server order by id desc"""
                                + limit)
                .query((row, n) -> new Kept(
                        new Edition(
                                row.getLong(1),
                                new MailServer(
                                        row.getString(2),
                                        row.getInt(3),
                                        row.getString(4),
                                        MailServer.Protection.valueOf(row.getString(5))),
                                !row.getString(6).isEmpty(),
                                !row.getString(6).isEmpty() && !row.getString(6).equals(row.getString(9)),
                                row.getString(7),
                                row.getTimestamp(8).toInstant()),
                        row.getString(6)))
                .list();
    }

    /**
     * From now on mails go to that server, those that wait at once.
     *
     * @param password none for the one that there is
     * @param seen the edition that whoever enters it has seen, 0 for none
     * @throws Refusal when something is wrong with it, somebody else has entered another one meanwhile, or the environment
     *     names the server
     */
    public void enter(MailServer asked, Optional<String> password, Optional<Long> seen, String by) {
        requireMine();
        MailServer server = asked.checked();
        password.ifPresent(MailServers::requireLine);
        if (server.username().isEmpty() && password.isPresent()) {
            throw Refusal.invalid("用户名：填写了密码，请填写用户名；服务器不需要登录的，请清空密码。");
        }
        Optional<Kept> before = locked(seen);
        String sealed = server.username().isEmpty()
                ? ""
                : password.map(typed -> sealedOnce(typed, before))
                        .orElseGet(() -> before.filter(kept -> staysWith(kept, server))
                                .map(Kept::sealed)
                                .orElse(""));
        if (!server.username().isEmpty() && sealed.isEmpty()) {
            throw Refusal.invalid("密码：填写了用户名，请填写密码；换了服务器地址、端口、用户名或加密方式的，密码要重新填写。邮箱服务商要求“授权码”的，填写授权码。");
        }
        if (before.filter(kept ->
                        kept.edition().server().equals(server) && kept.sealed().equals(sealed))
                .isEmpty()) {
            add(server, sealed, by);
        } else {
            Attempt.findsItDone();
        }
        mails.hurry();
    }

    /**
     * From now on mails wait.
     *
     * @throws Refusal as when another server is entered
     */
    public void remove(Optional<Long> seen, String by) {
        requireMine();
        if (locked(seen).filter(kept -> !kept.edition().server().isNone()).isPresent()) {
            add(MailServer.NONE, "", by);
        } else {
            Attempt.findsItDone();
        }
    }

    /** Sealed anew only where it is another one: the same one typed again is no change. */
    private String sealedOnce(String password, Optional<Kept> before) {
        return before.map(Kept::sealed)
                .filter(one -> !one.isEmpty()
                        && key.opened(one).filter(password::equals).isPresent())
                .orElseGet(() -> key.sealed(password));
    }

    private void requireMine() {
        if (isOfEnvironment()) {
            throw Refusal.conflict("邮件服务器由环境配置（spring.mail.host）指定，不能在页面上改。请修改环境配置后重新启动。");
        }
    }

    private Optional<Kept> locked(Optional<Long> seen) {
        jdbc.sql("lock table monitoring.mail_server in share row exclusive mode")
                .update();
        Optional<Kept> before = newest();
        Seen.require(
                "邮件服务器",
                seen,
                before.map(kept -> kept.edition().id()).orElse(0L),
                before.map(kept -> kept.edition().by()).orElse(""));
        return before;
    }

    /** A password is never sent elsewhere, or less protected, than it was entered for. */
    private static boolean staysWith(Kept kept, MailServer server) {
        return kept.edition().server().isAlso(server);
    }

    private static void requireLine(String password) {
        boolean tooLong = password.length() > LONGEST_PASSWORD;
        if (tooLong || password.isEmpty() || password.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("密码：请填写，不超过" + LONGEST_PASSWORD + "个字符，不含换行和控制字符。");
        }
    }

    private void add(MailServer server, String sealed, String by) {
        jdbc.sql(
                        """
                        insert into monitoring.mail_server
                            (host, port, username, sealed_password, protection, changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        server.host(),
                        server.port(),
                        server.username(),
                        sealed,
                        server.protection().name(),
                        by,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** What mails are sent with; none where there is no server, or its password cannot be read. */
    @Transactional(readOnly = true)
    public Optional<JavaMailSenderImpl> sender() {
        return environment.isPresent() ? environment : entered();
    }

    private Optional<JavaMailSenderImpl> entered() {
        Optional<Kept> kept = newest();
        long edition = kept.map(one -> one.edition().id()).orElse(0L);
        Ready known = ready;
        if (known.edition() != edition || known.sender().isEmpty()) {
            known = new Ready(
                    edition,
                    kept.filter(one -> !one.edition().server().isNone()).flatMap(this::made));
            ready = known;
        }
        return known.sender();
    }

    private Optional<JavaMailSenderImpl> made(Kept kept) {
        return key.opened(kept.sealed())
                .map(password -> MailSenders.to(kept.edition().server(), password));
    }
}
