package cn.edu.zzut.monitoring.notification;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
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

    private static final String PATIENCE_TO_CONNECT = "5000";
    private static final String PATIENCE = "10000";
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
                .map(MailServers::described)
                .or(() -> newest().map(kept -> kept.edition().server()).filter(server -> !server.isNone()));
    }

    private static MailServer described(JavaMailSenderImpl sender) {
        Properties set = sender.getJavaMailProperties();
        MailServer.Protection protection = isSet(set, "mail.smtp.ssl.enable") || "smtps".equals(sender.getProtocol())
                ? MailServer.Protection.SSL
                : isSet(set, "mail.smtp.starttls.enable") ? MailServer.Protection.STARTTLS : MailServer.Protection.NONE;
        String username = sender.getUsername() == null ? "" : sender.getUsername();
        int port = sender.getPort() > 0 ? sender.getPort() : protection == MailServer.Protection.SSL ? 465 : 25;
        return new MailServer(String.valueOf(sender.getHost()), port, username, protection);
    }

    private static boolean isSet(Properties set, String name) {
        return Boolean.parseBoolean(set.getProperty(name));
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
     * @throws Refusal when something is wrong with it, or the environment names the server
     */
    public void enter(MailServer asked, Optional<String> password, String by) {
        if (isOfEnvironment()) {
            throw Refusal.conflict("邮件服务器由环境配置（spring.mail.host）指定，不能在页面上改。请修改环境配置后重新启动。");
        }
        MailServer server = asked.checked();
        password.ifPresent(MailServers::requireLine);
        jdbc.sql("lock table monitoring.mail_server in share row exclusive mode")
                .update();
        Optional<Kept> before = newest();
        String sealed = server.isNone() || server.username().isEmpty()
                ? ""
                : password.map(key::sealed).orElseGet(() -> before.filter(kept -> staysWith(kept, server))
                        .map(Kept::sealed)
                        .orElse(""));
        if (!server.username().isEmpty() && sealed.isEmpty()) {
            throw Refusal.invalid("密码：填写了用户名，请填写密码；换了服务器或用户名的，密码要重新填写。邮箱服务商要求“授权码”的，填写授权码。");
        }
        if (before.filter(kept ->
                        kept.edition().server().equals(server) && kept.sealed().equals(sealed))
                .isEmpty()) {
            add(server, sealed, by);
        }
        mails.hurry();
    }

    /** A password is never sent to another server than the one that it was entered for. */
    private static boolean staysWith(Kept kept, MailServer server) {
        MailServer before = kept.edition().server();
        return before.host().equalsIgnoreCase(server.host())
                && before.username().equals(server.username());
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
        MailServer server = kept.edition().server();
        return key.opened(kept.sealed()).map(password -> {
            JavaMailSenderImpl sender = new JavaMailSenderImpl();
            sender.setHost(server.host());
            sender.setPort(server.port());
            sender.setDefaultEncoding("UTF-8");
            Properties properties = sender.getJavaMailProperties();
            if (!server.username().isEmpty()) {
                sender.setUsername(server.username());
                sender.setPassword(password);
                properties.setProperty("mail.smtp.auth", "true");
            }
            protect(properties, server.protection());
            properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_TO_CONNECT);
            properties.setProperty("mail.smtp.timeout", PATIENCE);
            properties.setProperty("mail.smtp.writetimeout", PATIENCE);
            return sender;
        });
    }

    /** Wanted protection is had, or nothing is sent. */
    private static void protect(Properties properties, MailServer.Protection protection) {
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (protection) {
            case SSL -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
    }
}
