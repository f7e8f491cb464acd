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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A template helps: lists to choose from, formats, examples, rows from last year or from a system's export. */
@SchoolTest
class TemplateTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    Submission staff;
    Browser filer;
    String path;

    @BeforeEach
    void aFilerHasATask() {
        int year = story.newYear();
        Submission units = story.assigned(year, "1-2", "101");
        story.submissions.begin(units.id());
        story.uploads(units);
        Submission colleges = story.assigned(year, "1-3", "101");
        story.submissions.begin(colleges.id());
        story.uploads(colleges);
        staff = story.assigned(year, "1-5-1", "105");
        var collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "1-5-1"));
        story.completes(collection, "state-requirements", "requirement", "要求");
        filer = new Browser(port, "rsc-filer");
        path = "/api/submissions/" + staff.id();
    }

    private static XSSFWorkbook open(byte[] content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(content));
    }

    private int column(String name) {
        return story.table(staff).columnNames().indexOf(name);
    }

    private static List<String> columnOf(XSSFSheet sheet, int column) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> texts.add(new DataFormatter().formatCellValue(row.getCell(column))));
        return texts;
    }

    @Test
    void shortReferencesAreDropDownsThatWarn() throws IOException {
        try (XSSFWorkbook template = open(filer.get(path + "/template.xlsx").body())) {
            int unit = column("单位号");
            XSSFDataValidation list = template.getSheetAt(0).getDataValidations().stream()
                    .filter(one -> one.getRegions().getCellRangeAddress(0).getFirstColumn() == unit)
                    .findFirst()
                    .orElseThrow();
            assertThat(list.getErrorStyle()).isEqualTo(1);
            assertThat(columnOf(template.getSheet("可选值"), unit)).contains("104", "201");
        }
    }

    @Test
    void datesHaveDateFormatsAndNotesGiveExamples() throws IOException {
        story.reportedLastYear(staff.year(), "1-5-1", "105", rows -> rows);
        try (XSSFWorkbook template =
                open(filer.get(path + "/template.xlsx?prefill=last-year").body())) {
            var born = template.getSheetAt(0).getRow(1).getCell(column("出生年月"));
            assertThat(born.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm");
            assertThat(new DataFormatter().formatCellValue(born)).matches("\\d{4}-\\d{2}");
            XSSFSheet notes = template.getSheet("填写说明");
            int heading = columnOf(notes, 0).indexOf("数据项");
            int name = columnOf(notes, 0).indexOf("姓名");
            assertThat(columnOf(notes, 2).get(heading)).isEqualTo("示例");
            assertThat(columnOf(notes, 2).get(name)).isNotBlank();
        }
    }

    @Test
    void anExportOfTheUnitsOwnSystemFillsTheTemplate() throws IOException {
        TableRow row = story.sample(staff).get(0);
        List<String> columns = new ArrayList<>(row.values().keySet());
        String csv = String.join(",", columns).replace("工号", "教职工号") + ",食堂卡号\n"
                + String.join(",", columns.stream().map(row::value).toList()) + ",99\n";
        var answer = filer.send("POST", path + "/template.xlsx", "人事系统.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        try (XSSFWorkbook template = open(answer.body())) {
            assertThat(columnOf(template.getSheet("填写说明"), 0)).contains("“工号”取自列“教职工号”", "导出文件的列“食堂卡号”没有使用");
        }
        var uploaded =
                filer.upload(path + "/workbook", "预填.xlsx", answer.body()).json();
        assertThat(uploaded.path("rows").asInt()).isEqualTo(1);
        assertThat(filer.get(path + "/rows")
                        .json()
                        .get(0)
                        .path("values")
                        .path("工号")
                        .asText())
                .isEqualTo(row.value("工号"));
    }

    @Test
    void aForeignFileOrAStrangerGetsNoPrefilledTemplate() {
        var foreign =
                filer.send("POST", path + "/template.xlsx", "x.csv", "甲,乙\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.detail()).contains("没有一列能与");
        assertThat(new Browser(port, "x01-filer")
                        .send("POST", path + "/template.xlsx", "x.csv", new byte[1])
                        .status())
                .isEqualTo(404);
    }

    @Test
    void furtherColumnsAreReportedKeptWithTheVersionAndOutOfItsChecksum() {
        byte[] plain = WorkbookWriter.write(story.table(staff), story.sample(staff));
        String without = filer.upload(path + "/workbook", "a.xlsx", plain)
                .json()
                .path("sha256")
                .asText();
        List<TableRow> rows = story.sample(staff).stream()
                .map(row ->
                        new TableRow(row.number(), row.unit(), row.values(), new LinkedHashMap<>(Map.of("备注", "待核"))))
                .toList();
        var answer = filer.upload(path + "/workbook", "b.xlsx", WorkbookWriter.write(story.table(staff), rows))
                .json();
        assertThat(answer.path("remarks").toString()).contains("有1列不属于本表", "“备注”");
        assertThat(answer.path("sha256").asText()).isEqualTo(without);
        assertThat(filer.get(path + "/rows")
                        .json()
                        .get(0)
                        .path("extra")
                        .path("备注")
                        .asText())
                .isEqualTo("待核");
        byte[] again = filer.get(path + "/versions/2.xlsx").body();
        assertThat(filer.upload(path + "/workbook", "c.xlsx", again)
                        .json()
                        .path("remarks")
                        .toString())
                .contains("“备注”");
        assertThat(story.catalogs.of(staff.year()).table(new TableCode("1-5-1")).column("备注"))
                .isEmpty();
    }
}
