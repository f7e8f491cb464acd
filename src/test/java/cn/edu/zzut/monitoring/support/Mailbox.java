package cn.edu.zzut.monitoring.support;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
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
            boolean both = message.getContent() instanceof MimeMultipart;
            return new Received(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    both ? part(message, 0) : message.getContent().toString(),
                    both ? part(message, 1) : "",
                    message.getContentType());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its parts stand in the order in which readers come to like them better: plain text, then HTML. */
    private static String part(MimeMessage message, int index) throws MessagingException, IOException {
        BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(index);
        String type = index == 0 ? "text/plain" : "text/html";
        if (!part.isMimeType(type)) {
            throw new AssertionError("part " + index + " is " + part.getContentType() + " instead of " + type);
        }
        return part.getContent().toString();
    }

    /** @param html empty for a mail that has none */
    public record Received(String to, String subject, String body, String html, String contentType) {}
}
