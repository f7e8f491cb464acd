package cn.edu.zzut.monitoring.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CatalogFiles;
import cn.edu.zzut.monitoring.catalog.CatalogProblem;
import cn.edu.zzut.monitoring.catalog.CatalogRefused;
import cn.edu.zzut.monitoring.catalog.CompiledIndicator;
import cn.edu.zzut.monitoring.catalog.Privacy;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.UploadRefused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A catalog goes out as a workbook or a folder and comes in again unchanged; what is wrong in it is said with its place. */
class CatalogExchangeTest {

    private static final CatalogFiles SHIPPED = Shipped.FILES;
    private static final Catalog CATALOG = SHIPPED.catalog();

    @TempDir
    Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("a.bin"), content);
    }

    private CatalogWorkbookReader read(byte[] workbook) throws IOException {
        return new CatalogWorkbookReader(file(workbook), "指标体系.xlsx", CATALOG);
    }

    private interface Edit {
        void in(XSSFWorkbook workbook);
    }

    private static byte[] edited(Edit edit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(CatalogWorkbook.write(CATALOG)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.in(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static XSSFRow row(XSSFSheet sheet, int column, String text) {
        for (var row : sheet) {
            if (new DataFormatter().formatCellValue(row.getCell(column)).equals(text)) {
                return (XSSFRow) row;
            }
        }
        throw new AssertionError(text);
    }

    @Test
    void aWorkbookGivesTheSameDefinitions() throws IOException {
        Catalog again = read(CatalogWorkbook.write(CATALOG)).files().catalog();
        assertThat(again.tables()).containsExactlyElementsOf(CATALOG.tables());
        assertThat(again.indicators().stream().map(CompiledIndicator::indicator))
                .containsExactlyElementsOf(CATALOG.indicators().stream()
                        .map(CompiledIndicator::indicator)
                        .toList());
    }

    private static int place(XSSFSheet sheet, String heading) {
        for (var cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(heading);
    }

    @Test
    void whichColumnsArePersonalIsSaidInTheWorkbookAndByTheirNamesInOneOfBefore() throws IOException {
        byte[] marked = edited(workbook -> {
            XSSFSheet columns = workbook.getSheetAt(1);
            row(columns, 1, "姓名").getCell(place(columns, "个人信息标注")).setCellValue("敏感个人信息");
        });
        assertThat(read(marked).files().catalog().tables().stream()
                        .flatMap(table -> table.columns().stream())
                        .filter(column -> column.name().equals("姓名"))
                        .filter(column -> column.privacy() == Privacy.SENSITIVE))
                .hasSize(1);
        byte[] former = edited(workbook -> {
            XSSFSheet columns = workbook.getSheetAt(1);
            int place = place(columns, "个人信息标注");
            columns.forEach(row -> {
                if (row.getCell(place) != null) {
                    row.removeCell(row.getCell(place));
                }
            });
        });
        assertThat(read(former).files().catalog().tables()).containsExactlyElementsOf(CATALOG.tables());
    }

    @Test
    void whatIsReadOtherwiseOrNotAtAllIsSaidWithItsSheet() throws IOException {
        assertThat(read(CatalogWorkbook.write(CATALOG)).remarks()).isEmpty();
        byte[] workbook = edited(sheets -> {
            XSSFSheet tables = sheets.getSheetAt(0);
            int width = tables.getRow(0).getLastCellNum();
            tables.getRow(0).createCell(width).setCellValue("备忘");
            tables.getRow(1).createCell(width).setCellValue("明年再议");
            tables.getRow(2).setZeroHeight(true);
        });
        assertThat(read(workbook).remarks())
                .hasSize(2)
                .anySatisfy(
                        remark -> assertThat(remark).startsWith("工作表“表格”：其中1行").contains("隐藏"))
                .anySatisfy(remark ->
                        assertThat(remark).startsWith("工作表“表格”：有1列不属于本表").contains("“备忘”"));
    }

    @Test
    void aWorkbookWrittenFromAWorkbookIsTheSame() throws IOException {
        byte[] once = CatalogWorkbook.write(CATALOG);
        CatalogFiles files = read(once).files();
        assertThat(read(CatalogWorkbook.write(files.catalog())).files()).isEqualTo(files);
    }

    @Test
    void aFolderComesBackByteByByte() throws IOException {
        byte[] zip = CatalogFolder.write(SHIPPED);
        CatalogFiles again = CatalogFolder.read(file(zip));
        assertThat(again).isEqualTo(SHIPPED);
        assertThat(CatalogFolder.write(again)).isEqualTo(zip);
    }

    @Test
    void aFolderMayBePackedWithTheFolderAboveIt() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> text : SHIPPED.texts().entrySet()) {
                zip.putNextEntry(new ZipEntry("2027/" + text.getKey()));
                zip.write(text.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("2027/说明.txt"));
        }
        assertThat(CatalogFolder.read(file(out.toByteArray()))).isEqualTo(SHIPPED);
    }

    @Test
    void whatIsNoFolderIsRefused() {
        assertThatThrownBy(() -> CatalogFolder.read(file(new byte[] {'P', 'K', 3, 4})))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("损坏");
        assertThatThrownBy(() -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    try (ZipOutputStream zip = new ZipOutputStream(out)) {
                        zip.putNextEntry(new ZipEntry("big.yaml"));
                        zip.write(new byte[11 * 1024 * 1024]);
                    }
                    CatalogFolder.read(file(out.toByteArray()));
                })
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("过大");
    }

    @Test
    void everyMistakeInAWorkbookIsNamedWithSheetAndRow() throws IOException {
        byte[] wrong = edited(workbook -> {
            XSSFSheet columns = workbook.getSheetAt(1);
            columns.getRow(4).getCell(2).setCellValue("小数");
            columns.getRow(9).getCell(0).setCellValue("99-99");
            workbook.getSheetAt(0).getRow(2).getCell(4).setCellValue("多条");
        });
        var refused = catchThrowableOfType(UploadRefused.class, () -> read(wrong));
        assertThat(refused.details())
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("工作表“数据项”第5行").contains("小数"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("工作表“数据项”第10行").contains("99-99"))
                .anySatisfy(
                        problem -> assertThat(problem).startsWith("工作表“表格”第3行").contains("多条"));
    }

    @Test
    void aBadRuleIsNamedWithItsRow() throws IOException {
        int[] line = {0};
        var reader = read(edited(workbook -> {
            XSSFRow rule = row(workbook.getSheetAt(4), 1, "5-1-1.hours");
            rule.getCell(4).setCellValue("学时数 > 0");
            line[0] = rule.getRowNum() + 1;
        }));
        var refused =
                catchThrowableOfType(CatalogRefused.class, () -> reader.files().catalog());
        assertThat(refused.problems()).singleElement().satisfies(problem -> assertThat(reader.describe(problem))
                .startsWith("工作表“规则”第" + line[0] + "行（5-1-1.hours）")
                .contains("学时数"));
    }

    @Test
    void aColumnThatStandsThereTwiceIsNamedWithTheSecondRow() throws IOException {
        int[] line = {0};
        var reader = read(edited(workbook -> {
            XSSFRow column = row(workbook.getSheetAt(1), 1, "单价（元）");
            String table = column.getCell(0).getStringCellValue();
            XSSFRow next = workbook.getSheetAt(1).getRow(column.getRowNum() + 1);
            assertThat(next.getCell(0).getStringCellValue()).isEqualTo(table);
            next.getCell(1).setCellValue("单价（元）");
            line[0] = next.getRowNum() + 1;
        }));
        CatalogProblem problem = new CatalogProblem("2-7.yaml", 1, "单价（元）", "有两个");
        assertThat(reader.describe(problem)).startsWith("工作表“数据项”第" + line[0] + "行");
    }

    @Test
    void whatCannotBeMeantIsRefusedWithItsRow() throws IOException {
        var refused = catchThrowableOfType(
                UploadRefused.class,
                () -> read(edited(workbook -> {
                    XSSFRow row = workbook.getSheetAt(1).getRow(1);
                    cell(row, 4).setCellValue("0");
                    cell(workbook.getSheetAt(1).getRow(2), 6).setCellValue("一=甲;一=乙");
                })));
        assertThat(refused.details())
                .anySatisfy(problem -> assertThat(problem).contains("第2行", "最大长度", "大于0"))
                .anySatisfy(problem -> assertThat(problem).contains("第3行", "“一”既是“甲”，又是“乙”"));
    }

    private static org.apache.poi.xssf.usermodel.XSSFCell cell(XSSFRow row, int column) {
        return row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
    }

    @Test
    void aColumnThatContradictsItselfIsNamedWithItsOwnRow() throws IOException {
        int[] line = {0};
        var reader = read(edited(
                workbook -> line[0] = row(workbook.getSheetAt(1), 1, "单价（元）").getRowNum() + 1));
        CatalogProblem problem = new CatalogProblem("2-7.yaml", 1, "单价（元）", "限值前大后小");
        assertThat(reader.describe(problem)).isEqualTo("工作表“数据项”第" + line[0] + "行（单价（元））：限值前大后小");
    }
}
