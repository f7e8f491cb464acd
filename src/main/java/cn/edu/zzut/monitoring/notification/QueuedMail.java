package cn.edu.zzut.monitoring.notification;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail and what became of it.
 *
 * @param html the same for readers that show HTML; empty for the group's messages and what was queued before mails had both
 * @param state WAITING, SENT, UNDELIVERABLE when the server refused its address, or STOPPED when its person left before
 * @param lastError why the last attempt failed; empty when none has
 */
public record QueuedMail(
        long id,
        Channel.Kind channel,
        MailKind kind,
        String personId,
        String to,
        String subject,
        String body,
        String html,
        String state,
        int attempts,
        String lastError,
        Instant createdAt,
        Optional<Instant> sentAt) {}
