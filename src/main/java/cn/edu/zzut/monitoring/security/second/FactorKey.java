package cn.edu.zzut.monitoring.security.second;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * What a phone makes its codes of.
 *
 * @param text in letters that somebody can type
 */
public record FactorKey(String text) {

    private static final int BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    static FactorKey fresh() {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new FactorKey(Base32.of(secret));
    }

    byte[] bytes() {
        return Base32.bytes(text);
    }

    /** For the eye, in fours. */
    public String inFours() {
        return text.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** As phones read it from a QR code. */
    public String address(String issuer, String account) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + text + "&issuer="
                + encoded(issuer) + "&algorithm=SHA1&digits=6&period=30";
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Not the key: it is nobody's to read in a log. */
    @Override
    public String toString() {
        return "FactorKey";
    }
}
