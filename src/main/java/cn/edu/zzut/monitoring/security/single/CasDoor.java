package cn.edu.zzut.monitoring.security.single;

import cn.edu.zzut.monitoring.security.session.SessionsByTicket;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The way in and out by CAS 3.0: sent there, back with a ticket that its server is asked about, ended by it, too. */
@RestController
@ConditionalOnProperty("monitoring.sign-in.cas.server")
@RequestMapping(CasDoor.PATH)
class CasDoor {

    static final String PATH = "/sign-in/cas";

    private static final Logger LOG = LoggerFactory.getLogger(CasDoor.class);
    private static final String STATE = "monitoring.cas.state";
    private static final int STATE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CasServer server;
    private final SingleSignOn singleSignOn;
    private final SessionsByTicket sessions;

    CasDoor(SignInSettings settings, SingleSignOn singleSignOn, SessionsByTicket sessions) {
        this.server = new CasServer(settings.cas(), settings.timeout());
        this.singleSignOn = singleSignOn;
        this.sessions = sessions;
    }

    @GetMapping
    void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] random = new byte[STATE_BYTES];
        RANDOM.nextBytes(random);
        String state = HexFormat.of().formatHex(random);
        request.getSession().setAttribute(STATE, state);
        response.sendRedirect(server.login(service(state)));
    }

    /** Only where this browser was sent from here, and only once. */
    @GetMapping("/back")
    void back(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String ticket,
            @RequestParam(defaultValue = "") String state)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session == null || state.isEmpty() || !state.equals(session.getAttribute(STATE))) {
            response.sendRedirect(singleSignOn.here("/sign-in/failed"));
            return;
        }
        session.removeAttribute(STATE);
        try {
            Optional<String> account = server.account(ticket, service(state));
            if (account.isEmpty()) {
                response.sendRedirect(singleSignOn.here("/sign-in/failed"));
                return;
            }
            singleSignOn
                    .enter(request, response, account.get(), "CAS", server.logout(singleSignOn.here(SingleSignOn.DOOR)))
                    .ifPresent(begun -> sessions.begun(ticket, begun));
        } catch (IOException unreachable) {
            LOG.warn("CAS服务器没有应答：{}", unreachable.getMessage());
            response.sendRedirect(singleSignOn.here("/sign-in/away"));
        }
    }

    /** What CAS sends once somebody has signed out elsewhere. */
    @PostMapping("/back")
    void ended(@RequestParam(defaultValue = "") String logoutRequest) {
        CasServer.ended(logoutRequest).ifPresent(sessions::end);
    }

    private String service(String state) {
        return singleSignOn.here(PATH + "/back?state=" + state);
    }
}
