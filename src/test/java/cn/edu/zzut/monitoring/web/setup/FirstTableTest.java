package cn.edu.zzut.monitoring.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.organization.RosterSheet;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.OtherJvm;
import cn.edu.zzut.monitoring.support.RosterFile;
import cn.edu.zzut.monitoring.support.TaskRobot;
import cn.edu.zzut.monitoring.support.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A school without demo, on a PostgreSQL reached by its address: with workbooks and forms alone it comes from an empty database to
 * its first locked table and its first morning's digest.
 */
class FirstTableTest {

    private static final String OWN = "two-yellow-orioles";
    private static final List<String> PEOPLE = List.of("T001", "T002", "T003", "F001", "F002");

    @TempDir
    Path folder;

    private static byte[] aSchool() {
        return new RosterFile()
                .row(RosterSheet.UNITS, "101", "质量评估处", "党政单位")
                .row(RosterSheet.PEOPLE, "T001", "王一", "101", "t001@school.example", "")
                .row(RosterSheet.PEOPLE, "T002", "王二", "101", "t002@school.example", "")
                .row(RosterSheet.PEOPLE, "T003", "王三", "101", "t003@school.example", "")
                .row(RosterSheet.PEOPLE, "F001", "李一", "101", "f001@school.example", "")
                .row(RosterSheet.PEOPLE, "F002", "李二", "101", "f002@school.example", "")
                .row(RosterSheet.ROLES, "T001", "", "评估督导处")
                .row(RosterSheet.ROLES, "T001", "", "单位负责人")
                .row(RosterSheet.ROLES, "T002", "", "分管校领导")
                .row(RosterSheet.ROLES, "T003", "", "校长办公会秘书")
                .row(RosterSheet.ROLES, "T003", "", "档案馆")
                .row(RosterSheet.ROLES, "F001", "", "数据填报人")
                .row(RosterSheet.ROLES, "F002", "", "数据负责人")
                .bytes();
    }

    private static byte[] workbook(String sheet, String[]... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet written = workbook.newWorksheet(sheet);
            IntStream.range(0, rows.length)
                    .forEach(r -> IntStream.range(0, rows[r].length).forEach(c -> written.value(r, c, rows[r][c])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void anEmptySchoolComesToItsFirstLockedTableAndDigest() throws Exception {
        GreenMail post = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        post.start();
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("postgres"))
                        .start();
                OtherJvm school = OtherJvm.inProduction(
                        database.getJdbcUrl("postgres", "postgres"),
                        folder.resolve("data"),
                        "--spring.mail.host=localhost",
                        "--spring.mail.port=" + post.getSmtp().getPort(),
                        "--monitoring.mail.from=monitoring@school.example")) {
            int year = LocalDate.now().getYear();
            isEntered(school.port());
            Browser office = new Browser(school.port(), "T001", OWN);
            assertThat(office.post("/api/cycles", Map.of("year", year)).status())
                    .isEqualTo(201);
            playsUntilLocked(school.port(), office, year);
            assertThat(state(office, year, "1-2")).isEqualTo("LOCKED");

            everyDayIsARung(office);
            theNightPasses(database);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> Arrays.stream(post.getReceivedMessages()).anyMatch(FirstTableTest::isDigest));
        } finally {
            post.stop();
        }
    }

    private static void isEntered(int port) {
        Browser admin = new Browser(port, "admin", "secret");
        Answer taken = admin.upload("/api/setup/organization", "名册.xlsx", aSchool());
        assertThat(taken.json().path("taken").asBoolean()).as(taken.text()).isTrue();
        PEOPLE.forEach(person -> new Visitor(port).changesPassword(person, "first", OWN));
    }

    /** 1-3 is not filled in: it is reminded of. */
    private static void playsUntilLocked(int port, Browser office, int year) {
        TaskRobot people = new TaskRobot(person -> new Browser(port, person, OWN), "T001", LocalDate::now);
        people.leaves(task -> task.path("tableCode").asText().equals("1-3")
                || task.path("activityId").asText().equals("task-decomposition") && !isDecomposed(office, year));
        people.uploads(task -> workbook(
                "1-2", new String[] {"党政单位名称", "单位号", "单位职能", "单位负责人"}, new String[] {"质量评估处", "101", "质量监控", "王一"}));
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    people.round();
                    return state(office, year, "1-2").equals("LOCKED");
                });
    }

    private static boolean isDecomposed(Browser office, int year) {
        Answer taken = office.send(
                "PUT",
                "/api/cycles/" + year + "/assignments.xlsx",
                "任务分解表.xlsx",
                workbook(
                        "任务分解表",
                        new String[] {"表号", "表格名称", "本年度填报", "责任单位号", "责任单位名称", "协助单位号", "通常填报单位（供参考）"},
                        new String[] {"1-2", "", "是", "101", "", ""},
                        new String[] {"1-3", "", "是", "101", "", ""}));
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        return true;
    }

    private static String state(Browser office, int year, String code) {
        for (JsonNode table :
                office.get("/api/cycles/" + year + "/progress").json().path("tables")) {
            if (table.path("code").asText().equals(code)) {
                return table.path("state").asText();
            }
        }
        return "";
    }

    private static void everyDayIsARung(Browser office) {
        Answer set = office.put(
                "/api/deadline-rules",
                Map.of("remindBefore", IntStream.rangeClosed(0, 30).boxed().toList()));
        assertThat(set.status()).as(set.text()).isLessThan(300);
    }

    /** No clock of a school can be moved: the morning's timer is made due. */
    private static void theNightPasses(EmbeddedPostgres database) throws Exception {
        try (var connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update act_ru_job set duedate_ = localtimestamp - interval '1 minute'"
                            + " where process_def_key_ = 'deadline-digest'"))
                    .isEqualTo(1);
        }
    }

    private static boolean isDigest(jakarta.mail.Message mail) {
        try {
            return mail.getSubject().contains("每日");
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
