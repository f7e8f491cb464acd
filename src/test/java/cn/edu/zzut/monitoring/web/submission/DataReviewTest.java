package cn.edu.zzut.monitoring.web.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A filer works through the findings: tries a file first, sees what changed, gets the workbook back with marks. */
@SchoolTest
class DataReviewTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Submission part;
    String path;
    Browser filer;

    @BeforeEach
    void aCollegeFillsItsMajors() {
        int year = story.newYear();
        story.assigned(year, "4-2", "104", "201");
        part = story.submissions.assisting(year, new TableCode("4-2")).get(0);
        story.start("unit-filing", Map.of("year", year, "tableCode", "4-2", "unitCode", "201"));
        path = "/api/submissions/" + part.id();
        filer = new Browser(port, "x01-filer");
    }

    private byte[] workbook(List<TableRow> rows) {
        return WorkbookWriter.write(story.table(part), rows);
    }

    private List<TableRow> wrong() {
        return Story.with(story.sample(part), "学时总数", "1");
    }

    @Test
    void aTrialSaysWhatAnUploadWouldFindAndKeepsNothing() {
        var tried = filer.send("POST", path + "/workbook/trial", "a.xlsx", workbook(wrong()));
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.json().path("errors").asInt()).isPositive();
        assertThat(tried.json().path("groups").findValuesAsText("rule")).contains("4-2.hours");
        assertThat(tried.json()
                        .path("comparison")
                        .path("sinceLastVersion")
                        .path("added")
                        .asInt())
                .isEqualTo(tried.json().path("rows").asInt());
        assertThat(story.fresh(part).latestVersion()).isZero();
        assertThat(new Browser(port, "x02-filer")
                        .send("POST", path + "/workbook/trial", "a.xlsx", workbook(wrong()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void findingsComeInGroupsAndGoWhenTheyAreMended() {
        story.uploads(part, wrong());
        var groups = filer.get(path + "/findings/groups").json();
        assertThat(groups.findValuesAsText("rule")).contains("4-2.hours");
        assertThat(groups.get(0).path("severity").asText()).isEqualTo("ERROR");
        assertThat(groups.get(0).path("count").asInt()).isPositive();
        story.uploads(part);
        assertThat(filer.get(path + "/findings/groups").json().findValuesAsText("severity"))
                .doesNotContain("ERROR");
    }

    @Test
    void aComparisonNamesWhatChanged() {
        List<TableRow> rows = new ArrayList<>(story.sample(part));
        story.uploads(part, rows);
        story.uploads(part, Story.with(rows, "培养目标", "另一个目标"));
        var since = filer.get(path + "/comparison").json().path("sinceLastVersion");
        assertThat(since.path("changed").asInt()).isPositive();
        assertThat(since.path("changes").get(0).path("column").asText()).isEqualTo("培养目标");
        assertThat(since.path("changes").get(0).path("after").asText()).isEqualTo("另一个目标");
        story.uploads(part, rows.subList(1, rows.size()));
        assertThat(filer.get(path + "/comparison")
                        .json()
                        .path("sinceLastVersion")
                        .path("removed")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void theMarkedWorkbookListsTheFindingsAndCanBeUploadedAgain() throws Exception {
        story.uploads(part, wrong());
        byte[] marked = filer.get(path + "/versions/1/marked.xlsx").body();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(marked))) {
            var found = workbook.findSheet("校验结果").orElseThrow().read();
            assertThat(found.get(1).getCellText(3)).contains("学时总数");
        }
        var again = filer.upload(path + "/workbook", "marked.xlsx", marked);
        assertThat(again.status()).isEqualTo(200);
        assertThat(story.submissions.latest(part.id()).orElseThrow().sha256())
                .isEqualTo(story.submissions.version(part.id(), 1).orElseThrow().sha256());
        assertThat(filer.get(path + "/versions/1/marked.xlsx").status()).isEqualTo(404);
    }

    /** The filer's own file: a title above the headings, a colour of their own, a sheet of their own. */
    private byte[] ownWorkbook(List<TableRow> rows) throws IOException {
        List<String> columns = story.table(part).columnNames();
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("我的培养计划");
            sheet.createRow(0).createCell(0).setCellValue("机械工程学院培养计划");
            var heading = sheet.createRow(1);
            for (int c = 0; c < columns.size(); c++) {
                heading.createCell(c).setCellValue(columns.get(c));
            }
            for (int r = 0; r < rows.size(); r++) {
                var line = sheet.createRow(r + 2);
                for (int c = 0; c < columns.size(); c++) {
                    line.createCell(c).setCellValue(rows.get(r).value(columns.get(c)));
                }
            }
            sheet.setColumnWidth(4, 12_345);
            workbook.createSheet("备忘").createRow(0).createCell(0).setCellValue("勿删");
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private XSSFWorkbook marked(int version) throws IOException {
        byte[] content =
                filer.get(path + "/versions/" + version + "/marked.xlsx").body();
        return new XSSFWorkbook(new ByteArrayInputStream(content));
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    @Test
    void theFilersOwnWorkbookComesBackMarkedAndMendedCellsLoseTheirMarks() throws IOException {
        int hours = story.table(part).columnNames().indexOf("学时总数");
        filer.upload(path + "/workbook", "我的.xlsx", ownWorkbook(wrong()));
        byte[] mended;
        try (XSSFWorkbook marked = marked(1)) {
            XSSFSheet sheet = marked.getSheet("我的培养计划");
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("机械工程学院培养计划");
            assertThat(sheet.getColumnWidth(4)).isEqualTo(12_345);
            assertThat(marked.getSheet("备忘").getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("勿删");
            var cell = sheet.getRow(2).getCell(hours);
            assertThat(cell.getCellStyle().getFillForegroundColorColor().getARGBHex())
                    .isEqualTo("FFF8CBAD");
            assertThat(cell.getCellComment().getString().getString()).contains("学时总数");
            for (int r = 0; r < story.sample(part).size(); r++) {
                sheet.getRow(r + 2)
                        .getCell(hours)
                        .setCellValue(story.sample(part).get(r).value("学时总数"));
            }
            mended = bytes(marked);
        }
        var second = filer.upload(path + "/workbook", "我的.xlsx", mended);
        assertThat(second.json().path("errors").asInt()).as(second.text()).isZero();
        try (XSSFWorkbook marked = marked(2)) {
            XSSFSheet sheet = marked.getSheet("我的培养计划");
            assertThat(sheet.getRow(2).getCell(hours).getCellComment()).isNull();
            assertThat(sheet.getRow(2).getCell(hours).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.NO_FILL);
            assertThat(marked.getNumberOfSheets()).isEqualTo(3);
        }
    }
}
