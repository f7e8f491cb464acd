package cn.edu.zzut.monitoring.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * One connection to a mail server, on which mail after mail leaves: signing in takes longer than a mail. It is made anew after
 * any failure, when another server is asked for, and when it has served for a while.
 */
final class KeptConnection implements AutoCloseable {

    /** Well below what {@link BoundedSockets} allow, so that a mail which begins on it can end on it. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private @Nullable Transport transport;
    private @Nullable Server server;
    private long since;

    private record Server(
            String protocol, @Nullable String host, int port, @Nullable String username, @Nullable String password) {

        static Server of(JavaMailSenderImpl sender) {
            return new Server(
                    Objects.requireNonNullElse(sender.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL),
                    sender.getHost(),
                    sender.getPort(),
                    filled(sender.getUsername()),
                    filled(sender.getPassword()));
        }

        private static @Nullable String filled(@Nullable String text) {
            return text == null || text.isEmpty() ? null : text;
        }
    }

    /**
     * Sends one mail.
     *
     * @throws ServerAway when the server cannot be reached
     */
    void send(JavaMailSenderImpl sender, MimeMessage mail) throws MessagingException, ServerAway {
        mail.saveChanges();
        Transport way = connected(sender);
        try {
            way.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private Transport connected(JavaMailSenderImpl sender) throws ServerAway {
        Server wanted = Server.of(sender);
        Transport kept = transport;
        if (kept != null && wanted.equals(server) && isYoung() && kept.isConnected()) {
            return kept;
        }
        close();
        try {
            Transport made = sender.getSession().getTransport(wanted.protocol());
            made.connect(wanted.host(), wanted.port(), wanted.username(), wanted.password());
            transport = made;
            server = wanted;
            since = System.nanoTime();
            return made;
        } catch (MessagingException e) {
            throw new ServerAway(NotSent.told(e), e);
        }
    }

    private boolean isYoung() {
        return System.nanoTime() - since < LONGEST.toNanos();
    }

    @Override
    public void close() {
        Transport kept = transport;
        transport = null;
        if (kept != null) {
            try {
                kept.close();
            } catch (MessagingException e) {
                // it is gone already
            }
        }
    }
}
