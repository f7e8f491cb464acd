package cn.edu.zzut.monitoring.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.edu.zzut.monitoring.calendar.SchoolClock;
import cn.edu.zzut.monitoring.organization.RosterSheet;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Browser.Answer;
import cn.edu.zzut.monitoring.support.OtherJvm;
import cn.edu.zzut.monitoring.support.PastYearZip;
import cn.edu.zzut.monitoring.support.RosterFile;
import cn.edu.zzut.monitoring.support.TaskRobot;
import cn.edu.zzut.monitoring.support.Visitor;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A school without demo and data brings the year before in; whoever fills in its first own year begins with those rows. */
class AnEmptySchoolsPastYearTest {

    private static final String FIRST = "first";
    private static final String OWN = "two-yellow-orioles";
    private static final List<String> PEOPLE = List.of("T001", "T002", "T003", "S001", "S002");

    @TempDir
    Path folder;

    private static byte[] aSchool() {
        RosterFile file = new RosterFile()
                .row(RosterSheet.UNITS, "101", "质量评估处", "党政单位")
                .row(RosterSheet.UNITS, "201", "人事处", "党政单位");
        for (String person : PEOPLE) {
            file.row(
                    RosterSheet.PEOPLE,
                    person,
                    "人" + person,
                    person.startsWith("T") ? "101" : "201",
                    person.toLowerCase(Locale.ROOT) + "@school.example",
                    "");
        }
        return file.row(RosterSheet.ROLES, "T001", "", "评估督导处")
                .row(RosterSheet.ROLES, "T002", "", "分管校领导")
                .row(RosterSheet.ROLES, "T003", "", "校长办公会秘书")
                .row(RosterSheet.ROLES, "T003", "", "档案馆")
                .row(RosterSheet.ROLES, "T001", "", "单位负责人")
                .row(RosterSheet.ROLES, "S001", "", "单位负责人")
                .bytes();
    }

    /** As the platform gave it. */
    private static byte[] xls(String[]... rows) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Sheet1");
            for (int r = 0; r < rows.length; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void theFilerIsOfferedTheRowsOfTheYearBefore() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("postgres"))
                        .start();
                OtherJvm school =
                        OtherJvm.inProduction(database.getJdbcUrl("postgres", "postgres"), folder.resolve("data"))) {
            int port = school.port();
            new Browser(port, "admin", "secret").upload("/api/setup/organization", "名册.xlsx", aSchool());
            PEOPLE.forEach(person -> new Visitor(port).changesPassword(person, FIRST, OWN));
            Browser office = new Browser(port, "T001", OWN);
            bringsIn(office);
            assertThat(office.post("/api/cycles", Map.of("year", 2026)).status())
                    .isEqualTo(201);
            JsonNode task = firstUpload(port, office);
            Browser filer = new Browser(port, task.path("assignee").asText(), OWN);
            String path = "/api/submissions/" + task.path("submissionId").asLong();
            assertThat(filer.get(path).json().path("prefills").toString()).contains("last-year");
            assertThat(texts(
                            filer.get(path + "/template.xlsx?prefill=last-year").body()))
                    .contains("往年的处", "往年的院");
            assertThat(texts(filer.get(path + "/template.xlsx").body())).doesNotContain("往年的处");
        }
    }

    private static void bringsIn(Browser office) throws IOException {
        byte[] zip = new PastYearZip()
                .file(
                        "2025/表1-2 学校相关党政单位.xls",
                        xls(new String[] {"单位号", "党政单位名称", "单位职能"}, new String[] {"101", "往年的处", "教学管理"}, new String[] {
                            "201", "往年的院", "人事管理"
                        }))
                .bytes();
        Answer answer = office.upload("/api/setup/past-years/2025", "往年.zip", zip);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().at("/inForce/rows").asInt()).as(answer.text()).isEqualTo(2);
    }

    /** All do their tasks until somebody has a table to fill in. */
    private static JsonNode firstUpload(int port, Browser office) {
        List<JsonNode> uploads = new ArrayList<>();
        boolean[] decomposed = {false};
        TaskRobot people =
                new TaskRobot(person -> new Browser(port, person, OWN), "T001", () -> LocalDate.now(SchoolClock.ZONE));
        people.leaves(task -> {
            if (task.path("may").path("upload").asBoolean()) {
                uploads.add(task);
                return true;
            }
            if (task.path("activityId").asText().equals("task-decomposition") && !decomposed[0]) {
                decomposed[0] = true;
                onlyOneTable(office);
            }
            return false;
        });
        await().atMost(Duration.ofMinutes(3)).until(() -> {
            people.round();
            return !uploads.isEmpty();
        });
        return uploads.get(0);
    }

    private static void onlyOneTable(Browser office) {
        String path = "/api/cycles/2026/assignments.xlsx";
        try (Workbook workbook = new XSSFWorkbook(
                        new ByteArrayInputStream(office.get(path).body()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (Row row : workbook.getSheetAt(0)) {
                if (row.getRowNum() > 0) {
                    boolean it = row.getCell(0).getStringCellValue().equals("1-2");
                    row.createCell(2).setCellValue(it ? "是" : "否");
                    row.createCell(3).setCellValue(it ? "201" : "");
                    row.createCell(4).setCellValue("");
                    row.createCell(5).setCellValue("");
                }
            }
            workbook.write(out);
            Answer answer = office.upload(path, "分解.xlsx", out.toByteArray());
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(byte[] template) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            workbook.getSheetAt(0).forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        }
        return texts;
    }
}
