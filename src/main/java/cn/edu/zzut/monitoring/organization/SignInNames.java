package cn.edu.zzut.monitoring.organization;

import cn.edu.zzut.monitoring.refusal.Looks;
import java.util.Set;
import java.util.regex.Pattern;

/** What an account may be called: somebody's on record, or one that an administrator makes. */
public final class SignInNames {

    /** Sign-in names and groups such as jwc-filer and unit-104, as the engine takes them. */
    public static final String FORM = "[a-zA-Z0-9]+([-._][a-zA-Z0-9]+)*";

    public static final int LONGEST = 64;

    private static final Pattern OF_FORM = Pattern.compile(FORM);

    /** The same in words. */
    public static final String IN_WORDS = "应由字母、数字组成，中间可以有-、.或_，没有空格和其他字符，不超过" + LONGEST + "个字符。";

    /**
     * Programs and the first administrator sign in by them, the application signs what it does, or they stand for whoever is
     * not signed in.
     */
    private static final Set<String> TAKEN = Set.of(
            "admin",
            "camunda-admin",
            "prometheus",
            PersonId.SYSTEM.value(),
            "anonymous",
            "anonymoususer",
            "nobody",
            "unknown",
            "null",
            "undefined",
            "none");

    private SignInNames() {}

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && OF_FORM.matcher(text).matches();
    }

    /** Whether it is the system's own, in whichever case. */
    public static boolean isTaken(String name) {
        return TAKEN.contains(Looks.folded(name));
    }
}
