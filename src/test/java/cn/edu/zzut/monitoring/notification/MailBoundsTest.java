package cn.edu.zzut.monitoring.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server may say so much and for so long, and no more; a good one is not bothered by that. */
class MailBoundsTest {

    private static JavaMailSenderImpl sender(int port, MailServer.Protection protection) {
        return MailSenders.to(new MailServer("127.0.0.1", port, "", protection), "");
    }

    private static MailAnswer answer(JavaMailSenderImpl sender) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom("a@some.example");
        message.setTo("b@some.example");
        message.setText("test");
        try {
            sender.send(message);
            return MailAnswer.accepted();
        } catch (MailException e) {
            return MailAnswer.of(e);
        }
    }

    @Test
    void aServerThatSaysTooMuchIsLeft() throws IOException {
        try (FakeSmtp talkative = FakeSmtp.talkative()) {
            MailAnswer said = answer(sender(talkative.port(), MailServer.Protection.NONE));
            assertThat(said.kind()).isEqualTo(MailAnswer.Kind.FAILED);
            assertThat(said.words()).contains("超过1MB", "核对地址和端口");
        }
    }

    @Test
    void theEnvironmentsServerIsBoundAsWell() throws IOException {
        try (FakeSmtp talkative = FakeSmtp.talkative()) {
            JavaMailSenderImpl environment = new JavaMailSenderImpl();
            environment.setHost("127.0.0.1");
            environment.setPort(talkative.port());
            MailSenders.bound(environment);
            assertThat(answer(environment).words()).contains("超过1MB");
        }
    }

    @Test
    void aServerThatNeverComesToAnEndIsLeft() throws IOException {
        try (FakeSmtp endless = FakeSmtp.endless()) {
            JavaMailSenderImpl sender = sender(endless.port(), MailServer.Protection.NONE);
            sender.getJavaMailProperties().put("mail.smtp.socketFactory", new BoundedSockets(Duration.ofMillis(300)));
            assertThat(answer(sender).kind()).isEqualTo(MailAnswer.Kind.SILENT);
        }
    }

    @Test
    void theWayThereStaysProtected() {
        GreenMail smtps = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        smtps.start();
        try {
            JavaMailSenderImpl sender = sender(smtps.getSmtps().getPort(), MailServer.Protection.SSL);
            assertThat(answer(sender).kind()).isEqualTo(MailAnswer.Kind.INSECURE);
            JavaMailSenderImpl trusting = sender(smtps.getSmtps().getPort(), MailServer.Protection.SSL);
            trusting.getJavaMailProperties().setProperty("mail.smtp.ssl.trust", "*");
            trusting.getJavaMailProperties().setProperty("mail.smtp.ssl.checkserveridentity", "false");
            assertThat(answer(trusting).kind()).isEqualTo(MailAnswer.Kind.ACCEPTED);
            assertThat(smtps.getReceivedMessages()).hasSize(1);
        } finally {
            smtps.stop();
        }
    }
}
