package cn.edu.zzut.monitoring.notification;

import cn.edu.zzut.monitoring.school.SchoolProfile;
import cn.edu.zzut.monitoring.school.Schools;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Mails to people, by SMTP. */
@Component
class MailChannel implements Channel {

    private static final int CONNECTIONS = 3;

    private final Delivery delivery;
    private final MailServers servers;
    private final Schools schools;
    private final Lanes lanes = new Lanes(CONNECTIONS, "mails");

    MailChannel(Delivery delivery, MailServers servers, Schools schools) {
        this.delivery = delivery;
        this.servers = servers;
        this.schools = schools;
    }

    @Scheduled(fixedDelayString = "${monitoring.mail.pause:PT1S}")
    void deliver() {
        lanes.start(delivery.waiting(this, CONNECTIONS), () -> delivery.drain(this));
    }

    @PreDestroy
    void end() {
        delivery.end();
        lanes.close();
    }

    @Override
    public Kind kind() {
        return Kind.MAIL;
    }

    @Override
    public boolean isOpen() {
        return !schools.get().senderAddress().isBlank() && servers.sender().isPresent();
    }

    @Override
    public void send(QueuedMail mail) throws NotSent {
        try (Way way = way()) {
            way.send(mail);
        }
    }

    @Override
    public Way way() {
        KeptConnection connection = new KeptConnection();
        return new Way() {

            @Override
            public void send(QueuedMail mail) throws NotSent {
                sendOn(connection, mail);
            }

            @Override
            public void close() {
                connection.close();
            }
        };
    }

    private void sendOn(KeptConnection connection, QueuedMail mail) throws NotSent {
        SchoolProfile school = schools.get();
        try {
            JavaMailSenderImpl server = servers.sender().orElseThrow(() -> new MessagingException("没有邮件服务器"));
            connection.send(server, message(server, mail, school));
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new NotSent(NotSent.told(e), RefusedAddress.isCauseOf(e), e);
        }
    }

    private static MimeMessage message(JavaMailSenderImpl server, QueuedMail mail, SchoolProfile school)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new StableMessage(server, mail.id(), school.senderAddress());
        MimeMessageHelper helper = new MimeMessageHelper(message, "UTF-8");
        helper.setFrom(school.senderAddress(), school.nameOfSender());
        helper.setTo(mail.to());
        helper.setSubject(mail.subject());
        helper.setSentDate(Date.from(mail.createdAt()));
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

        StableMessage(JavaMailSenderImpl server, long id, String from) {
            super(server.getSession());
            this.messageId = "<mail-" + id + from.substring(from.indexOf('@')) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
