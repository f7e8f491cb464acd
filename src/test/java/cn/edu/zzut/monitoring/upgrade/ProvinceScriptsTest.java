package cn.edu.zzut.monitoring.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.Application;
import cn.edu.zzut.monitoring.support.DebianPostgres;
import cn.edu.zzut.monitoring.support.NeedsDebianPostgres;
import cn.edu.zzut.monitoring.support.Script;
import cn.edu.zzut.monitoring.support.Script.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A province opens its schools by a list, again and again, and an upgrade that cannot go on stops where it is. */
@NeedsDebianPostgres
class ProvinceScriptsTest {

    @TempDir
    Path folder;

    Path home;
    Path java;
    DebianPostgres server;
    Script scripts;

    @BeforeEach
    void twoSchoolsAreListed() throws IOException {
        home = Files.createDirectory(folder.resolve("province"));
        Path usual = Files.createDirectory(folder.resolve("usual"));
        server = DebianPostgres.start(folder.resolve("postgres"));
        scripts = new Script(usual, server.programs());
        schools("# 省内高校", "10001|第一大学|8101", "10002|第二 大学|8102");
        Path classPath = Files.writeString(
                folder.resolve("class-path"), "-cp \"" + System.getProperty("java.class.path") + "\"");
        java = Files.writeString(
                folder.resolve("java"),
                """
                #!/bin/sh
                # unpacks as the jar does, and is the application where tables are made, unless that is to fail
                case "$*" in
                *extract*) for to; do :; done; mkdir -p "$to" && cp "$3" "$to/quality-monitoring.jar" ;;
                *migrate*) [ ! -e '%s' ] || { echo '磁盘已满'; exit 1; }
                  exec '%s/bin/java' -XX:TieredStopAtLevel=1 -Xmx400m '@%s' %s migrate ;;
                esac
                """
                        .formatted(failing(), System.getProperty("java.home"), classPath, Application.class.getName()));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    @AfterEach
    void theServerEnds() {
        server.close();
    }

    /** Where this file is, tables cannot be made. */
    private Path failing() {
        return folder.resolve("failing");
    }

    private void schools(String... lines) throws IOException {
        Files.write(home.resolve("schools.list"), List.of(lines));
    }

    private Path jar(String version) throws IOException {
        return Files.writeString(folder.resolve(version + ".jar"), version);
    }

    private Said run(String script, String... arguments) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "PROVINCE_HOME",
                home.toString(),
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                String.valueOf(server.port()),
                "PGUSER",
                "postgres"));
        return scripts.with(java).run(settings, "province/" + script, arguments);
    }

    private Said provision(String... codes) throws IOException {
        return run(
                "provision.sh",
                Stream.concat(Stream.of(jar("1").toString()), Stream.of(codes)).toArray(String[]::new));
    }

    private Path of(String code) {
        return home.resolve("schools").resolve(code);
    }

    private String program(String code) throws IOException {
        return Files.readString(of(code).resolve("program"));
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> !path.endsWith(".lock")).toList();
        }
    }

    @Test
    void whatIsListedIsOpenedAndStaysAsItIs() throws IOException, SQLException {
        theServerLogsEveryStatement();
        Said opened = provision();
        assertThat(opened.code()).as(opened.text()).isZero();
        assertThat(opened.text()).contains("10001 第一大学：已开通", "10002 第二 大学：已开通");
        String settings = Files.readString(of("10002").resolve("settings.env"));
        assertThat(settings)
                .contains(
                        "school_10002_runner",
                        "MONITORING_SCHOOL_NAME=第二 大学",
                        "SERVER_PORT=8102",
                        "MONITORING_DATABASE_MIGRATE=false");
        for (String file : List.of("settings.env", "owner.env")) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(of("10002").resolve(file))))
                    .isEqualTo("rw-------");
        }
        String password = settings.replaceAll("(?s).*DATASOURCE_PASSWORD=(\\w+).*", "$1");
        assertThat(password).hasSize(32);
        assertThat(opened.text()).doesNotContain(password);
        assertThat(Files.readString(folder.resolve("postgres/log"), StandardCharsets.UTF_8))
                .contains("create role school_10002_runner")
                .doesNotContain(password);
        try (var connection = DriverManager.getConnection(server.url("school_10002", "school_10002_runner"));
                var statement = connection.createStatement();
                var schools = statement.executeQuery("select count(*) from monitoring.unit")) {
            assertThat(schools.next()).isTrue();
        }

        Said again = provision();
        assertThat(again.code()).as(again.text()).isZero();
        assertThat(again.text()).contains("10002 第二 大学：此前已开通");
        assertThat(Files.readString(of("10002").resolve("settings.env"))).isEqualTo(settings);
    }

    private void theServerLogsEveryStatement() throws SQLException {
        try (var connection = DriverManager.getConnection(server.url("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("alter system set log_statement = 'all'");
            statement.execute("select pg_reload_conf()");
        }
    }

    @Test
    void aListThatIsWrongIsRefusedByItsLine() throws IOException {
        schools("10001|第一大学|8101", "10001|第二大学|8102");
        assertThat(provision().text()).contains("第2行有误：学校代码10001出现了两次");
        schools("10001|第一大学|8101", "10002|第二大学|8101");
        assertThat(provision().text()).contains("第2行有误：端口8101与10001的相同");
        schools("10001|$(touch /tmp/owned)|8101");
        assertThat(provision().text()).contains("第1行有误");
        schools("10001|第一大学|80");
        Said low = provision();
        assertThat(low.text()).contains("端口应为1024至65535");
        assertThat(low.code()).isEqualTo(2);
        assertThat(home.resolve("schools")).isEmptyDirectory();
    }

    @Test
    void whatWasNotFinishedIsFinished() throws IOException {
        Files.createFile(failing());
        Said refused = provision();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.text()).contains("磁盘已满", "10001 第一大学：数据表没有建成");
        Files.delete(failing());
        Said finished = provision();
        assertThat(finished.code()).as(finished.text()).isZero();
        assertThat(finished.text()).contains("10001 第一大学：已开通", "10002 第二 大学：已开通");
    }

    @Test
    void anUpgradeStopsAtTheFirstThatFailsAndGoesOnThere() throws IOException {
        assertThat(provision().code()).isZero();
        String before = program("10002");
        String second = jar("2").toString();
        assertThat(run("upgrade.sh", second, "10001").code()).isZero();
        assertThat(in(of("10001").resolve("backups"))).hasSize(1);
        Files.createFile(failing());
        Said stopped = run("upgrade.sh", second);
        assertThat(stopped.code()).isEqualTo(1);
        assertThat(stopped.text()).contains("10001 第一大学：已是这个版本", "停在 10002 第二 大学：数据表没有更新成功");
        assertThat(program("10002")).isEqualTo(before);
        assertThat(in(of("10002").resolve("backups"))).as("backed up before").hasSize(1);

        Files.delete(failing());
        Said gone = run("upgrade.sh", second);
        assertThat(gone.code()).as(gone.text()).isZero();
        assertThat(gone.text()).contains("10002 第二 大学：已升级");
        assertThat(program("10002")).isEqualTo(program("10001")).isNotEqualTo(before);
        assertThat(in(of("10001").resolve("backups"))).as("not backed up again").hasSize(1);
        assertThat(in(home.resolve("programs"))).as("what nobody runs").hasSize(1);
    }

    @Test
    void aSchoolThatIsNotListedOrNotOpenIsNamed() throws IOException {
        assertThat(run("schools.sh", "start", "99999").text()).contains("学校代码 99999 不在学校清单");
        Said closed = run("schools.sh", "start", "10001");
        assertThat(closed.text()).contains("10001 第一大学：还没有开通");
        assertThat(closed.code()).isEqualTo(1);
        assertThat(run("schools.sh", "status").text()).contains("10002\t第二 大学\t8102\t未开通");
    }
}
