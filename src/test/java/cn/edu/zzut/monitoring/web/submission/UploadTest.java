package cn.edu.zzut.monitoring.web.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file becomes a new version as a whole, or is refused with a reason in Chinese and changes nothing. */
@SchoolTest
class UploadTest {

    @Autowired
    Story story;

    @TempDir
    java.nio.file.Path folder;

    @LocalServerPort
    int port;

    Submission majors;
    Browser filer;
    String path;

    @BeforeEach
    void aFilerHasATask() {
        int year = story.newYear();
        majors = story.assigned(year, "1-4-1", "104");
        var collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "1-4-1"));
        story.completes(collection, "state-requirements", "requirement", "要求");
        filer = new Browser(port, "jwc-filer");
        path = "/api/submissions/" + majors.id();
    }

    private byte[] workbook(List<TableRow> rows) {
        return WorkbookWriter.write(story.table(majors), rows);
    }

    private byte[] good() {
        return workbook(story.sample(majors));
    }

    private void refused(String fileName, byte[] content, int status, String... reasons) {
        int versions = story.submissions.versions(majors.id()).size();
        var answer = filer.upload(path + "/workbook", fileName, content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.detail()).contains(reasons);
        assertThat(story.submissions.versions(majors.id())).hasSize(versions);
    }

    @Test
    void aWorkbookBecomesANewImmutableVersion() {
        var first = filer.upload(path + "/workbook", "专业.xlsx", good()).json();
        assertThat(first.path("version").asInt()).isEqualTo(1);
        assertThat(first.path("rows").asInt()).isEqualTo(4);
        assertThat(first.path("errors").asInt()).isZero();
        var second = filer.upload(
                        path + "/workbook",
                        "专业.xlsx",
                        workbook(story.sample(majors).subList(0, 3)))
                .json();
        assertThat(second.path("version").asInt()).isEqualTo(2);

        var versions = filer.get(path + "/versions").json();
        assertThat(versions).hasSize(2);
        assertThat(versions.get(1).path("sha256").asText())
                .isEqualTo(first.path("sha256").asText())
                .hasSize(64);
        assertThat(filer.get(path + "/rows").json()).hasSize(3);
        byte[] again = filer.get(path + "/versions/1.xlsx").body();
        var third = filer.upload(path + "/workbook", "专业.xlsx", again).json();
        assertThat(third.path("sha256").asText()).isEqualTo(first.path("sha256").asText());
    }

    @Test
    void theTasksFormShowsTheNewestVersion() {
        filer.upload(path + "/workbook", "专业.xlsx", good());
        String task = filer.get("/engine-rest/task").json().get(0).path("id").asText();
        var shown = filer.get("/engine-rest/task/" + task + "/form-variables?variableNames=dataSummary");
        assertThat(shown.text()).contains("版本1").contains("4行");
    }

    @Test
    void aTemplateFilledWithLastYearsRowsCanBeUploadedAsItIs() {
        story.reportedLastYear(majors.year(), "1-4-1", "104", rows -> rows);
        byte[] template = filer.get(path + "/template.xlsx?prefill=last-year").body();
        assertThat(filer.upload(path + "/workbook", "模板.xlsx", template)
                        .json()
                        .path("rows")
                        .asInt())
                .isEqualTo(4);
        assertThat(filer.upload(
                                path + "/workbook",
                                "空.xlsx",
                                filer.get(path + "/template.xlsx").body())
                        .json()
                        .path("anomalies")
                        .asInt())
                .isPositive();
    }

    @Test
    void eachFindingNamesRowColumnValueAndWhatIsExpected() {
        filer.upload(path + "/workbook", "专业.xlsx", workbook(Story.with(story.sample(majors), "招生状态", "停招")));
        var finding = filer.get(path + "/findings").json().get(0);
        assertThat(finding.path("severity").asText()).isEqualTo("ERROR");
        assertThat(finding.path("row").asInt()).isEqualTo(2);
        assertThat(finding.path("column").asText()).isEqualTo("招生状态");
        assertThat(finding.path("value").asText()).isEqualTo("停招");
        assertThat(finding.path("expected").asText()).isEqualTo("在招、当年停招");
    }

    @Test
    void aCsvInGbkIsReadLikeAWorkbook() {
        var answer = filer.upload(path + "/workbook", "专业.csv", csv(Charset.forName("GBK")));
        assertThat(answer.json().path("rows").asInt()).as(answer.text()).isEqualTo(4);
        assertThat(filer.upload(path + "/workbook", "专业.csv", csv(StandardCharsets.UTF_8))
                        .json()
                        .path("errors")
                        .asInt())
                .isZero();
    }

    private byte[] csv(Charset charset) {
        List<String> columns = story.table(majors).columnNames();
        return (String.join(",", columns) + "\n"
                        + story.sample(majors).stream()
                                .map(row -> columns.stream().map(row::value).collect(Collectors.joining(",")))
                                .collect(Collectors.joining("\n")))
                .getBytes(charset);
    }

    @Test
    void aSheetWithOtherHeadingsIsRefused() throws IOException {
        refused("别的.xlsx", poi("通讯录", List.of("甲", "乙"), List.of("1", "2")), 422, "没有找到", "1-4-1");
    }

    @Test
    void aMissingOrRenamedHeadingIsNamed() throws IOException {
        List<String> columns = new java.util.ArrayList<>(story.table(majors).columnNames());
        columns.set(columns.indexOf("学制"), "学习年限");
        refused("改名.xlsx", poi("专业", columns, columns), 422, "缺少的表头：学制", "学习年限");
    }

    @Test
    void columnsInAnotherOrderAndFurtherColumnsAreTaken() throws IOException {
        List<String> columns = new java.util.ArrayList<>(story.table(majors).columnNames());
        java.util.Collections.reverse(columns);
        columns.add(0, "备注");
        TableRow row = story.sample(majors).get(0);
        var answer = filer.upload(
                path + "/workbook",
                "乱序.xlsx",
                poi("专业", columns, columns.stream().map(row::value).toList()));
        assertThat(answer.json().path("errors").asInt()).as(answer.text()).isZero();
        assertThat(answer.json().path("rows").asInt()).isEqualTo(1);
        assertThat(answer.json().path("extraColumns")).isEmpty();
    }

    @Test
    void aWorkbookForAnotherTableIsRecognised() {
        var other = story.catalogs.of(majors.year()).table(new cn.edu.zzut.monitoring.catalog.TableCode("1-5-1"));
        refused("教职工.xlsx", WorkbookWriter.write(other, List.of()), 422, "表1-5-1", "表1-4-1");
    }

    @Test
    void aPasswordProtectedWorkbookIsRefused() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(good());
            }
            files.writeFilesystem(out);
        }
        refused("加密.xlsx", out.toByteArray(), 422, "打开密码");
    }

    @Test
    void aTruncatedWorkbookIsRefused() {
        byte[] whole = good();
        refused("截断.xlsx", Arrays.copyOf(whole, whole.length / 2), 422, "不完整或已损坏");
        refused("空.xlsx", new byte[0], 422, "不完整或已损坏");
    }

    @Test
    void somethingElseIsRefused() {
        refused("图片.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, 422, "只接收Excel工作簿");
        refused("二进制.csv", new byte[] {0, 1, 2, 0}, 422, "无法识别CSV文件的编码");
    }

    @Test
    void aFileOf200MegabytesIsRefused() {
        refused("巨大.xlsx", new byte[200 * 1024 * 1024], 413, "超过50MB");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        byte[] bomb = rezip((name, content) -> content, zip -> {
            zip.putNextEntry(new ZipEntry("xl/media/bomb.bin"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 450; i++) {
                zip.write(zeros);
            }
        });
        assertThat(bomb.length).isLessThan(2 * 1024 * 1024);
        refused("炸弹.xlsx", bomb, 422, "压缩炸弹");
    }

    @Test
    void anXmlEntityAttackIsRefused() throws IOException {
        byte[] hostile = rezip(
                (name, content) -> name.startsWith("xl/worksheets/sheet1")
                        ? new String(content, StandardCharsets.UTF_8)
                                .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                                .getBytes(StandardCharsets.UTF_8)
                        : content,
                zip -> {});
        refused("实体.xlsx", hostile, 422, "XML实体声明");
    }

    @Test
    void aFormulaCellIsRefused() throws IOException {
        List<String> columns = story.table(majors).columnNames();
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("专业");
            var heading = sheet.createRow(0);
            var row = sheet.createRow(1);
            for (int i = 0; i < columns.size(); i++) {
                heading.createCell(i).setCellValue(columns.get(i));
                row.createCell(i);
            }
            row.getCell(0).setCellFormula("A9&\"x\"");
            row.getCell(columns.indexOf("学制")).setCellFormula("2+2");
            workbook.write(out);
            refused("公式.xlsx", out.toByteArray(), 422, "2个单元格是公式", "第2行“学制”", "选择性粘贴");
        }
    }

    @Test
    void aRequestWithoutAFileIsRefused() {
        var answer = filer.upload(path, "x.xlsx", good());
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.detail()).contains("不支持");
    }

    private static byte[] poi(String sheetName, List<String> headings, List<String> cells) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(sheetName);
            var heading = sheet.createRow(0);
            var row = sheet.createRow(1);
            for (int i = 0; i < headings.size(); i++) {
                heading.createCell(i).setCellValue(headings.get(i));
                row.createCell(i).setCellValue(cells.get(i));
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private interface Change {
        byte[] of(String name, byte[] content);
    }

    private interface Further {
        void to(ZipOutputStream zip) throws IOException;
    }

    private byte[] rezip(Change change, Further further) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        java.nio.file.Path file = java.nio.file.Files.write(folder.resolve("good.xlsx"), good());
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : java.util.Collections.list(in.entries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(change.of(entry.getName(), in.getInputStream(entry).readAllBytes()));
            }
            further.to(zip);
        }
        return out.toByteArray();
    }
}
