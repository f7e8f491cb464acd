package cn.edu.zzut.monitoring.web.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Submission;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.Filling;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.TableRow;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The filer of 教务处 has to fill in table 1-4-1, the school's majors, in a new year. */
final class MajorsTask {

    final Submission majors;
    final Browser filer;
    final String path;
    private final Story story;

    MajorsTask(Story story, int port) {
        this.story = story;
        majors = Filling.of(story, story.newYear(), "1-4-1", "104").submission();
        filer = new Browser(port, "jwc-filer");
        path = "/api/submissions/" + majors.id();
    }

    byte[] workbook(List<TableRow> rows) {
        return WorkbookWriter.write(story.table(majors), rows);
    }

    byte[] good() {
        return workbook(story.sample(majors));
    }

    /** Nothing comes of the file but these reasons. */
    void refused(String fileName, byte[] content, int status, String... reasons) {
        int versions = story.submissions.versions(majors.id()).size();
        var answer = filer.upload(path + "/workbook", fileName, content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.detail()).contains(reasons);
        assertThat(story.submissions.versions(majors.id())).hasSize(versions);
    }

    /** A workbook that was not written by us: one heading, one row. */
    static byte[] poi(String sheetName, List<String> headings, List<String> cells) throws IOException {
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
}
