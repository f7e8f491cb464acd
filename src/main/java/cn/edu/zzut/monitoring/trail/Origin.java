package cn.edu.zzut.monitoring.trail;

import cn.edu.zzut.monitoring.logging.LogField;
import java.util.Set;

/**
 * Who, and from where.
 *
 * @param who the account; empty where nobody is signed in
 * @param address as the gateway believes it
 * @param agent what the browser calls itself
 * @param request its name, as the log has it
 */
public record Origin(String who, String address, String agent, String request) {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_AGENT = 200;

    private static final Set<String> SERVER = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    /** In whose name the application does what nobody asked for. */
    public static final Origin SYSTEM = new Origin("system", "", "", "");

    public Origin {
        who = Entry.plain(who, LONGEST_NAME);
        address = Entry.plain(address, LONGEST_ADDRESS);
        agent = Entry.plain(agent, LONGEST_AGENT);
        request = Entry.plain(request, LONGEST_ADDRESS);
    }

    /** As people read it: whoever works at the server itself comes from nowhere else. */
    public static String placeOf(String address) {
        return SERVER.contains(address) ? "服务器本机" : address;
    }

    Origin by(String account) {
        return new Origin(account, address, agent, request);
    }

    /** Of what is under way in this thread. */
    public static Origin here() {
        return Attempt.current()
                .map(Attempt::origin)
                .orElseGet(() -> SYSTEM.by(LogField.USER.get().orElse(SYSTEM.who())));
    }
}
