package cn.edu.zzut.monitoring.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** What the database has is written where it becomes another, and only there. */
class KeptSessionTest {

    private static final Instant BEGAN = Instant.parse("2026-11-27T08:00:00Z");

    private final List<String> written = new ArrayList<>();
    private final MapSession stored = new MapSession();
    private final KeptSession<Session> session =
            new KeptSession<>(noting(), Duration.ofMinutes(1), Duration.ofHours(2));

    /** As it is stored, noting what is set. */
    private Session noting() {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setAttribute")) {
                        written.add((String) arguments[0]);
                    }
                    return method.invoke(stored, arguments);
                });
    }

    @Test
    void whatStandsThereAlreadyIsNotWrittenAgain() {
        session.setAttribute("user", new ArrayList<>(List.of("office")));
        session.setAttribute("user", new ArrayList<>(List.of("office")));
        session.setAttribute("user", session.getAttribute("user"));
        assertThat(written).containsExactly("user");
    }

    @Test
    void whatWasChangedInPlaceIsWrittenWhenItIsSet() {
        stored.setAttribute("user", new ArrayList<>(List.of("office")));
        List<String> users = session.getAttribute("user");
        users.add("x01-head");
        session.setAttribute("user", users);
        assertThat(written).containsExactly("user");
    }

    @Test
    void nothingIsNoAttribute() {
        session.setAttribute("user", "office");
        session.setAttribute("user", null);
        assertThat(stored.getAttributeNames()).isEmpty();
        session.setAttribute("user", "office");
        assertThat(stored.<String>getAttribute("user")).isEqualTo("office");
    }

    @Test
    void whenItWasAskedForLastIsNotedOnceAMinute() {
        stored.setLastAccessedTime(BEGAN);
        session.setLastAccessedTime(BEGAN.plusSeconds(59));
        assertThat(stored.getLastAccessedTime()).isEqualTo(BEGAN);
        session.setLastAccessedTime(BEGAN.plusSeconds(60));
        assertThat(stored.getLastAccessedTime()).isEqualTo(BEGAN.plusSeconds(60));
    }
}
