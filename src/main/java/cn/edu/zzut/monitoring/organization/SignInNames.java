package cn.edu.zzut.monitoring.organization;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an account may be called: somebody's on record, or one that an administrator makes. */
public final class SignInNames {

    /** Sign-in names and groups such as jwc-filer and unit-104, as the engine takes them. */
    public static final String FORM = "[a-zA-Z0-9]+([-._][a-zA-Z0-9]+)*";

    public static final int LONGEST = 64;

    private static final Pattern OF_FORM = Pattern.compile(FORM);

    /** Programs and the first administrator sign in by them, or the application signs what it does. */
    private static final Set<String> TAKEN = Set.of("admin", "camunda-admin", "prometheus", PersonId.SYSTEM.value());

    private SignInNames() {}

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && OF_FORM.matcher(text).matches();
    }

    /** Whether it is the system's own, in whichever case. */
    public static boolean isTaken(String name) {
        return TAKEN.contains(name.toLowerCase(Locale.ROOT));
    }
}
