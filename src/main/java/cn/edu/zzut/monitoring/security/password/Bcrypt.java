package cn.edu.zzut.monitoring.security.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.atomic.LongAdder;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * How passwords are kept. Bcrypt reads 72 bytes and no more; the SHA-256 of what is to be kept fits, however long a sentence
 * somebody takes and whatever salt the engine puts after it.
 */
final class Bcrypt implements PasswordEncryptor {

    /** Stands before each hash in the database, in braces. */
    static final String NAME = "bcrypt";

    private final BCryptPasswordEncoder bcrypt;
    private final String nobodys;
    private final LongAdder checks = new LongAdder();

    /** @param strength the logarithm of the rounds */
    Bcrypt(int strength) {
        bcrypt = new BCryptPasswordEncoder(strength);
        nobodys = encrypt("");
    }

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    public boolean check(String password, String hash) {
        checks.increment();
        return bcrypt.matches(digest(password), hash);
    }

    /** Takes as long as any other check, and opens nothing. */
    void checkNobodys(String password) {
        check(password, nobodys);
    }

    /** How many there have been. */
    long checks() {
        return checks.sum();
    }

    @Override
    public String hashAlgorithmName() {
        return NAME;
    }

    private static String digest(String password) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
