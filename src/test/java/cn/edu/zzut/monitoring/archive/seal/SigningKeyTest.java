package cn.edu.zzut.monitoring.archive.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The school's signing key is made once, is its owner's only, and is never replaced in silence. */
class SigningKeyTest {

    @TempDir
    Path folder;

    @Test
    void itIsMadeOnceAndFoundAgain() throws IOException {
        String first = SigningKey.in(folder).publicKey();
        assertThat(SigningKey.in(folder).publicKey()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("archive-private-key.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatItSealsIsProvedByItsPublicKeyAndNothingElseIs() {
        byte[] text = {1, 2, 3};
        Seal seal = SigningKey.in(folder).seal(text);
        assertThat(seal.isOf(text)).isTrue();
        assertThat(seal.isOf(new byte[] {1, 2, 4})).isFalse();
        assertThat(new Seal(seal.signature(), "no key").isOf(text)).isFalse();
    }

    @Test
    void halfAKeyIsRefused() throws IOException {
        SigningKey.in(folder);
        Files.delete(folder.resolve("archive-private-key.pem"));
        assertThatThrownBy(() -> SigningKey.in(folder)).hasMessageContaining("无法读写");
    }

    @Test
    void keysThatAreNoPairAreRefused() throws IOException {
        SigningKey.in(folder.resolve("one"));
        SigningKey.in(folder.resolve("other"));
        Files.copy(
                folder.resolve("other/archive-public-key.pem"),
                folder.resolve("one/archive-public-key.pem"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> SigningKey.in(folder.resolve("one"))).hasMessageContaining("不是一对");
    }

    @Test
    void aBrokenKeyIsRefused() throws IOException {
        SigningKey.in(folder);
        Files.writeString(folder.resolve("archive-private-key.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n");
        assertThatThrownBy(() -> SigningKey.in(folder)).hasMessageContaining("已损坏");
    }
}
