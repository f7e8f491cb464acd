package cn.edu.zzut.monitoring.security.single;

import cn.edu.zzut.monitoring.organization.Person;
import cn.edu.zzut.monitoring.security.password.AccountEvents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.util.ServletContextUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Lets in whom the school's own sign-in has vouched for, by a session as the web applications begin them. */
@Component
public class SingleSignOn {

    /** Under which the session keeps who vouched: the account's own password, also a first one, says nothing of it. */
    private static final String VOUCHED = "monitoring.vouched";

    /** Under which the session keeps when. */
    private static final String VOUCHED_AT = "monitoring.vouched-at";

    private static final Duration FRESH = Duration.ofMinutes(10);

    /** Under which the session keeps where the school's own sign-in is left. */
    static final String LEAVE = "monitoring.leave";

    static final String DOOR = "/camunda/app/welcome/default/";

    private final ProcessEngine engine;
    private final Vouched vouched;
    private final AccountEvents events;
    private final Clock clock;
    private final String baseUrl;

    SingleSignOn(
            ProcessEngine engine,
            Vouched vouched,
            AccountEvents events,
            Clock clock,
            @Value("${monitoring.base-url}") String baseUrl) {
        this.engine = engine;
        this.vouched = vouched;
        this.events = events;
        this.clock = clock;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** @param path of ours */
    public String here(String path) {
        return baseUrl + path;
    }

    /**
     * Whoever is on record is in, in a session of a new name; whoever is not is told whom to ask.
     *
     * @param by who vouched
     * @param leave where that one is left, called once the session ends
     * @return the new session; empty for a stranger
     */
    Optional<HttpSession> enter(
            HttpServletRequest request, HttpServletResponse response, String name, String by, String leave)
            throws IOException {
        Optional<UserAuthentication> known = vouched.person(name).map(this::authentication);
        if (known.isEmpty()) {
            events.note(AccountEvents.Kind.REFUSED, shortened(name), "", by);
            response.sendRedirect(here("/sign-in/stranger"));
            return Optional.empty();
        }
        UserAuthentication authentication = known.get();
        authentication.setCacheValidationTime(
                ServletContextUtil.getAuthCacheValidationTime(request.getServletContext()));
        AuthenticationUtil.revalidateSession(request, authentication);
        HttpSession session = request.getSession();
        session.setAttribute(VOUCHED, by);
        session.setAttribute(VOUCHED_AT, clock.instant());
        session.setAttribute(LEAVE, leave);
        events.note(AccountEvents.Kind.SINGLE_SIGN_ON, authentication.getIdentityId(), "", by);
        response.sendRedirect(here(DOOR));
        return Optional.of(session);
    }

    private UserAuthentication authentication(Person person) {
        return AuthenticationUtil.createAuthentication(engine, person.id().value());
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), 64));
    }

    /** Where the session's own sign-in is left, once; empty where nobody vouched for it. */
    public Optional<String> leave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(LEAVE) instanceof String address)) {
            return Optional.empty();
        }
        session.invalidate();
        return Optional.of(address);
    }

    /** Whether somebody else than the application said who the request's session is. */
    public boolean isVouched(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && isVouched(session);
    }

    /** Whether that was said a few minutes ago. */
    public boolean isFresh(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(VOUCHED_AT) instanceof Instant at
                && at.plus(FRESH).isAfter(clock.instant());
    }

    /** Whether somebody else than the application said who the session is. */
    public static boolean isVouched(HttpSession session) {
        return session.getAttribute(VOUCHED) != null;
    }

    /** Whether the session was begun by it and nobody is signed in by it any more. */
    public boolean isToLeave(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(LEAVE) != null
                && AuthenticationUtil.getAuthsFromSession(session)
                        .getAuthentications()
                        .isEmpty();
    }
}
