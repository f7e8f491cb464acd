package cn.edu.zzut.monitoring.security.single;

import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which session began by which ticket, so that CAS can end it. */
@Component
class CasSessions {

    private static final int MOST = 10_000;

    private final Map<String, HttpSession> begun = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, HttpSession> eldest) {
            return size() > MOST;
        }
    };

    synchronized void begun(String ticket, HttpSession session) {
        begun.put(ticket, session);
    }

    synchronized void end(String ticket) {
        HttpSession session = begun.remove(ticket);
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException alreadyOver) {
                // it has ended by itself
            }
        }
    }
}
