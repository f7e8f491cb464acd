package cn.edu.zzut.monitoring.workbook;

import static cn.edu.zzut.monitoring.workbook.PartedWorkbook.row;
import static cn.edu.zzut.monitoring.workbook.Staff.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 单条 tables whose names stand one below the other: what is read, where it stands, and what is not. */
class NamesDownTest {

    @TempDir
    Path folder;

    private Reading read(PartedWorkbook workbook, TableDefinition table) throws IOException {
        return Staff.read(folder, workbook, table);
    }

    private static final TableDefinition AREA = Staff.CATALOG.table(new TableCode("2-1"));

    /** A row a name, with these texts beside it; # stands for a number of the row. */
    private static String namesDown(List<String> names, String... beside) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            int number = 10 * (i + 2);
            String[] texts = Stream.concat(
                            Stream.of(names.get(i)),
                            Stream.of(beside).map(text -> text.replace("#", String.valueOf(number))))
                    .toArray(String[]::new);
            rows.append(row(i + 2, texts));
        }
        return rows.toString();
    }

    private static final Map<String, String> AREAS = AREA.columnNames().stream()
            .collect(Collectors.toMap(
                    name -> name, name -> String.valueOf((AREA.columnNames().indexOf(name) + 2) * 10)));

    @Test
    void namesMayStandOneBelowTheOther() throws IOException {
        Reading reading = read(
                PartedWorkbook.of(row(1, "项目", "计量单位", "数值", "上年") + namesDown(AREA.columnNames(), "平方米", "#", "1#")),
                AREA);
        assertThat(values(reading)).containsExactly(AREAS);
        assertThat(reading.remarks()).containsExactly("工作表“表”的数据项名称是竖排的，读取的是名称右边C列的值", "名称右边的B列、D列没有读入");
    }

    @Test
    void columnsBetweenANameAndItsValueMayBeEmptyOrUnits() throws IOException {
        for (String between : List.of("", "平方米")) {
            assertThat(values(read(PartedWorkbook.of(namesDown(AREA.columnNames(), between, "#")), AREA)))
                    .as(between)
                    .containsExactly(AREAS);
        }
    }

    @Test
    void theColumnThatIsSaidToHaveTheValuesIsReadThoughItIsEmpty() throws IOException {
        Reading reading = read(PartedWorkbook.of(row(1, "项目", "上年", "数值") + namesDown(AREA.columnNames(), "#")), AREA);
        assertThat(reading.rows()).isEmpty();
        assertThat(reading.remarks()).contains("名称右边的B列没有读入");
    }

    @ParameterizedTest
    @CsvSource({"上年数, 本年数", "2025年, 2026年", "'', ''", "数值, 数据"})
    void ofTwoColumnsOfValuesTheSenderChooses(String one, String other) {
        PartedWorkbook years = PartedWorkbook.of(row(1, "项目", one, other) + namesDown(AREA.columnNames(), "1#", "#"));
        assertThatThrownBy(() -> read(years, AREA))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("2列值", "B列", one, "C列", other, "请只留下要报送的一列");
    }

    @Test
    void whatElseStandsThereIsSaid() throws IOException {
        int last = AREA.columns().size() + 1;
        Reading reading = read(
                PartedWorkbook.of(namesDown(AREA.columnNames(), "#").replace("<row r='3'>", "<row r='3' hidden='1'>")
                        + row(last + 1, "合计", "5")
                        + row(last + 2, "填表人：甲")),
                AREA);
        assertThat(values(reading)).containsExactly(AREAS);
        assertThat(reading.remarks())
                .contains(
                        "其中1行在工作簿中被隐藏或筛选掉，也已读入",
                        "有2行不是本表的数据项，没有读入：第" + (last + 1) + "行“合计”、第" + (last + 2) + "行“填表人：甲”");
    }

    @Test
    void aNameThatStandsTwiceOrNotAtAllIsNamed() {
        String name = AREA.columnNames().get(1);
        String all = namesDown(AREA.columnNames(), "#");
        assertThatThrownBy(() -> read(PartedWorkbook.of(all + row(99, name, "5")), AREA))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("“" + Heading.plain(name) + "”", "不止一次");
        List<String> others =
                AREA.columnNames().stream().filter(other -> !other.equals(name)).toList();
        assertThatThrownBy(() -> read(PartedWorkbook.of(namesDown(others, "#")), AREA))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("竖排", "缺少：" + name + "。");
    }

    @Test
    void aValuesPlaceIsItsOwnCell() throws IOException {
        String second = AREA.columnNames().get(1);
        String rows = namesDown(AREA.columnNames(), "", "#");
        Reading reading = read(PartedWorkbook.of(rows.replace(">30<", ">30\u200b<")), AREA);
        assertThat(reading.cells()).hasSize(AREA.columns().size()).containsEntry(second, "C3");
        assertThat(reading.remarks())
                .anySatisfy(remark -> assertThat(remark).contains("看不见的字符").endsWith("：C3“" + second + "”"));
        assertThatThrownBy(() -> read(
                        PartedWorkbook.of(
                                rows.replace("<c t='inlineStr'><is><t>30</t></is></c>", "<c t='e'><v>#REF!</v></c>")),
                        AREA))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("C3“" + second + "”：#REF!");
    }

    @Test
    void whatStandsBelowTheRowsThatAreLookedAtIsSaid() throws IOException {
        StringBuilder rows = new StringBuilder(namesDown(AREA.columnNames(), "#"));
        for (int r = AREA.columns().size() + 2; r <= SheetTop.MOST_ROWS + 3; r++) {
            rows.append(row(r, "注" + r));
        }
        Reading reading = read(PartedWorkbook.of(rows.toString()), AREA);
        assertThat(values(reading)).containsExactly(AREAS);
        assertThat(reading.remarks()).contains("只查看了前1000行，其下还有2行没有查看：第1002行“注1002”、第1003行“注1003”");
    }

    /** A template's notes have all names one below the other, and examples beside them. */
    @Test
    void ourOwnNotesAreNobodysData() {
        String notes = namesDown(AREA.columnNames(), "选填。数值", "#");
        assertThatThrownBy(() -> read(PartedWorkbook.of(notes).everywhere("name='表'", "name='填写说明'"), AREA))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("表头");
    }

    /** The marked copy is the filer's own workbook; the mark is where the value is. */
    @Test
    void marksStandAtTheValues() throws IOException {
        String second = AREA.columnNames().get(1);
        Path file = folder.resolve("面积.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("表");
            for (String name : AREA.columnNames()) {
                var line = sheet.createRow(sheet.getPhysicalNumberOfRows() + 1);
                line.createCell(0).setCellValue(name);
                line.createCell(2).setCellValue(line.getRowNum());
            }
            workbook.write(out);
        }
        byte[] copy = MarkedCopy.write(
                        file, AREA, Staff.CATALOG, List.of(new Mark(2, List.of(second), true, "太小", "C3")))
                .orElseThrow();
        try (XSSFWorkbook marked = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            assertThat(marked.getSheet("表").getCellComments().keySet()).containsExactly(new CellAddress("C3"));
            assertThat(marked.getSheet("校验结果").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("C3");
        }
    }

    @Test
    void lastYearsHiddenSheetIsNotAsked() throws IOException {
        PartedWorkbook both = PartedWorkbook.of(namesDown(AREA.columnNames(), "#"))
                .part(
                        "xl/worksheets/last.xml",
                        "<worksheet><sheetData>" + namesDown(AREA.columnNames(), "1", "2") + "</sheetData></worksheet>")
                .everywhere(
                        "</Relationships>",
                        "<Relationship Id='last' Type='x/worksheet' Target='worksheets/last.xml'/></Relationships>")
                .everywhere("<sheets>", "<sheets><sheet name='上年' sheetId='2' r:id='last' state='hidden'/>");
        assertThat(values(read(both, AREA))).containsExactly(AREAS);
    }

    @Test
    void theTableIsRecognisedByItsNames() throws IOException {
        Path file = PartedWorkbook.of(namesDown(AREA.columnNames(), "#")).in(folder);
        assertThat(WorkbookReader.recognise(file, "表.xlsx", Staff.CATALOG.tables()))
                .containsExactly(new WorkbookReader.Recognised("表", List.of(AREA), true));
        Path empty = PartedWorkbook.of(namesDown(AREA.columnNames())).in(folder);
        assertThat(WorkbookReader.recognise(empty, "表.xlsx", Staff.CATALOG.tables()))
                .containsExactly(new WorkbookReader.Recognised("表", List.of(AREA), false));
    }

    private static String across(int first, String value) {
        return row(first, AREA.columnNames().toArray(String[]::new))
                + row(first + 1, AREA.columnNames().stream().map(name -> value).toArray(String[]::new));
    }

    private static PartedWorkbook with(PartedWorkbook workbook, String rows, String state) {
        return workbook.part("xl/worksheets/other.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>")
                .everywhere(
                        "</Relationships>",
                        "<Relationship Id='other' Type='x/worksheet' Target='worksheets/other.xml'/></Relationships>")
                .everywhere("</sheets>", "<sheet name='2025年' sheetId='2' r:id='other'" + state + "/></sheets>");
    }

    @Test
    void ofTwoSheetsInTwoLayoutsTheSenderChooses() {
        PartedWorkbook both = with(PartedWorkbook.of(namesDown(AREA.columnNames(), "#")), across(1, "7"), "");
        assertThatThrownBy(() -> read(both, AREA))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("2张工作表", "“表”", "“2025年”", "无法确定");
    }

    @Test
    void ofTwoBlocksInOneSheetTheSenderChooses() {
        String down = namesDown(AREA.columnNames(), "#");
        assertThatThrownBy(() -> read(PartedWorkbook.of(down + across(20, "7")), AREA))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("两处", "竖排", "第20行");
        assertThatThrownBy(() -> read(PartedWorkbook.of(across(1, "7") + down.replace("<row r='", "<row r='10")), AREA))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("第102行");
    }

    @Test
    void anEmptyTemplateOrAHiddenSheetBesideTheNamesIsNotRead() throws IOException {
        String down = namesDown(AREA.columnNames(), "#");
        String headings = row(1, AREA.columnNames().toArray(String[]::new));
        assertThat(values(read(with(PartedWorkbook.of(down), headings, ""), AREA)))
                .containsExactly(AREAS);
        Reading beside = read(with(PartedWorkbook.of(down), across(1, "7"), " state='hidden'"), AREA);
        assertThat(values(beside)).containsExactly(AREAS);
        assertThat(beside.remarks()).contains("读取的是工作表“表”，隐藏的工作表“2025年”中也有本表的数据，没有读入");
    }

    @Test
    void aHiddenColumnOfValuesIsSaid() throws IOException {
        Reading reading = read(
                PartedWorkbook.of(namesDown(AREA.columnNames(), "#"))
                        .everywhere("<sheetData>", "<cols><col min='2' max='2' hidden='1'/></cols><sheetData>"),
                AREA);
        assertThat(values(reading)).containsExactly(AREAS);
        assertThat(reading.remarks()).anySatisfy(remark -> assertThat(remark).contains("B列", "隐藏"));
    }
}
