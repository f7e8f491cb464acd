package cn.edu.zzut.monitoring.security.session;

import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the web applications take their CSRF token from: made with the session and kept in it. A page's first requests come at
 * once, to two applications maybe; had each made a token of its own, the browser would keep another than the session.
 */
public final class SessionToken extends Random {

    static final int BYTES = 16;

    /** Under which the session keeps it. */
    static final String KEPT = "monitoring.token";

    private static final long serialVersionUID = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Made by its name, see {@code camunda.bpm.webapp.csrf.random-class}. */
    public SessionToken() {}

    @Override
    public void nextBytes(byte[] bytes) {
        Optional<byte[]> kept = kept().filter(token -> token.length == bytes.length);
        if (kept.isPresent()) {
            System.arraycopy(kept.get(), 0, bytes, 0, bytes.length);
        } else {
            RANDOM.nextBytes(bytes);
        }
    }

    private static Optional<byte[]> kept() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes at)) {
            return Optional.empty();
        }
        HttpSession session = at.getRequest().getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof String token
                ? Optional.of(HexFormat.of().parseHex(token))
                : Optional.empty();
    }
}
