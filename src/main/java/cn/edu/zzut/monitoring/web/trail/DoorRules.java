package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.trail.Act;
import java.util.Map;
import java.util.Optional;

/** What a refused request at the door is to the trail. */
final class DoorRules {

    private static final int UNKNOWN = 401;
    private static final int REFUSED = 400;

    private static final int CONFLICT = 409;
    private static final int TOO_OFTEN = 429;

    /** Where somebody is in by the password alone. */
    static final String WAITING = "密码正确，等待第二因素";

    private static final String DOOR = "/sign-in";
    private static final String SECOND = DOOR + "/second";

    /** What somebody who is in changes of how they come in. */
    private static final Map<String, Act> OWN = Map.of(
            DOOR + "/password", Act.PASSWORD_CHANGED,
            DOOR + "/second/setup", Act.SECOND_ON,
            DOOR + "/second/confirm", Act.SECOND_ON,
            DOOR + "/second/codes", Act.SECOND_ON,
            DOOR + "/second/end", Act.SECOND_OFF);

    private DoorRules() {}

    static boolean isAtTheDoor(String path) {
        return path.startsWith(DOOR);
    }

    /** Where the code is typed after the password, which was right. */
    static boolean isSecond(String path) {
        return path.equals(SECOND);
    }

    /** No code of theirs was wrong: the server could not look at it. */
    static boolean isOurs(int status) {
        return status == CONFLICT;
    }

    /** What the code came to, where it did not open. */
    static String afterPassword(int status) {
        return switch (status) {
            case CONFLICT -> "密码正确，第二因素的验证码没有核对（没有启用，或者服务器读不出它的密钥）";
            case TOO_OFTEN -> "密码正确，第二因素的验证码没有核对（输错次数较多，须等待）";
            default -> "密码正确，第二因素的验证码不正确";
        };
    }

    static boolean hasFailed(String path, int status) {
        return status == UNKNOWN || (status >= REFUSED && (EngineRules.isLogin(path) || isAtTheDoor(path)));
    }

    /**
     * What somebody who is signed in has tried in vain to change of their own; empty where it was a try to come in.
     *
     * @param who is signed in and has nothing more to prove; empty for nobody
     */
    static Optional<Act> ownChange(String path, String who) {
        return who.isEmpty() ? Optional.empty() : Optional.ofNullable(OWN.get(path));
    }
}
