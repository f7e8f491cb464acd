package cn.edu.zzut.monitoring.notification;

import cn.edu.zzut.monitoring.refusal.Words;
import java.util.LinkedHashSet;
import java.util.Set;

/** A message did not leave. */
class NotSent extends Exception {

    private static final long serialVersionUID = 1;

    private static final int LONGEST = 1000;
    private static final int MOST_CAUSES = 5;

    private final boolean forGood;

    /** @param forGood whether trying again cannot help, such as with an address that does not exist */
    NotSent(String message, boolean forGood, Throwable cause) {
        super(told(message), cause);
        this.forGood = forGood;
    }

    /** What was said of the failure, from the outermost to the innermost: mail libraries nest what the server said. */
    static String told(Throwable failure) {
        Set<String> said = new LinkedHashSet<>();
        for (Throwable one = failure; one != null && said.size() < MOST_CAUSES; one = one.getCause()) {
            said.add(String.valueOf(one.getMessage()).strip());
        }
        return String.join("；", said);
    }

    /** What a server says is kept in a few lines, without signs that the database cannot keep. */
    private static String told(String message) {
        return Words.withoutControls(message.substring(0, Math.min(message.length(), LONGEST)));
    }

    boolean isForGood() {
        return forGood;
    }
}
