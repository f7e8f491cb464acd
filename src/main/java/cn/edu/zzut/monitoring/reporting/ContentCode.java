package cn.edu.zzut.monitoring.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * 内容校验码: SHA-256 over what a report says, whenever it was made: its template and all that stands in the template's
 * fields, without the day, whether it is a draft, and the code itself.
 */
final class ContentCode {

    private ContentCode() {}

    /** 64 hexadecimal digits. */
    static String of(Collection<String> texts) {
        MessageDigest digest = sha256();
        texts.forEach(text -> digest.update((text + "\u001e").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    static String of(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
