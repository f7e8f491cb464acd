package cn.edu.zzut.monitoring.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password is kept so that a copy of the database tells nobody. */
class SettingsKeyTest {

    @TempDir
    Path folder;

    @Test
    void isSealedAndOpenedByTheSameKey() throws IOException {
        String sealed = new SettingsKey(folder).sealed("密码 with all");
        assertThat(sealed).doesNotContain("密码").isNotEqualTo(new SettingsKey(folder).sealed("密码 with all"));
        assertThat(new SettingsKey(folder).opened(sealed)).contains("密码 with all");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("settings-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isNotOpenedByAnother(@TempDir Path elsewhere) {
        String sealed = new SettingsKey(folder).sealed("secret");
        assertThat(new SettingsKey(elsewhere).opened(sealed)).isEmpty();
        new SettingsKey(elsewhere).sealed("other");
        assertThat(new SettingsKey(elsewhere).opened(sealed)).isEmpty();
    }

    @Test
    void noneNeedsNoKey() {
        assertThat(new SettingsKey(folder).sealed("")).isEmpty();
        assertThat(folder.resolve("settings-key")).doesNotExist();
    }
}
