package cn.edu.zzut.monitoring.training;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 签到码: what the QR code in the room leads to. It changes every few minutes, so that a picture of it that is passed on helps
 * nobody who is not there.
 */
final class SignInCode {

    /** People may sign in so long before it begins and after it has ended. */
    static final Duration AROUND = Duration.ofMinutes(30);

    private static final Duration WINDOW = Duration.ofMinutes(3);
    private static final SecureRandom RANDOM = new SecureRandom();

    private SignInCode() {}

    static String freshSecret() {
        byte[] secret = new byte[24];
        RANDOM.nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    static boolean isTime(SessionPlan plan, Instant now) {
        return !now.isBefore(plan.startsAt().minus(AROUND))
                && !now.isAfter(plan.endsAt().plus(AROUND));
    }

    static String at(String secret, Instant now) {
        return of(secret, now.getEpochSecond() / WINDOW.toSeconds());
    }

    /** The running code, and the one before it for whoever was slow. */
    static boolean holds(String secret, String code, Instant now) {
        return code.equals(at(secret, now)) || code.equals(at(secret, now.minus(WINDOW)));
    }

    private static String of(String secret, long window) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] whole = mac.doFinal(Long.toString(window).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole).substring(0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
