package cn.edu.zzut.monitoring.web.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A workbook whose marked copy the library cannot make comes back in the template's form, with its marks. */
@SchoolTest
class MarkedFileTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    Submission staff;
    Browser filer;
    String path;

    @BeforeEach
    void aFilerHasATask() {
        int year = story.newYear();
        staff = story.assigned(year, "1-5-1", "105");
        var collection = story.start("stage-2-collection", Map.of("year", year, "tableCode", "1-5-1"));
        story.completes(collection, "state-requirements", "requirement", "要求");
        filer = new Browser(port, story.task(collection, "merge-and-fill").getAssignee());
        path = "/api/submissions/" + staff.id();
    }

    private void isGivenBackMarked(byte[] workbook) throws IOException {
        var taken = filer.upload(path + "/workbook", "教职工.xlsx", workbook);
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.json().path("errors").asInt()).isPositive();
        var marked = filer.get(path + "/versions/1/marked.xlsx");
        assertThat(marked.status()).as(marked.text()).isEqualTo(200);
        try (XSSFWorkbook copy = new XSSFWorkbook(new ByteArrayInputStream(marked.body()))) {
            assertThat(copy.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isNotBlank();
            assertThat(copy.getNumberOfSheets()).isGreaterThan(1);
            assertThat(copy.getSheetAt(0).getLastRowNum())
                    .as("without blank rows")
                    .isLessThan(1000);
        }
    }

    @Test
    void withThousandsOfStyles() throws IOException {
        isGivenBackMarked(
                Files.readAllBytes(Path.of("src/test/resources/cases/marked-copy-5000-styles-zip-bomb.xlsx")));
    }

    @Test
    void withAHundredThousandBlankRowsThatHaveAFormat() throws IOException {
        StringBuilder blank = new StringBuilder();
        for (int row = 1000; row < 101_000; row++) {
            blank.append("<row r=\"")
                    .append(row)
                    .append("\"><c r=\"A")
                    .append(row)
                    .append("\" s=\"1\"/><c r=\"B");
            blank.append(row).append("\" s=\"1\"/></row>");
        }
        byte[] small = WorkbookWriter.write(
                story.table(staff), Story.with(story.sample(staff).subList(0, 2), "性别", "不详"));
        isGivenBackMarked(with(small, blank.toString()));
    }

    private byte[] with(byte[] workbook, String rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(
                        Files.write(folder.resolve("few.xlsx"), workbook).toFile());
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry part : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(part.getName()));
                byte[] content = from.getInputStream(part).readAllBytes();
                to.write(
                        part.getName().equals("xl/worksheets/sheet1.xml")
                                ? new String(content, StandardCharsets.UTF_8)
                                        .replace("</sheetData>", rows + "</sheetData>")
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return out.toByteArray();
    }
}
