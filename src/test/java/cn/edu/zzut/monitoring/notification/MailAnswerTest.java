package cn.edu.zzut.monitoring.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a mail server says to a test mail is told in Chinese, with what to do. */
class MailAnswerTest {

    private static MailAnswer answer(String host, int port, String... properties) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        Properties set = sender.getJavaMailProperties();
        set.setProperty("mail.smtp.timeout", "300");
        for (String property : properties) {
            set.setProperty(property, "true");
        }
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
    void aRefusalIsToldInTheServersWords() throws IOException {
        try (FakeSmtp refusing = FakeSmtp.refusing()) {
            MailAnswer said = answer("127.0.0.1", refusing.port());
            assertThat(said.kind()).isEqualTo(MailAnswer.Kind.REFUSED);
            assertThat(said.words()).contains("550 no such user here").contains("邮件服务器拒收");
        }
    }

    @Test
    void aServerThatSaysNothingIsSilent() throws IOException {
        try (FakeSmtp hanging = FakeSmtp.hanging()) {
            assertThat(answer("127.0.0.1", hanging.port()).kind()).isEqualTo(MailAnswer.Kind.SILENT);
        }
    }

    @Test
    void nobodyListensThere() {
        MailAnswer said = answer("127.0.0.1", 1);
        assertThat(said.kind()).isEqualTo(MailAnswer.Kind.NOBODY);
        assertThat(said.words()).contains("没有邮件服务在运行");
    }

    @Test
    void aNameThatNobodyHasIsNotFound() {
        assertThat(answer("nobody.invalid", 25).words()).contains("找不到这个服务器地址");
    }

    @Test
    void wantedProtectionThatIsNotHadIsTold() throws IOException {
        try (FakeSmtp open = FakeSmtp.refusing()) {
            MailAnswer said =
                    answer("127.0.0.1", open.port(), "mail.smtp.starttls.enable", "mail.smtp.starttls.required");
            assertThat(said.kind()).isEqualTo(MailAnswer.Kind.INSECURE);
        }
    }
}
