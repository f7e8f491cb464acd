package cn.edu.zzut.monitoring.security.session;

import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Which session began by which ticket of the school's own sign-in, so that whichever application is told can end it. */
@Component
public class SessionsByTicket {

    private final JdbcClient jdbc;

    SessionsByTicket(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void begun(String ticket, HttpSession session) {
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, sealed(ticket));
    }

    public void end(String ticket) {
        jdbc.sql("delete from monitoring.web_session where principal_name = ?")
                .param(sealed(ticket))
                .update();
    }

    private static String sealed(String ticket) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
