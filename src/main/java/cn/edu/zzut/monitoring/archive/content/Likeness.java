package cn.edu.zzut.monitoring.archive.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * Tells whether two packages have the same content, however often and whenever each was made: by what their files say,
 * without what tells of the handing over itself.
 */
final class Likeness {

    private final TreeMap<String, String> said = new TreeMap<>();

    void add(Scope.Item item, String path, String content) {
        if (!item.ongoing()) {
            said.put(path, content);
        }
    }

    /** 64 hexadecimal digits. */
    String code() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            said.forEach((path, content) ->
                    digest.update((path + "\u001f" + content + "\u001e").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
