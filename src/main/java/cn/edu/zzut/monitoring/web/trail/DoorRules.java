package cn.edu.zzut.monitoring.web.trail;

import cn.edu.zzut.monitoring.trail.Act;
import java.util.Map;
import java.util.Optional;

/** What a refused request at the door is to the trail. */
final class DoorRules {

    private static final int UNKNOWN = 401;
    private static final int REFUSED = 400;

    private static final String DOOR = "/sign-in";

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
