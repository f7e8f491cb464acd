package cn.edu.zzut.monitoring.security.session;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.jspecify.annotations.Nullable;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.Session;

/**
 * A session that is changed only where it becomes another: whoever sets what stands there already, as the web applications do with
 * each request, changes nothing.
 */
final class KeptSession<S extends Session> implements Session {

    private static final SerializingConverter BYTES = new SerializingConverter();

    /** Under which the web applications keep who is signed in. */
    private static final String SIGNED_IN = "authenticatedUser";

    private final S stored;
    private final Duration noted;
    private final Duration whole;
    /** As the database has it, of what was asked for: who has it may change it. */
    private final Map<String, Object> before = new HashMap<>();

    /**
     * @param noted when it was asked for last is exact to this
     * @param whole how long it is kept unasked for once somebody is signed in
     */
    KeptSession(S stored, Duration noted, Duration whole) {
        this.stored = stored;
        this.noted = noted;
        this.whole = whole;
    }

    S stored() {
        return stored;
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> @Nullable T getAttribute(String name) {
        T value = stored.getAttribute(name);
        if (value != null) {
            before.computeIfAbsent(name, first -> look(value));
        }
        return value;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        Object present = getAttribute(name);
        if (value == null) {
            if (present != null) {
                removeAttribute(name);
            }
            return;
        }
        Object look = look(value);
        if (!look.equals(before.put(name, look))) {
            stored.setAttribute(name, value);
            if (name.equals(SIGNED_IN)) {
                stored.setMaxInactiveInterval(isSomebody(value) ? whole : KeptSessions.AT_THE_DOOR);
            }
        }
    }

    private static boolean isSomebody(Object signedIn) {
        return !(signedIn instanceof Authentications all)
                || !all.getAuthentications().isEmpty();
    }

    /** What can be compared with how it looks later. */
    private static Object look(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Instant
                ? value
                : ByteBuffer.wrap(BYTES.convert(value));
    }

    @Override
    public void removeAttribute(String name) {
        before.remove(name);
        stored.removeAttribute(name);
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (!now.isBefore(stored.getLastAccessedTime().plus(noted))) {
            stored.setLastAccessedTime(now);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        return stored.changeSessionId();
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        stored.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
