package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.trail.Act;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request to the engine's own addresses is to the trail. */
final class EngineRules {

    private static final Pattern LOGIN = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/login/[^/]+");
    private static final Pattern LOGOUT = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/logout");
    private static final Pattern TASK = Pattern.compile(
            ".*/task/[^/]+/(complete|submit-form|claim|unclaim|assignee)|.*/process-definition/.+/submit-form");
    private static final Pattern RIGHTS = Pattern.compile(".*/(authorization|group)(/.*)?");
    private static final Pattern ACCOUNT = Pattern.compile(".*/user(/.*)?");

    private static final Pattern WEB_APPLICATION =
            Pattern.compile("^(/engine-rest/engine/[^/]+|/camunda/api/engine/engine/[^/]+)(?=/)");
    private static final Pattern CREDENTIALS = Pattern.compile(".*/user/([^/]+)/credentials");

    private static final Pattern OF_TASK = Pattern.compile(".*/task/([^/]+)(/.*)?");

    private static final Pattern NAMED = Pattern.compile(
            "/(?:engine-rest/engine|camunda/api/engine/engine|camunda/api/admin/auth/user)/([^/]+)(?:/.*)?");
    private static final String OURS = "default";

    /** Nobody's, with whatever content: the engine would answer an empty one as done, or try passwords that nobody hears of. */
    private static final Pattern CLOSED =
            Pattern.compile("/engine-rest/(process-instance/[^/]+/modification(-async)?|identity/verify)/?");

    private EngineRules() {}

    /** Whether the path names an engine that there is not; there is one. */
    static boolean isNowhere(String path) {
        Matcher named = NAMED.matcher(path);
        return named.matches() && !named.group(1).equals(OURS);
    }

    /** Whether nobody may do it, whatever they send. */
    static boolean isClosed(String path) {
        return CLOSED.matcher(ofRest(path)).matches();
    }

    /** The same as the engine's REST has it. */
    static String ofRest(String path) {
        return WEB_APPLICATION.matcher(path).replaceFirst("/engine-rest");
    }

    static boolean isLogin(String path) {
        return LOGIN.matcher(path).matches();
    }

    static boolean isLogout(String path) {
        return LOGOUT.matcher(path).matches();
    }

    static boolean isEngine(String path) {
        return path.startsWith("/engine-rest") || path.startsWith("/camunda/api");
    }

    /** Which task the path names. */
    static Optional<String> task(String path) {
        Matcher named = OF_TASK.matcher(path);
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** @param who is signed in */
    static Act act(String path, String who) {
        Matcher credentials = CREDENTIALS.matcher(path);
        if (credentials.matches()) {
            return credentials.group(1).equals(who) ? Act.PASSWORD_CHANGED : Act.PASSWORD_SET;
        }
        return TASK.matcher(path).matches()
                ? Act.TASK
                : RIGHTS.matcher(path).matches()
                        ? Act.RIGHTS
                        : ACCOUNT.matcher(path).matches() ? Act.ACCOUNT : Act.ENGINE;
    }
}
