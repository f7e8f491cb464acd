package cn.edu.zzut.monitoring.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over an entry in its canonical form, its place and the link before: three lines, as anybody can compute again. */
public final class EntryHash {

    private EntryHash() {}

    /** @param content one line of JSON, see {@link SealedEntries#CONTENT} */
    public static String of(long number, String previous, String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((number + "\n" + previous + "\n" + content).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
