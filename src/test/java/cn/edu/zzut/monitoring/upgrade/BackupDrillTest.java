package cn.edu.zzut.monitoring.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.archive.Packages;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.DebianPostgres;
import cn.edu.zzut.monitoring.support.MadeApplication;
import cn.edu.zzut.monitoring.support.NeedsDebianPostgres;
import cn.edu.zzut.monitoring.support.Script;
import cn.edu.zzut.monitoring.support.Script.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drill: a school in the middle of its year is backed up, restored on another database, looked at hash by hash, and
 * goes on there. What is no whole backup, or no empty database, is refused.
 */
@NeedsDebianPostgres
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupDrillTest {

    @TempDir
    static Path folder;

    static DebianPostgres server;
    static Script scripts;
    static Path backups;

    @BeforeAll
    static void aSchoolInTheMiddleOfItsYear() throws Exception {
        server = DebianPostgres.start(folder.resolve("postgres"));
        scripts = new Script(folder, server.programs());
        backups = folder.resolve("backups");
        Files.createDirectories(temporary());
        createDatabase("school");
        DatabaseOfBefore.into(server.url("school"), "v68");
        try (MadeApplication school = MadeApplication.demo(server.url("school"), data("school"))) {
            // signed, so that there is a key
            school.bean(Packages.class).archive(2025);
        }
    }

    @AfterAll
    static void theServerEnds() {
        server.close();
    }

    private static Path data(String database) {
        return folder.resolve("data-" + database);
    }

    private static Said backup(String database, String keep) {
        return scripts.run(settings(database, Map.of("BACKUP_KEEP", keep)), "backup.sh", backups.toString());
    }

    private static Said restore(String database, Path backup) {
        return scripts.run(
                settings(database, Map.of()),
                "restore.sh",
                backup.toString(),
                scripts.jar().toString());
    }

    private static Map<String, String> settings(String database, Map<String, String> more) {
        Map<String, String> settings = new TreeMap<>(more);
        settings.put("SPRING_DATASOURCE_URL", server.url(database));
        settings.put("SPRING_DATASOURCE_PASSWORD", "不在命令行");
        settings.put("MONITORING_DATA_DIRECTORY", data(database).toString());
        settings.put("TMPDIR", temporary().toString());
        return settings;
    }

    /** Where the scripts keep what they need while they run. */
    private static Path temporary() {
        return folder.resolve("temporary");
    }

    private static void createDatabase(String name) {
        server.run("createdb", "-h", "127.0.0.1", "-p", String.valueOf(server.port()), "-U", "postgres", name);
    }

    private static List<Path> inBackups() {
        try (Stream<Path> found = Files.list(backups)) {
            return found.filter(path -> !path.endsWith(".lock")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Order(1)
    void whatIsNoSchoolIsNotBackedUp() {
        createDatabase("nothing");
        Said said = backup("nothing", "14");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).contains("没有本系统的数据");
        assertThat(inBackups()).isEmpty();
    }

    @Test
    @Order(2)
    void theBackupIsRestoredElsewhereAndGoesOn() throws SQLException {
        Said backedUp = backup("school", "14");
        assertThat(backedUp.text()).contains("备份完整");
        assertThat(backedUp.code()).isZero();
        Path backup = inBackups().get(0);
        assertThat(inBackups()).as("nothing half done is left").hasSize(1);
        assertThat(backup.resolve("archive-key")).isNotEmptyDirectory();

        createDatabase("other");
        Said restored = restore("other", backup);
        assertThat(restored.text()).contains("已恢复到数据库 other", "全部与登记的SHA-256一致", "MONITORING_MAIL_ENABLED=false");
        assertThat(restored.code()).isZero();
        assertThat(rows("other")).isEqualTo(rows("school"));
        assertThat(data("other").resolve("archive-key")).isNotEmptyDirectory();

        try (MadeApplication school = MadeApplication.demo(server.url("other"), data("other"))) {
            assertThat(new Browser(school.port(), "xxb-filer")
                            .get("/api/me/tasks")
                            .json())
                    .hasSize(1);
        }
        Said again = restore("other", backup);
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.text()).contains("不是空的，没有恢复");
    }

    /** table → how many rows. */
    private static Map<String, Long> rows(String database) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (var connection = DriverManager.getConnection(server.url(database));
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        """
                        select schemaname || '.' || tablename,
                            (xpath('/row/c/text()', query_to_xml(
                                format('select count(*) as c from %I.%I', schemaname, tablename), false, true, '')))[1]::text
                        from pg_tables where schemaname in ('public', 'monitoring')""")) {
            while (found.next()) {
                rows.put(found.getString(1), Long.valueOf(found.getString(2)));
            }
        }
        assertThat(rows).hasSizeGreaterThan(100);
        // which applications run on it is not the copy's matter
        rows.remove("monitoring.node");
        return rows;
    }

    @Test
    @Order(3)
    void whatWasAlteredIsRefusedOrFound() throws Exception {
        Path backup = inBackups().get(0);
        Path altered = folder.resolve("altered");
        copy(backup, altered);
        Files.write(altered.resolve("database.dump"), new byte[] {0}, StandardOpenOption.APPEND);
        createDatabase("third");
        Said refused = restore("third", altered);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.text()).contains("校验和不符");

        copy(backup, folder.resolve("later"));
        scripts.shell(
                "cd '" + folder.resolve("later") + "' && sed -i 's/^schema=.*/schema=999/' VERSION"
                        + " && find . -type f ! -name SHA256SUMS -printf '%P\\n' | xargs sha256sum > ../sums && mv ../sums SHA256SUMS");
        Said newer = restore("third", folder.resolve("later"));
        assertThat(newer.code()).isEqualTo(2);
        assertThat(newer.text()).contains("备份的结构是 V999");

        try (var connection = DriverManager.getConnection(server.url("school"));
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update monitoring.version_row set data = '{}'"
                    + " where version_id = (select max(id) from monitoring.submission_version)");
        }
        assertThat(backup("school", "14").code()).isZero();
        Said found = restore("third", inBackups().get(1));
        assertThat(found.text()).contains("不一致：数据版本 编号");
        assertThat(found.code()).as("restored, and not as it was").isEqualTo(1);
    }

    private static void copy(Path from, Path to) {
        scripts.shell("cp -r '" + from + "' '" + to + "'");
    }

    @Test
    @Order(4)
    void theOldestGoFirst() {
        List<Path> before = inBackups();
        assertThat(backup("school", "1").text()).contains("已删除较早的备份");
        assertThat(inBackups()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    @Order(5)
    void aMailPasswordIsNotBackedUpWithoutItsKey() throws SQLException {
        server.run(
                "createdb",
                "-h",
                "127.0.0.1",
                "-p",
                String.valueOf(server.port()),
                "-U",
                "postgres",
                "-T",
                "school",
                "mails");
        try (var connection = DriverManager.getConnection(server.url("mails"));
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update monitoring.package set signature = null");
            Said keyless = backup("mails", "14");
            assertThat(keyless.code())
                    .as("nothing needs a key: %s", keyless.text())
                    .isZero();
            statement.execute("insert into monitoring.mail_server"
                    + " (host, port, username, sealed_password, protection, changed_by, changed_at)"
                    + " values ('mail.example.edu.cn', 465, 'school', 'sealed', 'SSL', 'admin', now())");
        }
        List<Path> before = inBackups();
        Said refused = backup("mails", "14");
        assertThat(refused.text()).contains("邮箱密码", "没有备份", "MONITORING_DATA_DIRECTORY");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(inBackups()).isEqualTo(before);
    }

    @Test
    @Order(7)
    void anEncryptedBackupTellsNothingAndIsRestoredByTheKeyOnly() throws IOException {
        Path keys = keys();
        Said backedUp = scripts.run(
                settings(
                        "school",
                        Map.of("BACKUP_ENCRYPT_TO", keys.resolve("public.asc").toString())),
                "backup.sh",
                backups.toString());
        assertThat(backedUp.text()).contains("备份完整", "已加密");
        Path backup = inBackups().get(inBackups().size() - 1);
        assertThat(backup)
                .isDirectoryContaining("glob:**/database.dump.gpg")
                .isDirectoryContaining("glob:**/archive-key.tar.gpg")
                .isDirectoryNotContaining("glob:**/database.dump")
                .isDirectoryNotContaining("glob:**/archive-key");
        assertThat(Files.readString(backup.resolve("database.dump.gpg"), StandardCharsets.ISO_8859_1))
                .doesNotContain("PGDMP", "submission_version");

        createDatabase("sealed");
        assertThat(restore("sealed", backup).text()).contains("是加密的", "没有恢复");
        assertThat(temporary()).as("what a refused restore leaves behind").isEmptyDirectory();
        Said strange = restore("sealed", backup, keys.resolve("strange.asc"));
        assertThat(strange.code()).isEqualTo(2);
        assertThat(strange.text()).contains("不能解密", "没有恢复");
        assertThat(temporary()).isEmptyDirectory();
        Said restored = restore("sealed", backup, keys.resolve("secret.asc"));
        assertThat(restored.text()).contains("已恢复到数据库 sealed");
        assertThat(temporary()).isEmptyDirectory();
        assertThat(restored.code()).as("what had been altered before is found").isEqualTo(1);
        assertThat(data("sealed").resolve("archive-key")).isNotEmptyDirectory();

        Said keyless = scripts.run(
                settings(
                        "school",
                        Map.of("BACKUP_ENCRYPT_TO", backup.resolve("VERSION").toString())),
                "backup.sh",
                backups.toString());
        assertThat(keyless.code()).isEqualTo(2);
        assertThat(keyless.text()).contains("不是可以用来加密的GnuPG公钥", "没有备份");
    }

    private static Said restore(String database, Path backup, Path key) {
        return scripts.run(
                settings(database, Map.of("RESTORE_KEY", key.toString())),
                "restore.sh",
                backup.toString(),
                scripts.jar().toString());
    }

    /** Pairs of keys as docs/guide/backup.md has them made. */
    private static Path keys() {
        Path keys = folder.resolve("keys");
        scripts.shell("mkdir -m 700 '" + keys + "' && cd '" + keys + "'"
                + " && for one in school strange; do"
                + "   home=$(mktemp -d) && gpg --homedir $home --batch --quiet --passphrase '' --quick-gen-key $one default default never"
                + "   && gpg --homedir $home --armor --export $one > $one.public"
                + "   && gpg --homedir $home --batch --pinentry-mode loopback --passphrase '' --armor --export-secret-keys $one > $one.secret"
                + "   && gpgconf --homedir $home --kill all && rm -rf $home || exit 1; done"
                + " && mv school.public public.asc && mv school.secret secret.asc && mv strange.secret strange.asc");
        return keys;
    }
}
