package cn.edu.zzut.monitoring.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Mails to people, by SMTP. */
@Component
class MailChannel implements Channel {

    private final Delivery delivery;
    private final ObjectProvider<JavaMailSender> sender;
    private final String from;

    MailChannel(
            Delivery delivery, ObjectProvider<JavaMailSender> sender, @Value("${monitoring.mail.from}") String from) {
        this.delivery = delivery;
        this.sender = sender;
        this.from = from;
    }

    @Scheduled(fixedDelayString = "${monitoring.mail.pause:PT1S}")
    void deliver() {
        delivery.drain(this);
    }

    @Override
    public Kind kind() {
        return Kind.MAIL;
    }

    @Override
    public boolean isOpen() {
        return sender.getIfAvailable() != null;
    }

    @Override
    public void send(QueuedMail mail) throws NotSent {
        JavaMailSender server = sender.getObject();
        try {
            server.send(message(server, mail));
        } catch (MailException | MessagingException e) {
            throw new NotSent(String.valueOf(e.getMessage()), RefusedAddress.isCauseOf(e), e);
        }
    }

    private MimeMessage message(JavaMailSender server, QueuedMail mail) throws MessagingException {
        MimeMessage message = new StableMessage(server, mail.id(), from);
        MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
        helper.setFrom(from);
        helper.setTo(mail.to());
        helper.setSubject(mail.subject());
        if (mail.html().isEmpty()) {
            helper.setText(mail.body());
        } else {
            message.setContent(new MimeMultipart("alternative", part(mail.body(), "plain"), part(mail.html(), "html")));
        }
        return message;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, "UTF-8", subtype);
        return part;
    }

    /** A message whose id stays the same when it is sent again, so that people see it once. */
    private static final class StableMessage extends MimeMessage {

        private final String messageId;

        StableMessage(JavaMailSender server, long id, String from) {
            super(((JavaMailSenderImpl) server).getSession());
            this.messageId = "<mail-" + id + from.substring(from.indexOf('@')) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
