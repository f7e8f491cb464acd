package cn.edu.zzut.monitoring.datause;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of one delivery. By it the same person has the same code throughout the delivery and another one in every
 * other, and by it rows that turn up somewhere are known again as this delivery's.
 */
final class DeliveryKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int CODE_DIGITS = 12;
    private static final int NONCE_DIGITS = 6;
    private static final int PROOF_DIGITS = 10;
    private static final Pattern MARK = Pattern.compile("[0-9a-f]{" + (NONCE_DIGITS + PROOF_DIGITS) + "}");

    private final SecretKeySpec secret;

    private DeliveryKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    static DeliveryKey fresh() {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new DeliveryKey(secret);
    }

    /** @param text what {@link #text} gave */
    static DeliveryKey of(String text) {
        return new DeliveryKey(Base64.getDecoder().decode(text));
    }

    /** As it is kept. */
    String text() {
        return Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    /** What stands for a number of a person. */
    String codeFor(String number) {
        return digits("code|" + number, CODE_DIGITS);
    }

    /** 核验码 of a row: it looks like any number, and only this key could have made it. */
    String mark(String row) {
        String nonce = digits("row|" + row, NONCE_DIGITS);
        return nonce + proof(nonce);
    }

    /** Whether this key made the mark. */
    boolean made(String mark) {
        return MARK.matcher(mark).matches()
                && mark.substring(NONCE_DIGITS).equals(proof(mark.substring(0, NONCE_DIGITS)));
    }

    /** Where a row with this text stands among the others: an order that is this key's only. */
    long place(String row) {
        return ByteBuffer.wrap(digest("place|" + row)).getLong();
    }

    private String proof(String nonce) {
        return digits("proof|" + nonce, PROOF_DIGITS);
    }

    private String digits(String text, int most) {
        return HexFormat.of().formatHex(digest(text)).substring(0, most);
    }

    private byte[] digest(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
