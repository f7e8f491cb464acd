package cn.edu.zzut.monitoring.web.trail;

import java.util.List;
import java.util.stream.Collectors;

/** Which answers say that somebody tried to change something in vain. */
final class UntoldRules {

    private static final int REFUSED = 400;
    private static final int WITHOUT_SIGN_IN = 401;
    private static final int TOO_OFTEN = 429;
    private static final int MOST_WAYS = 3;

    private UntoldRules() {}

    /**
     * Whoever is not signed in attempts nothing but to come in, which is told at the door; who asks too often is told of once a
     * minute.
     *
     * @param who is signed in; empty for nobody
     */
    static boolean isAttempt(String method, String who, int status) {
        return ApiRules.isWriting(method)
                && !who.isEmpty()
                && status >= REFUSED
                && status != WITHOUT_SIGN_IN
                && status != TOO_OFTEN;
    }

    /**
     * Somebody has used an address in a way that it does not know.
     *
     * @param ways what the address is for
     */
    static String otherWay(String method, String path, List<AddressNames.Known> ways) {
        String what = ways.stream()
                .map(AddressNames.Known::name)
                .distinct()
                .limit(MOST_WAYS)
                .collect(Collectors.joining("、"));
        return "不支持的方法 " + method + "，地址"
                + (what.isEmpty() ? " " + UntoldAttempts.shortened(path) : "用于“" + what + "”");
    }
}
