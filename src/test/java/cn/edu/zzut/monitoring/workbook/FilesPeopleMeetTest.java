package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.support.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as other programs write them: what Excel shows is what is stored, or it is said what was made of it. */
class FilesPeopleMeetTest {

    private static final Catalog CATALOG = Shipped.CATALOG;
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    Path folder;

    private static TableDefinition table(String code) {
        return CATALOG.table(new TableCode(code));
    }

    private static Reading read(String file, String table) throws IOException {
        return WorkbookReader.read(CASES.resolve(file), file, table(table), CATALOG, "104", Formulas.REFUSED);
    }

    private static Stream<String> values(Reading reading, String column) {
        return reading.rows().stream().map(row -> row.value(column));
    }

    /** From a copy: the library writes what it opened by name back when it is closed. */
    private static XSSFWorkbook twoSheets() throws IOException {
        try (var in = Files.newInputStream(CASES.resolve("hidden-first-sheet-last-year.xlsx"))) {
            return new XSSFWorkbook(in);
        }
    }

    @Test
    void datesThatAreWrittenOutAreDates() throws IOException {
        Reading reading = read("date-cell-iso8601-t-d.xlsx", "1-5-1");
        assertThat(values(reading, "出生年月")).allMatch(ColumnType.YEAR_MONTH::accepts);
        assertThat(values(reading, "入校时间")).allMatch(ColumnType.YEAR_MONTH::accepts);
    }

    @Test
    void aTextThatIsNotThereIsRefusedAtOnce() {
        assertThatThrownBy(() -> read("hostile-shared-string-index-2e9.xlsx", "1-5-1"))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("不存在的文字");
    }

    @Test
    void theOtherCalendarIsRead() throws IOException {
        assertThat(values(read("date-system-1904.xlsx", "1-5-1"), "出生年月")).containsExactly("1980-01");
    }

    @Test
    void aBareYearInACellForDatesIsNoMonth() throws IOException {
        String file = "year-typed-into-template-month-cell.xlsx";
        assertThat(values(read(file, "2-7"), "购置时间")).isNotEmpty().noneMatch(value -> value.startsWith("1905"));
    }

    @Test
    void anAcademicYearIsNoYear() throws IOException {
        assertThat(values(read("year-column-academic-year-cut.xlsx", "1-4-1"), "专业设置年份"))
                .startsWith("2024-2025", "2024/2025", "2024—2025", "2024-2025学年", "20242025", "2024.2025", "2024-25")
                .filteredOn(ColumnType.YEAR::accepts)
                .as("of 20240901")
                .containsExactly("2024");
    }

    @Test
    void theSheetThatIsSeenIsReadAndNamed() throws IOException {
        Reading reading = read("hidden-first-sheet-last-year.xlsx", "1-5-1");
        assertThat(reading.remarks()).singleElement().asString().contains("读取的是工作表");
        try (XSSFWorkbook workbook = twoSheets()) {
            XSSFSheet seen = workbook.getSheetAt(1);
            assertThat(workbook.isSheetHidden(0)).isTrue();
            assertThat(reading.remarks().get(0)).contains("“" + seen.getSheetName() + "”");
            assertThat(values(reading, "工号"))
                    .first()
                    .isEqualTo(seen.getRow(1).getCell(0).getStringCellValue());
        }
    }

    @Test
    void ofTwoSheetsThatAreSeenTheSenderChooses() throws IOException {
        Path both = folder.resolve("both.xlsx");
        try (XSSFWorkbook workbook = twoSheets();
                var out = Files.newOutputStream(both)) {
            workbook.setSheetHidden(0, false);
            workbook.write(out);
        }
        assertThatThrownBy(
                        () -> WorkbookReader.read(both, "both.xlsx", table("1-5-1"), CATALOG, "104", Formulas.REFUSED))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("2张工作表", "请只留下要报送的一张");
    }

