package cn.edu.zzut.monitoring.archive.seal;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The school's key for signing packages: two PEM files in a folder, the private one for its owner's eyes only. Made when it
 * is first asked for, and never again: a key that is broken or half there is refused, not replaced.
 */
public final class SigningKey {

    /** Keep it secret, and a copy of it in a safe place. */
    static final String PRIVATE = "archive-private-key.pem";
    /** For everybody. */
    static final String PUBLIC = "archive-public-key.pem";

    private final PrivateKey key;
    private final String publicKey;

    private SigningKey(PrivateKey key, String publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /** @throws Refusal in Chinese, saying what to do, when it can neither be read nor made */
    public static SigningKey in(Path folder) {
        Path secret = folder.resolve(PRIVATE);
        Path open = folder.resolve(PUBLIC);
        try {
            if (Files.notExists(secret) && Files.notExists(open)) {
                make(folder);
            }
            SigningKey found = new SigningKey(
                    KeyFactory.getInstance(Seal.ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pem(secret))),
                    Base64.getEncoder().encodeToString(pem(open)));
            byte[] probe = {1};
            if (!found.seal(probe).isOf(probe)) {
                throw Refusal.conflict("归档签名的私钥与公钥不是一对（" + folder + "）。请恢复备份的两个密钥文件，不要另行生成。");
            }
            return found;
        } catch (IOException e) {
            throw because(e, "归档签名密钥无法读写（" + folder + "）。请检查目录是否存在、是否可写，或用MONITORING_ARCHIVE_KEY_DIRECTORY指定另一目录。");
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw because(e, "归档签名密钥已损坏（" + folder + "）。请恢复备份的密钥文件，不要另行生成。");
        }
    }

    private static Refusal because(Exception cause, String advice) {
        Refusal refusal = Refusal.conflict(advice);
        refusal.addSuppressed(cause);
        return refusal;
    }

    private static void make(Path folder) throws IOException, GeneralSecurityException {
        Files.createDirectories(folder);
        KeyPair pair = KeyPairGenerator.getInstance(Seal.ALGORITHM).generateKeyPair();
        write(folder.resolve(PUBLIC), "PUBLIC KEY", pair.getPublic().getEncoded(), "rw-r--r--");
        write(folder.resolve(PRIVATE), "PRIVATE KEY", pair.getPrivate().getEncoded(), "rw-------");
    }

    /** There whole or not at all, and from its first byte on only for those who may read it. */
    private static void write(Path file, String kind, byte[] content, String permissions) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(draft);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
        }
        Files.writeString(
                draft,
                "-----BEGIN " + kind + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind
                        + "-----\n",
                StandardCharsets.US_ASCII);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] pem(Path file) throws IOException {
        return Base64.getMimeDecoder()
                .decode(Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", ""));
    }

    /** Base64, as it stands between the two lines of a PEM file. */
    public String publicKey() {
        return publicKey;
    }

    /** What tells keys apart on paper. */
    public String fingerprint() {
        return new Seal("", publicKey).fingerprint();
    }

    Seal seal(byte[] manifest) {
        try {
            Signature signature = Signature.getInstance(Seal.ALGORITHM);
            signature.initSign(key);
            signature.update(manifest);
            return new Seal(Base64.getEncoder().encodeToString(signature.sign()), publicKey);
        } catch (GeneralSecurityException e) {
            throw because(e, "归档签名密钥不能用来签名。请恢复备份的密钥文件。");
        }
    }
}
