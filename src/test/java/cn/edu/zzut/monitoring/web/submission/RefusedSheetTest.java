package cn.edu.zzut.monitoring.web.submission;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import cn.edu.zzut.monitoring.workbook.WorkbookWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A sheet that is not the one asked for is refused with what is wrong with it. */
@SchoolTest
class RefusedSheetTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    MajorsTask task;

    @BeforeEach
    void aFilerHasATask() {
        task = new MajorsTask(story, port);
    }

    @Test
    void aSheetWithOtherHeadingsIsRefused() throws IOException {
        task.refused("别的.xlsx", MajorsTask.poi("通讯录", List.of("甲", "乙"), List.of("1", "2")), 422, "没有找到", "1-4-1");
    }

    @Test
    void aMissingOrRenamedHeadingIsNamed() throws IOException {
        List<String> columns = new ArrayList<>(story.table(task.majors).columnNames());
        columns.set(columns.indexOf("学制"), "学习年限");
        task.refused("改名.xlsx", MajorsTask.poi("专业", columns, columns), 422, "缺少的表头：学制", "学习年限");
    }

    @Test
    void aWorkbookForAnotherTableIsRecognised() {
        var other = story.catalogs.of(task.majors.year()).table(new TableCode("1-5-1"));
        task.refused("教职工.xlsx", WorkbookWriter.write(other, List.of()), 422, "表1-5-1", "表1-4-1");
    }

    @Test
    void aFormulaCellIsRefused() throws IOException {
        List<String> columns = story.table(task.majors).columnNames();
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
            task.refused("公式.xlsx", out.toByteArray(), 422, "2个单元格是公式", "第2行“学制”", "选择性粘贴");
        }
    }
}
