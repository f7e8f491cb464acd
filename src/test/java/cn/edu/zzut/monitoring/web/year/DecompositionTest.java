package cn.edu.zzut.monitoring.web.year;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.cycle.Assignment;
import cn.edu.zzut.monitoring.organization.Organization;
import cn.edu.zzut.monitoring.organization.UnitCode;
import cn.edu.zzut.monitoring.support.Browser;
import cn.edu.zzut.monitoring.support.SchoolTest;
import cn.edu.zzut.monitoring.support.Story;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office chooses the year's tables and their units in a workbook that lists every table there is. */
@SchoolTest
class DecompositionTest {

    @Autowired
    Story story;

    @LocalServerPort
    int port;

    @Autowired
    Organization organization;

    int year;
    ProcessInstance stage;
    String path;
    Browser office;

    @BeforeEach
    void theOfficeDecomposesTheTasks() {
        year = story.newYear();
        story.assigned(year, "2-1", "101");
        story.assigned(year, "2-2", "101");
        stage = story.start("stage-1-deployment", Map.of("year", year));
        story.completes(stage, "work-plan", "workPlan", "方案");
        path = "/api/cycles/" + year + "/assignments.xlsx";
        office = new Browser(port, "office");
    }

    /** The workbook as Excel would save it after these changes. */
    private byte[] changed(Consumer<Sheet> change) throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(office.get(path).body()))) {
            change.accept(workbook.getSheetAt(0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Row line(Sheet sheet, String code) {
        for (Row row : sheet) {
            if (row.getCell(0).getStringCellValue().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("no line for " + code);
    }

    private static void set(Row row, int column, String value) {
        row.createCell(column).setCellValue(value);
    }

    private List<String> tables() {
        return story.cycles.assignments(year).stream()
                .map(Assignment::table)
                .map(Object::toString)
                .toList();
    }

    @Test
    void aTableIsTakenInAndAnotherLeftOut() throws IOException {
        assertThat(tables()).contains("2-1").doesNotContain("3-1");
        byte[] workbook = changed(sheet -> {
            set(line(sheet, "2-1"), 2, "否");
            Row leaders = line(sheet, "3-1");
            set(leaders, 2, "是");
            set(leaders, 3, "101");
        });
        var answer = office.upload(path, "a.xlsx", workbook);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("remarks")).isEmpty();
        assertThat(tables()).contains("3-1").doesNotContain("2-1");
    }

    @Test
    void whatIsReadOtherwiseThanItStandsIsSaid() throws IOException {
        byte[] hidden = changed(sheet -> line(sheet, "2-1").setZeroHeight(true));
        assertThat(office.upload(path, "a.xlsx", hidden).json().path("remarks").toString())
                .contains("1行在工作簿中被隐藏");
    }

    @Test
    void aUnitsNumberBesideAnothersNameIsRefusedWithItsRow() throws IOException {
        int[] number = {0};
        byte[] workbook = changed(sheet -> {
            set(line(sheet, "2-1"), 4, "人事处（别的）");
            number[0] = line(sheet, "2-1").getRowNum() + 1;
        });
        var refused = office.upload(path, "a.xlsx", workbook);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.detail()).contains("第" + number[0] + "行", "“101”是", "“人事处（别的）”");
    }

    @Test
    void whatIsLeftOutIsSaid() throws IOException {
        byte[] workbook = changed(sheet -> {
            set(line(sheet, "2-1"), 2, "");
            Row majors = line(sheet, "1-4-1");
            for (int column = 0; column < 7; column++) {
                set(majors, column, "");
            }
        });
        assertThat(office.upload(path, "a.xlsx", workbook)
                        .json()
                        .path("remarks")
                        .toString())
                .contains("“本年度填报”没有填写的，按“是”读取：表2-1")
                .contains("没有基础数据表：表1-4-1 专业基本情况");
    }

    @Test
    void aTableWithoutAUnitIsRefusedAndNothingChanges() throws IOException {
        List<String> before = tables();
        var refused = office.upload(path, "a.xlsx", changed(sheet -> set(line(sheet, "3-1"), 2, "是")));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.detail()).contains("责任单位");
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void onlyTheOfficeChanges() throws IOException {
        assertThat(new Browser(port, "x01-filer")
                        .upload(path, "a.xlsx", changed(sheet -> {}))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void collegesThatAreNotNamedWhereOthersContributeAreSaid() throws IOException {
        byte[] workbook = changed(sheet -> {
            Row labs = line(sheet, "1-7-1");
            set(labs, 2, "是");
            set(labs, 3, "101");
            set(labs, 5, "104、105，201");
        });
        String second = organization.unit(new UnitCode("202")).name();
        assertThat(office.upload(path, "a.xlsx", workbook)
                        .json()
                        .path("remarks")
                        .toString())
                .contains("表1-7-1由学院分别填报，未列入：" + second);
        assertThat(story.shown(story.task(stage, "task-decomposition"), "decomposition")
                        .toString())
                .contains("\"leftOut\":\"" + second);
        assertThat(story.cycles.assignment(year, new TableCode("1-7-1")).assisting())
                .extracting(UnitCode::value)
                .containsExactly("104", "105", "201");
        assertThat(story.shown(story.task(stage, "task-decomposition"), "unassigned")
                        .toString())
                .contains("本年度不填报的表格", "表3-1 ")
                .doesNotContain("表1-7-1 ");
    }
}
