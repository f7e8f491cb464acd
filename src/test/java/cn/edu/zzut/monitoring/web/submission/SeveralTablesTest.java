package cn.edu.zzut.monitoring.web.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One workbook with a sheet a table: each finds its sender's task by its headings, and each is told of. */
@SchoolTest
class SeveralTablesTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    int year;
    Submission credits;
    Submission rooms;
    Browser filer;

    @BeforeEach
    void aCollegeHasTwoTables() {
        story.forgetOtherStories();
        year = story.newYear();
        credits = filling("4-2");
        rooms = filling("1-7-1");
        filer = new Browser(port, "x01-filer");
    }

    private Submission filling(String table) {
        story.assigned(year, table, "104", "201");
        story.start("unit-filing", Map.of("year", year, "tableCode", table, "unitCode", "201"));
        return story.submissions.assisting(year, new TableCode(table)).get(0);
    }

    /** The first sheets of the workbooks, in one. */
    private static byte[] together(byte[]... workbooks) throws IOException {
        try (XSSFWorkbook all = new XSSFWorkbook();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            for (byte[] one : workbooks) {
                try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(one))) {
                    copy(from.getSheetAt(0), all.createSheet("第" + (all.getNumberOfSheets() + 1) + "张"));
                }
            }
            all.write(file);
            return file.toByteArray();
        }
    }

    private static void copy(Sheet from, Sheet to) {
        for (Row row : from) {
            Row line = to.createRow(row.getRowNum());
            for (Cell cell : row) {
                line.createCell(cell.getColumnIndex()).setCellValue(cell.toString());
            }
        }
    }

    private byte[] workbook(Submission submission, List<TableRow> rows) {
        return WorkbookWriter.write(story.table(submission), rows);
    }

    private JsonNode sends(byte[] file) {
        return filer.send("POST", "/api/me/workbooks", "全部.xlsx", file).json();
    }

    private int versions(Submission submission) {
        return story.fresh(submission).latestVersion();
    }

    @Test
    void eachSheetGoesToItsTask() throws IOException {
        JsonNode answers =
                sends(together(workbook(rooms, story.sample(rooms)), workbook(credits, story.sample(credits))));
        assertThat(answers).hasSize(2);
        assertThat(answers.get(0).path("sheet").asText()).isEqualTo("第1张");
        assertThat(answers.get(0).path("table").asText()).startsWith("表1-7-1");
        assertThat(answers.get(0).path("uploaded").path("rows").asInt())
                .isEqualTo(story.sample(rooms).size());
        assertThat(answers.get(1).path("table").asText()).startsWith("表4-2");
        assertThat(versions(rooms)).isEqualTo(1);
        assertThat(versions(credits)).isEqualTo(1);
        assertThat(filer.get("/api/me/tasks").json().findValuesAsText("state")).containsOnly("可提交");
    }

    /** The page sends several files one after another: the second of a table does not replace the first. */
    @Test
    void ofTwoFilesForOneTableTheSecondIsRefused() {
        JsonNode first = sends(workbook(rooms, story.sample(rooms))).get(0);
        String task = first.path("taskId").asText();
        JsonNode second = filer.send(
                        "POST",
                        "/api/me/workbooks?taken=" + task,
                        "又一个.xlsx",
                        workbook(rooms, story.sample(rooms).subList(0, 1)))
                .json()
                .get(0);
        assertThat(second.path("refusal").asText()).contains("前一个文件", "没有上传", "合并");
        assertThat(second.path("taskId").asText()).isEqualTo(task);
        assertThat(versions(rooms)).isEqualTo(1);
    }

    @Test
    void ofTwoFilesInOneRequestNoneIsDroppedInSilence() {
        byte[] one = workbook(rooms, story.sample(rooms));
        var refused = filer.send("POST", "/api/me/workbooks", "两个.xlsx", Browser.andAnotherFile(one, one));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.detail()).contains("收到了2个");
        assertThat(versions(rooms)).isZero();
    }

    /** A 单条 table with its names one below the other finds its task, and its findings the cells. */
    @Test
    void aSheetWithItsNamesBelowOneAnotherGoesToItsTask() throws IOException {
        Submission area = filling("2-1");
        try (XSSFWorkbook all = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            copy(all.createSheet("面积"), story.table(area).columnNames());
            all.write(bytes);
            JsonNode answer = sends(bytes.toByteArray()).get(0);
            assertThat(answer.path("table").asText()).startsWith("表2-1");
            assertThat(answer.path("uploaded").path("rows").asInt()).isEqualTo(1);
            assertThat(answer.path("uploaded").path("remarks").toString()).contains("竖排", "B列");
        }
        JsonNode finding =
                filer.get("/api/submissions/" + area.id() + "/findings").json().get(0);
        assertThat(finding.path("cells").asText()).isEqualTo("B2");
        assertThat(finding.path("message").asText()).startsWith("B2“");
        assertThat(filer.get("/api/submissions/" + area.id() + "/findings/groups")
                        .json()
                        .get(0)
                        .path("rows")
                        .get(0)
                        .asText())
                .isEqualTo("B2");
    }

    /** The first value is no number. */
    private static void copy(Sheet sheet, List<String> names) {
        names.forEach(name -> {
            Row line = sheet.createRow(sheet.getPhysicalNumberOfRows() + 1);
            line.createCell(0).setCellValue(name);
            line.createCell(1).setCellValue(line.getRowNum() == 1 ? "很大" : "5");
        });
    }

    @Test
    void aTemplateWithoutRowsDoesNotEmptyWhatWasThere() throws IOException {
        story.uploads(credits);
        JsonNode answers = sends(together(workbook(rooms, story.sample(rooms)), workbook(credits, List.of())));
        assertThat(answers.get(1).path("refusal").asText()).contains("没有数据行").contains("原有数据不变");
        assertThat(versions(credits)).isEqualTo(1);
        assertThat(versions(rooms)).isEqualTo(1);
    }

    @Test
    void aTableThatIsNotTheirsIsSaidAndNotTaken() throws IOException {
        Submission others = story.assigned(year, "2-1", "101");
        JsonNode answers =
                sends(together(workbook(others, story.sample(others)), workbook(rooms, story.sample(rooms))));
        assertThat(answers.get(0).path("refusal").asText()).contains("轮到您填报的表格中没有这一张");
        assertThat(versions(others)).isZero();
        assertThat(versions(rooms)).isEqualTo(1);
    }

    @Test
    void aSheetThatIsNoTablesIsSaid() throws IOException {
        byte[] file = together(workbook(rooms, story.sample(rooms)));
        try (XSSFWorkbook more = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            more.createSheet("表4-2 改过表头").createRow(0).createCell(0).setCellValue("学分");
            more.write(bytes);
            JsonNode answers = sends(bytes.toByteArray());
            assertThat(answers).hasSize(2);
            assertThat(answers.get(1).path("sheet").asText()).isEqualTo("表4-2 改过表头");
            assertThat(answers.get(1).path("refusal").asText()).contains("没有认出是哪张表格");
        }
        assertThat(versions(rooms)).isEqualTo(1);
    }

    @Test
    void twoSheetsOfOneTableAreBothRefusedBecauseNobodyKnowsWhichCounts() throws IOException {
        JsonNode answers = sends(together(workbook(rooms, story.sample(rooms)), workbook(rooms, story.sample(rooms))));
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.path("refusal").asText()).contains("无法确定以哪一张为准"));
        assertThat(versions(rooms)).isZero();
    }

    @Test
    void whoHasNothingToFillInOrSendsSomethingElseIsToldSo() throws IOException {
        byte[] file = together(workbook(rooms, story.sample(rooms)));
        assertThat(new Browser(port, "x02-filer")
                        .send("POST", "/api/me/workbooks", "全部.xlsx", file)
                        .detail())
                .contains("没有轮到您填报的表格");
        try (XSSFWorkbook nothing = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            nothing.createSheet("通讯录").createRow(0).createCell(0).setCellValue("姓名甲");
            nothing.write(bytes);
            assertThat(filer.send("POST", "/api/me/workbooks", "别的.xlsx", bytes.toByteArray())
                            .detail())
                    .contains("没有认出任何一张表格的表头");
        }
    }
}
