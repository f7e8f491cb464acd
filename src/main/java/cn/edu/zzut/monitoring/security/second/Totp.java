package cn.edu.zzut.monitoring.security.second;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes by time (RFC 6238) as all phones make them: HMAC-SHA-1, six figures, every half minute. */
final class Totp {

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int FIGURES = 6;
    private static final int MODULUS = 1_000_000;

    /** Phones' clocks may be half a minute off. */
    private static final int AROUND = 1;

    private Totp() {}

    static long step(Instant now) {
        return now.getEpochSecond() / STEP.toSeconds();
    }

    static String code(byte[] secret, long step) {
        byte[] hash = hash(secret, step);
        int from = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, from, Integer.BYTES).getInt() & 0x7fffffff;
        return String.format(Locale.ROOT, "%0" + FIGURES + "d", number % MODULUS);
    }

    /** Of which step the code is; empty where it is of none that holds now, or not of a later one than the last taken. */
    static OptionalLong step(byte[] secret, String code, Instant now, long lastTaken) {
        long about = step(now);
        return LongStream.rangeClosed(about - AROUND, about + AROUND)
                .filter(step -> step > lastTaken && code(secret, step).equals(code))
                .findFirst();
    }

    private static byte[] hash(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
