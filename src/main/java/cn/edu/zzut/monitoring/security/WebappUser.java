package cn.edu.zzut.monitoring.security;

import cn.edu.zzut.monitoring.security.password.AccountStandings;
import cn.edu.zzut.monitoring.security.second.FactorKey;
import cn.edu.zzut.monitoring.security.second.SecondFactors;
import cn.edu.zzut.monitoring.security.single.SingleSignOn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.stereotype.Component;

/** Who is signed in to the web applications by the request's session, and since when the session holds. */
@Component
public class WebappUser {

    /** Under which the session keeps how often its account's sessions had been ended when it began. */
    private static final String EPOCH = "monitoring.epoch";

    /** Under which the session keeps whose second factor it has proved. */
    private static final String PROVEN = "monitoring.proven";

    /** Under which the session keeps the key that a second factor is being set up with. */
    private static final String PROPOSED = "monitoring.proposed";

    /** Under which the session keeps how often something wrong was typed in it. */
    private static final String WRONG = "monitoring.wrong";

    private static final int MOST_WRONG = 10;

    private final AccountStandings standings;
    private final SecondFactors factors;

    WebappUser(AccountStandings standings, SecondFactors factors) {
        this.standings = standings;
        this.factors = factors;
    }

    /** The account of the request's session. */
    public Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(WebappUser::in);
    }

    static Optional<String> in(HttpSession session) {
        return AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                .findFirst()
                .map(signedIn -> signedIn.getIdentityId());
    }

    /** The session goes on whatever has ended until now: it has just been signed in, or has itself changed the password. */
    public void keep(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            in(session).ifPresent(account -> session.setAttribute(EPOCH, mark(account)));
        }
    }

    /** Whether all sessions of the account have been ended since this one began. */
    boolean isOver(HttpSession session, String account) {
        Object began = session.getAttribute(EPOCH);
        String now = mark(account);
        if (began == null) {
            session.setAttribute(EPOCH, now);
            return false;
        }
        return !began.equals(now);
    }

    private String mark(String account) {
        return standings.of(account).epoch() + " " + account;
    }

    /** Whether nothing is answered before the person has changed a password that somebody else has given. */
    public boolean mustChange(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && !SingleSignOn.isVouched(session)
                && in(session)
                        .map(account -> standings.of(account).mustChange())
                        .orElse(false);
    }

    /** Whether nothing is answered before a code of the second factor has been typed, or before one has been set up. */
    public boolean isToProve(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && in(session)
                        .filter(account -> !account.equals(session.getAttribute(PROVEN)))
                        .filter(factors::isAskedOf)
                        .isPresent();
    }

    /** Whether somebody is signed in who is not to prove anything more. */
    public boolean hasProved(HttpServletRequest request) {
        return of(request).isPresent() && !isToProve(request);
    }

    /** A code of the account's second factor has been typed in the session. */
    public void prove(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            in(session).ifPresent(account -> session.setAttribute(PROVEN, account));
            session.removeAttribute(PROPOSED);
            session.removeAttribute(WRONG);
        }
    }

    /**
     * Something wrong was typed in the session, where its owner is asked for password or code again; true where it was once
     * too often, and the session is over: whoever goes on has to sign in.
     */
    public boolean isGivenUp(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return false;
        }
        int wrong = 1 + (session.getAttribute(WRONG) instanceof Integer before ? before : 0);
        session.setAttribute(WRONG, wrong);
        if (wrong < MOST_WRONG) {
            return false;
        }
        session.invalidate();
        return true;
    }

    /** What the session's account is setting up. */
    public void propose(HttpServletRequest request, FactorKey key) {
        request.getSession().setAttribute(PROPOSED, key.text());
    }

    public Optional<FactorKey> proposed(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(PROPOSED))
                .map(text -> new FactorKey(text.toString()));
    }
}
