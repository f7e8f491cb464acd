package cn.edu.zzut.monitoring.support;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;

/** What the mail server has received. */
@TestComponent
public class Mailbox {

    private final GreenMail server;

    Mailbox(GreenMail server) {
        this.server = server;
    }

    /** The mails to that person, the oldest first. */
    public List<Received> to(String person) {
        return Arrays.stream(server.getReceivedMessages())
                .map(Mailbox::received)
                .filter(mail -> mail.to().equals(person + "@zzut.example"))
                .toList();
    }

    private static Received received(MimeMessage message) {
        try {
            return new Received(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    message.getContent().toString());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public record Received(String to, String subject, String body) {}
}
