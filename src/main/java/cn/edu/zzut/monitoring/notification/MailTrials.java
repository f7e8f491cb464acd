package cn.edu.zzut.monitoring.notification;

import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.refusal.Words;
import cn.edu.zzut.monitoring.school.SchoolProfile;
import cn.edu.zzut.monitoring.school.Schools;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** 测试邮件: one fixed text to one address, so many an hour, each on record with what the server answered. */
@Service
public class MailTrials {

    /** So many in an hour: enough to set a server up, too few to bother anybody. */
    public static final int MOST_AN_HOUR = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final int LONGEST_ADDRESS = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final MailServers servers;
    private final Schools schools;
    private final Outgoing outgoing;
    private final Semaphore oneAtATime = new Semaphore(1);

    MailTrials(
            JdbcClient jdbc,
            Clock clock,
            TransactionTemplate transaction,
            MailServers servers,
            Schools schools,
            Outgoing outgoing) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
        this.servers = servers;
        this.schools = schools;
        this.outgoing = outgoing;
    }

    /**
     * A trial and what came of it.
     *
     * @param server through which
     * @param kind none while it is under way, or where the application ended before there was an answer
     */
    public record Trial(
            String address, String server, Optional<MailAnswer.Kind> kind, String answer, String by, Instant at) {}

    /** The newest ones, the newest first. */
    public List<Trial> newest(int limit) {
        return jdbc.sql(
                        "select address, server, outcome, answer, asked_by, asked_at from monitoring.mail_trial order by id desc limit ?")
                .param(limit)
                .query((row, n) -> new Trial(
                        row.getString(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)).map(MailAnswer.Kind::valueOf),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()))
                .list();
    }

    /**
     * Sends a test mail and waits for the answer, half a minute at most.
     *
     * @throws Refusal when there is no server to ask, no address, or it was asked too often
     */
    public MailAnswer send(String to, String by) {
        outgoing.require();
        String address = to.strip();
        if (address.length() > LONGEST_ADDRESS || !Words.isLine(address) || !Words.isMailAddress(address)) {
            throw Refusal.invalid("“" + address + "”不是邮箱地址。请填写一个能查收的邮箱。" + Words.MAIL_ADDRESS_IN_WORDS);
        }
        SchoolProfile school = schools.get();
        if (school.senderAddress().isBlank()) {
            throw Refusal.conflict("还没有登记发件人邮箱。请先在“学校信息”中登记，再发测试邮件。");
        }
        if (servers.isPasswordLost()) {
            throw Refusal.conflict("保存的邮箱密码无法解开（加密它的密钥文件已更换）。请在“邮件服务器”中重新填写密码。");
        }
        JavaMailSenderImpl sender = servers.sender().orElseThrow(() -> Refusal.conflict("还没有设置邮件服务器。请先填写并保存，再发测试邮件。"));
        if (!oneAtATime.tryAcquire()) {
            throw Refusal.busy("上一封测试邮件还在等邮件服务器应答，请过半分钟再试。", PATIENCE);
        }
        long id;
        try {
            id = begun(address, by);
        } catch (RuntimeException e) {
            oneAtATime.release();
            throw e;
        }
        MailAnswer answer = within(new FutureTask<>(() -> asked(sender, address, school)));
        jdbc.sql("update monitoring.mail_trial set outcome = ?, answer = ? where id = ?")
                .params(answer.kind().name(), answer.words(), id)
                .update();
        return answer;
    }

    /** On record before it is sent, whatever comes then. */
    private long begun(String address, String by) {
        Timestamp now = Timestamp.from(clock.instant());
        Long id = transaction.execute(status -> {
            jdbc.sql("lock table monitoring.mail_trial in share row exclusive mode")
                    .update();
            int lately = jdbc.sql("select count(*) from monitoring.mail_trial where asked_at > ?")
                    .param(Timestamp.from(clock.instant().minus(Duration.ofHours(1))))
                    .query(Integer.class)
                    .single();
            if (lately >= MOST_AN_HOUR) {
                throw Refusal.busy("一小时内已经发了" + lately + "封测试邮件。请过一会儿再试。", Duration.ofMinutes(10));
            }
            return jdbc.sql(
                            "insert into monitoring.mail_trial (address, server, asked_by, asked_at) values (?, ?, ?, ?) returning id")
                    .params(address, servers.inForce().map(MailServer::address).orElse(""), by, now)
                    .query(Long.class)
                    .single();
        });
        return java.util.Objects.requireNonNull(id);
    }

    /** A server that says a letter now and then keeps nobody waiting; the next trial waits until it is done with. */
    private MailAnswer within(FutureTask<MailAnswer> question) {
        Thread asking = new Thread(
                () -> {
                    try {
                        question.run();
                    } finally {
                        oneAtATime.release();
                    }
                },
                "mail-trial");
        asking.setDaemon(true);
        asking.start();
        try {
            return question.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            asking.interrupt();
            return MailAnswer.silent();
        } catch (ExecutionException e) {
            return MailAnswer.of(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return MailAnswer.of(e);
        }
    }

    private MailAnswer asked(JavaMailSenderImpl sender, String to, SchoolProfile school) throws Exception {
        MimeMessageHelper mail = new MimeMessageHelper(sender.createMimeMessage(), "UTF-8");
        mail.setFrom(school.senderAddress(), school.nameOfSender());
        mail.setTo(to);
        mail.setSubject("【测试】监测数据填报系统的测试邮件");
        mail.setText("这是" + school.nameOr("本校") + "监测数据填报系统的测试邮件。收到它，说明邮件服务器设置正确，待办和提醒能够送达。请勿回复。");
        sender.send(mail.getMimeMessage());
        return MailAnswer.accepted();
    }
}
