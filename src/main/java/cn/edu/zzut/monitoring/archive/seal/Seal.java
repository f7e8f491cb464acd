package cn.edu.zzut.monitoring.archive.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Ed25519 signature of a package's {@code SHA256SUMS}, and the public key that proves it. It stands in the zip file's
 * comment, outside of the files, and beside the package in the database and on paper.
 *
 * @param signature Base64
 * @param publicKey Base64 of the key in X.509 form, what stands between the two lines of a PEM file
 */
public record Seal(String signature, String publicKey) {

    static final String ALGORITHM = "Ed25519";

    private static final Pattern COMMENT =
            Pattern.compile("ed25519-signature: ([A-Za-z0-9+/=]+)\ned25519-public-key: ([A-Za-z0-9+/=]+)\n");

    /** The public key of a PEM file, as {@link #publicKey} says it. */
    public static String publicKeyIn(Path pem) throws IOException {
        return Files.readString(pem, StandardCharsets.US_ASCII)
                .replaceAll("-----[A-Z ]+-----", "")
                .replaceAll("\\s", "");
    }

    /** The seal that a zip file's comment says; empty where it says none. */
    static Optional<Seal> ofComment(@org.jspecify.annotations.Nullable String comment) {
        return Optional.ofNullable(comment)
                .map(COMMENT::matcher)
                .filter(Matcher::matches)
                .map(parts -> new Seal(parts.group(1), parts.group(2)));
    }

    String comment() {
        return "ed25519-signature: " + signature + "\ned25519-public-key: " + publicKey + "\n";
    }

    /** Whether it was made of these very bytes with the private key that belongs to its public one. */
    public boolean isOf(byte[] manifest) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key());
            check.update(manifest);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
    }

    /** What tells keys apart on paper: the first 32 hexadecimal digits of the public key's SHA-256. */
    public String fingerprint() {
        return Digests.of(publicKey.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .substring(0, 32);
    }
}
