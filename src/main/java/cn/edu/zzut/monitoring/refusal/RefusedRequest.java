package cn.edu.zzut.monitoring.refusal;

/**
 * Somebody asked for what is not theirs, or in a way in which no page of ours asks, and got nothing. Published once for each
 * such request; who asks far too often is told of once a minute.
 *
 * @param who the account that is signed in; empty for nobody
 * @param address from where
 * @param what method and path
 * @param status the answer's, such as 403
 * @param arrived whether it came as far as what it asked for, and was refused there
 * @param why in a few words
 */
public record RefusedRequest(String who, String address, String what, int status, boolean arrived, String why) {

    /** Whoever tells of a request themselves puts this to it. */
    public static final String TOLD = RefusedRequest.class.getName() + ".told";

    private static final int LONGEST = 200;

    public RefusedRequest {
        who = shortened(who);
        address = shortened(address);
        what = shortened(what);
        why = shortened(why);
    }

    private static String shortened(String text) {
        String plain = Words.withoutControls(text).replaceAll("\\s+", " ");
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
