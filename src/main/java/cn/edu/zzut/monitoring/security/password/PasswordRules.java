package cn.edu.zzut.monitoring.security.password;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a password must be. Long rather than strange: no letter of any kind is asked for. */
public final class PasswordRules {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    /** All of it in one sentence, for pages and refusals. */
    public static final String IN_WORDS =
            "密码为" + SHORTEST + "至" + LONGEST + "个字符，不含制表符、换行等控制字符，不含本人的工号（用户名）、姓名和邮箱名，不是容易被猜到的常用密码。可以用一句自己记得住的话。";

    private static final int SHORTEST_NAME = 2;
    private static final int FEWEST_SIGNS = 5;

    private PasswordRules() {}

    /** Why the password is not taken, as a sentence; empty where it is. */
    public static Optional<String> fault(String password, Holder holder) {
        if (!isVisible(password)) {
            return Optional.of("密码中有看不见的控制字符（例如制表符、换行），请去掉后再试。");
        }
        if (!hasLength(password)) {
            return Optional.of("密码须有" + SHORTEST + "至" + LONGEST + "个字符。");
        }
        if (namesSomebody(password, holder)) {
            return Optional.of("密码不能包含本人的工号（用户名）、姓名或邮箱名。");
        }
        if (isCommon(password)) {
            return Optional.of("这个密码很常用，容易被猜到。请换一个，例如一句自己记得住的话。");
        }
        return Optional.empty();
    }

    static boolean isVisible(String password) {
        return password.chars().noneMatch(Character::isISOControl);
    }

    static boolean hasLength(String password) {
        int signs = password.codePointCount(0, password.length());
        return signs >= SHORTEST && signs <= LONGEST && !password.isBlank();
    }

    static boolean namesSomebody(String password, Holder holder) {
        String low = password.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(holder.account(), local(holder.email())),
                        Arrays.stream(holder.name().split("\\s+")))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .filter(part -> part.length() >= SHORTEST_NAME)
                .anyMatch(low::contains);
    }

    static boolean isCommon(String password) {
        return password.codePoints().distinct().count() < FEWEST_SIGNS
                || isRun(password)
                || CommonPasswords.contain(password);
    }

    /** Whether most of it goes up or down by one, or stays, from sign to sign: 1234567890, abcdefghij. */
    private static boolean isRun(String password) {
        List<Integer> signs = password.codePoints().boxed().toList();
        int steps = 0;
        for (int i = 1; i < signs.size(); i++) {
            if (Math.abs(signs.get(i) - signs.get(i - 1)) <= 1) {
                steps++;
            }
        }
        return steps * 4 >= (signs.size() - 1) * 3;
    }

    private static String local(String email) {
        int at = email.indexOf('@');
        return at < 0 ? email : email.substring(0, at);
    }

    /** Whose password it is to be; what is not known is empty. */
    public record Holder(String account, String name, String email) {}
}
