package cn.edu.zzut.monitoring.security.password;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Words that passwords are usually made of; a password that is one of them with figures and signs about it is common. */
final class CommonPasswords {

    private static final Set<String> WORDS = read();

    private CommonPasswords() {}

    static boolean contain(String password) {
        String low = password.toLowerCase(Locale.ROOT);
        return WORDS.contains(low) || WORDS.contains(core(low)) || WORDS.contains(plain(core(low)));
    }

    /** Without the figures and signs before and after. */
    private static String core(String low) {
        return low.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    /** With letters for the signs that usually stand for them. */
    private static String plain(String low) {
        return low.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('3', 'e')
                .replace('5', 's')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static Set<String> read() {
        try {
            return new ClassPathResource("security/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
