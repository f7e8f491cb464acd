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

    /** Nobody is signed in: it holds what a page, or a way by the school's own sign-in, needs to come back. */
    static final Duration AT_THE_DOOR = Duration.ofMinutes(10);

    /** Of those more are kept by nobody's will but a flood's. */
    private static final int MOST_AT_THE_DOOR = 10_000;

    private static final Duration NOTED = Duration.ofMinutes(1);
    /** As they are made; what else a browser sends is not even asked for. */
    private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final FindByIndexNameSessionRepository<S> stored;
    private final SessionsAtTheDoor door;
    private final Duration whole;

    /** @param whole how long a session is kept unasked for once somebody is signed in */
    KeptSessions(FindByIndexNameSessionRepository<S> stored, SessionsAtTheDoor door, Duration whole) {
        this.stored = stored;
        this.door = door;
        this.whole = whole;
    }

    @Override
    public KeptSession<S> createSession() {
        KeptSession<S> begun = new KeptSession<>(stored.createSession(), NOTED, whole);
        begun.setMaxInactiveInterval(AT_THE_DOOR);
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
        return found == null ? null : new KeptSession<>(found, NOTED, whole);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    /** Nobody asks for them any more. */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void forgetTheExpired() {
        if (stored instanceof JdbcIndexedSessionRepository inDatabase) {
            inDatabase.cleanUpExpiredSessions();
            door.keepNoMoreThan(MOST_AT_THE_DOOR);
        }
    }
}
