package cn.edu.zzut.monitoring.security.second;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes on paper for whoever has no phone. */
final class RecoveryCodes {

    private static final int HOW_MANY = 10;
    private static final int LENGTH = 10;

    /** Without those that look like others. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).distinct().limit(HOW_MANY).toList();
    }

    private static String one() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(at -> SIGNS.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    /** For paper, in fives. */
    static String written(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** As it was made, however it is typed. */
    static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
