package cn.edu.zzut.monitoring.security.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Sessions that are written only where something in them has changed; when they were asked for last is noted once a minute.
 *
 * @param <S> as they are stored
 */
final class KeptSessions<S extends Session> implements SessionRepository<KeptSession<S>> {

    private static final Duration NOTED = Duration.ofMinutes(1);
    /** As they are made; what else a browser sends is not even asked for. */
    private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final FindByIndexNameSessionRepository<S> stored;

    KeptSessions(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public KeptSession<S> createSession() {
        KeptSession<S> begun = new KeptSession<>(stored.createSession(), NOTED);
        byte[] token = new byte[SessionToken.BYTES];
        RANDOM.nextBytes(token);
        begun.setAttribute(SessionToken.KEPT, HexFormat.of().formatHex(token));
        return begun;
    }

    @Override
    public void save(KeptSession<S> session) {
        stored.save(session.stored());
    }

    @Override
    public @Nullable KeptSession<S> findById(String id) {
        S found = NAME.matcher(id).matches() ? stored.findById(id) : null;
        return found == null ? null : new KeptSession<>(found, NOTED);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    /** Nobody asks for them any more. */
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void forgetTheExpired() {
        if (stored instanceof JdbcIndexedSessionRepository inDatabase) {
            inDatabase.cleanUpExpiredSessions();
        }
    }
}