    @Test
    void aHiddenSheetIsReadOnlyWhereNoneIsSeenAndThatIsSaid() throws IOException {
        Path hidden = folder.resolve("hidden.xlsx");
        try (XSSFWorkbook workbook = twoSheets();
                var out = Files.newOutputStream(hidden)) {
            workbook.removeSheetAt(1);
            workbook.createSheet("封面").createRow(0).createCell(0).setCellValue("教职工基本信息");
            workbook.setActiveSheet(1);
            workbook.write(out);
        }
        Reading reading = WorkbookReader.read(hidden, "hidden.xlsx", table("1-5-1"), CATALOG, "104", Formulas.REFUSED);
        assertThat(reading.rows()).isNotEmpty();
        assertThat(reading.remarks()).singleElement().asString().startsWith("读取的是隐藏的工作表“");
    }

    @Test
    void hiddenRowsAreReadAndCounted() throws IOException {
        Path filtered = folder.resolve("filtered.xlsx");
        try (XSSFWorkbook workbook = twoSheets();
                var out = Files.newOutputStream(filtered)) {
            workbook.getSheetAt(1).getRow(2).setZeroHeight(true);
            workbook.write(out);
        }
        Reading reading =
                WorkbookReader.read(filtered, "filtered.xlsx", table("1-5-1"), CATALOG, "104", Formulas.REFUSED);
        assertThat(reading.rows()).hasSize(2);
        assertThat(reading.remarks()).contains("其中1行在工作簿中被隐藏或筛选掉，也已读入");
    }

    @Test
    void codesThatLookTheSameAreTheSameAndItIsSaid() throws IOException {
        Path file = folder.resolve("codes.xlsx");
        try (var in = Files.newInputStream(CASES.resolve("invisible-and-full-width-ids.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                var out = Files.newOutputStream(file)) {
            workbook.getSheetAt(0).removeRow(workbook.getSheetAt(0).getRow(6));
            workbook.write(out);
        }
        Reading reading = WorkbookReader.read(file, "codes.xlsx", table("1-5-1"), CATALOG, "104", Formulas.REFUSED);
        assertThat(values(reading, "工号")).hasSize(5).allMatch(code -> code.matches("[0-9A-Za-z]+"));
        assertThat(String.join("\n", reading.remarks())).contains("看不见的字符", "半角", "“工号”");
    }

    @Test
    void aCodeThatIsLostIsNotTaken() {
        assertThatThrownBy(() -> read("invisible-and-full-width-ids.xlsx", "1-5-1"))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("第7行“工号”", "1.00E+06", "科学计数", "“文本”格式");
    }

    @Test
    void theShellOfASystemsExportIsTakenOff() throws IOException {
        Reading reading = read("csv-id-as-excel-formula-text.csv", "1-5-1");
        assertThat(values(reading, "工号")).containsExactly("0001001", "0001002");
        assertThat(reading.remarks()).singleElement().asString().contains("第2行“工号”");
    }

    @Test
    void whatIsStoredIsWhatComesOut() throws IOException {
        List<String> texts = Stream.concat(
                        read("text-x000D-escape.xlsx", "1-5-1").rows().stream(),
                        read("csv-control-character-vertical-tab.csv", "1-5-1").rows().stream())
                .flatMap(row -> row.values().values().stream())
                .toList();
        assertThat(texts)
                .noneMatch(text -> text.contains("_x000D_") || text.chars().anyMatch(c -> c < ' ' && c != '\n'));
    }

    @Test
    void cellsWithoutAPlaceStandOneAfterTheOther() throws IOException {
        assertThat(read("cells-without-r-attribute.xlsx", "1-5-1").rows())
                .extracting(TableRow::number)
                .first()
                .isEqualTo(2);
    }

    @Test
    void aPermittedValueFitsItsColumn() throws IOException {
        assertThat(values(read("1-4-1-permitted-value-refused-as-too-long.xlsx", "1-4-1"), "代码版本"))
                .allMatch(version -> version.length()
                        <= table("1-4-1").column("代码版本").orElseThrow().maxLength());
    }
}
