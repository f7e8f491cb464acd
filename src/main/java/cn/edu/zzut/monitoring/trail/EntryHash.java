package cn.edu.zzut.monitoring.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over an entry's place, the link before and what the entry says: three lines, as anybody can compute again. What it
 * says is in it by its own hash, so that a chain can be gone along by who may not read every entry; in the oldest links it is
 * the entry in its canonical form itself.
 */
public final class EntryHash {

    private EntryHash() {}

    /** @param said the hash of the entry's content; of the oldest links the content */
    public static String of(long number, String previous, String said) {
        return of(number + "\n" + previous + "\n" + said);
    }

    /** @param content one line of JSON, see {@link SealedEntries#CONTENT} */
    public static String ofContent(String content) {
        return of(content);
    }

    private static String of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
