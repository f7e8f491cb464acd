package cn.edu.zzut.monitoring.notification;

import cn.edu.zzut.monitoring.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals secrets that are typed in on a page, by a key beside the one that signs archive packages: a copy of the database alone tells nobody the
 * password. The key is made when it is first needed, for its owner's eyes only; what was sealed by a lost one is typed in anew.
 */
@Component
public class SettingsKey {

    private static final String FILE = "settings-key";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    SettingsKey(
            @Value("${monitoring.data-directory:data}") String data,
            @Value("${monitoring.archive.key-directory:}") String keys) {
        this(keys.isBlank() ? Path.of(data, "archive-key") : Path.of(keys));
    }

    SettingsKey(Path folder) {
        this.folder = folder;
    }

    /** @throws Refusal when the key can be neither read nor made */
    public String sealed(String secret) {
        if (secret.isEmpty()) {
            return "";
        }
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(nonce) + ":"
                    + Base64.getEncoder().encodeToString(hidden);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw Refusal.conflict("密码无法加密保存：密钥文件" + file().toAbsolutePath() + "读不出或写不进（"
                    + e.getClass().getSimpleName() + "）。请检查目录的权限后再试。");
        }
    }

    /** The secret; empty where it was sealed by another key, or this one cannot be read. */
    public Optional<String> opened(String sealed) {
        if (sealed.isEmpty()) {
            return Optional.of("");
        }
        try {
            String[] parts = sealed.split(":", 2);
            byte[] secret = cipher(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(parts[0]))
                    .doFinal(Base64.getDecoder().decode(parts[1]));
            return Optional.of(new String(secret, StandardCharsets.UTF_8));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws IOException, GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        SecretKeySpec key = new SecretKeySpec(key(mode == Cipher.ENCRYPT_MODE), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private Path file() {
        return folder.resolve(FILE);
    }

    private synchronized byte[] key(boolean make) throws IOException {
        if (make && Files.notExists(file())) {
            make();
        }
        return Base64.getDecoder()
                .decode(Files.readString(file(), StandardCharsets.US_ASCII).strip());
    }

    /** From its first byte on only for its owner; whole or not at all. */
    private void make() throws IOException {
        Files.createDirectories(folder);
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        Path draft = Files.createTempFile(folder, FILE, ".tmp", ownersOnly());
        try {
            Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n", StandardCharsets.US_ASCII);
            Files.move(draft, file());
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.deleteIfExists(draft);
        }
    }

    private FileAttribute<?>[] ownersOnly() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
