package cn.edu.zzut.monitoring.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail after mail leaves on one connection, as long as it serves. */
class KeptConnectionTest {

    private final KeptConnection connection = new KeptConnection();

    private static JavaMailSenderImpl server(int port) {
        return MailSenders.to(new MailServer("127.0.0.1", port, "", MailServer.Protection.NONE), "");
    }

    private void send(JavaMailSenderImpl server) throws MessagingException, NotSent {
        MimeMessage mail = server.createMimeMessage();
        mail.setFrom("a@some.example");
        mail.setRecipients(MimeMessage.RecipientType.TO, "b@some.example");
        mail.setText("text");
        connection.send(server, mail);
    }

    @Test
    void manyMailsLeaveOnOneConnection() throws Exception {
        try (FakeSmtp smtp = FakeSmtp.taking()) {
            JavaMailSenderImpl server = server(smtp.port());
            for (int i = 0; i < 5; i++) {
                send(server);
            }
            assertThat(smtp.calls()).isEqualTo(1);
        }
    }

    @Test
    void anotherServerHasAConnectionOfItsOwn() throws Exception {
        try (FakeSmtp one = FakeSmtp.taking();
                FakeSmtp other = FakeSmtp.taking()) {
            send(server(one.port()));
            send(server(other.port()));
            assertThat(other.calls()).isEqualTo(1);
        }
    }

    @Test
    void aConnectionThatTheServerEndedIsMadeAnew() throws Exception {
        try (FakeSmtp smtp = FakeSmtp.leaving()) {
            JavaMailSenderImpl server = server(smtp.port());
            send(server);
            send(server);
            assertThat(smtp.calls()).isEqualTo(2);
        }
    }

    @Test
    void afterARefusalTheNextMailBeginsAnew() throws Exception {
        try (FakeSmtp smtp = FakeSmtp.refusing()) {
            JavaMailSenderImpl server = server(smtp.port());
            for (int i = 1; i <= 2; i++) {
                assertThatThrownBy(() -> send(server))
                        .satisfies(e -> assertThat(RefusedAddress.isCauseOf(e)).isTrue());
                assertThat(smtp.calls()).isEqualTo(i);
            }
        }
    }

    @Test
    void aServerThatIsNotThereIsToldFromARefusal() throws IOException {
        int port;
        try (FakeSmtp gone = FakeSmtp.taking()) {
            port = gone.port();
        }
        assertThatThrownBy(() -> send(server(port))).isInstanceOf(ServerAway.class);
    }
}
