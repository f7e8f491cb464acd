package cn.edu.zzut.monitoring.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends what is queued, one mail a transaction; a server that is away delays mails and loses none. */
@Component
class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final int MOST_A_RUN = 200;

    private final Mails mails;
    private final ObjectProvider<JavaMailSender> sender;
    private final TransactionTemplate transaction;
    private final String from;

    MailDelivery(
            Mails mails,
            ObjectProvider<JavaMailSender> sender,
            TransactionTemplate transaction,
            @Value("${monitoring.mail.from}") String from) {
        this.mails = mails;
        this.sender = sender;
        this.transaction = transaction;
        this.from = from;
    }

    @Scheduled(fixedDelayString = "${monitoring.mail.pause:PT1S}")
    void deliver() {
        JavaMailSender server = sender.getIfAvailable();
        for (int i = 0; server != null && i < MOST_A_RUN && deliverOne(server); i++) {
            LOG.debug("one more mail sent");
        }
    }

    private boolean deliverOne(JavaMailSender server) {
        return Boolean.TRUE.equals(transaction.execute(status -> mails.next()
                .map(mail -> {
                    try {
                        server.send(message(server, mail));
                        mails.sent(mail);
                    } catch (MailException | MessagingException e) {
                        failed(mail, e);
                    }
                    return true;
                })
                .orElse(false)));
    }

    private void failed(QueuedMail mail, Exception failure) {
        if (RefusedAddress.isCauseOf(failure)) {
            LOG.warn("邮件 {} 的地址无法送达，不再重试：{}", mail.id(), failure.getMessage());
            mails.undeliverable(mail, String.valueOf(failure.getMessage()));
        } else {
            LOG.warn("邮件 {} 未能发出，将稍后重试：{}", mail.id(), failure.getMessage());
            mails.failed(mail, String.valueOf(failure.getMessage()));
        }
    }

    private MimeMessage message(JavaMailSender server, QueuedMail mail) throws MessagingException {
        MimeMessage message = new StableMessage(server, mail.id(), from);
        MimeMessageHelper helper = new MimeMessageHelper(message, !mail.html().isEmpty(), "UTF-8");
        helper.setFrom(from);
        helper.setTo(mail.to());
        helper.setSubject(mail.subject());
        if (mail.html().isEmpty()) {
            helper.setText(mail.body());
        } else {
            helper.setText(mail.body(), mail.html());
        }
        return message;
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
