package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.Shape;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.support.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What people do to a workbook between download and upload does not change its values. */
class RoundTripTest {

    private static final TableDefinition STAFF = TableDefinition.form(
            new TableCode("FJ-9"),
            "人员",
            List.of(
                    column("工号", ColumnType.TEXT),
                    column("姓名", ColumnType.TEXT),
                    column("出生年月", ColumnType.YEAR_MONTH),
                    column("入校日期", ColumnType.DATE),
                    column("学时", ColumnType.NUMBER),
                    column("人数", ColumnType.INTEGER)),
            List.of("工号"));
    private static final Catalog CATALOG = Shipped.CATALOG;

    @TempDir
    Path folder;

    private static Column column(String name, ColumnType type) {
        return Column.optional(name, type);
    }

    private List<TableRow> read(byte[] workbook, TableDefinition table, Formulas formulas) throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), workbook);
        return WorkbookReader.read(file, "a.xlsx", table, CATALOG, "104", formulas)
                .rows();
    }

    private List<TableRow> read(Consumer<XSSFSheet> filled, Formulas formulas) throws IOException {
        Path file = folder.resolve("b.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            filled.accept(workbook.createSheet("人员"));
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return WorkbookReader.read(file, "b.xlsx", STAFF, CATALOG, "104", formulas)
                .rows();
    }

    private static void cells(XSSFSheet sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            var cell = (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).createCell(i);
            if (values[i] instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue((String) values[i]);
            }
        }
    }

    private static void headings(XSSFSheet sheet, int row) {
        cells(sheet, row, STAFF.columnNames().toArray());
    }

    @TestFactory
    Stream<DynamicTest> everyTableComesBackAsItWasWritten() {
        Random random = new Random(7);
        return CATALOG.tables().stream()
                .map(table -> DynamicTest.dynamicTest(table.title(), () -> {
                    List<TableRow> rows = new ArrayList<>();
                    for (int i = 0; i < (table.shape() == Shape.SINGLE ? 1 : 5); i++) {
                        Map<String, String> values = new LinkedHashMap<>();
                        table.columns().forEach(column -> values.put(column.name(), invented(column, random)));
                        rows.add(new TableRow(i + 2, "104", values));
                    }
                    assertThat(read(WorkbookWriter.write(table, rows), table, Formulas.REFUSED))
                            .isEqualTo(rows);
                }));
    }

    private static String invented(Column column, Random random) {
        if (!column.values().isEmpty()) {
            return column.values().get(random.nextInt(column.values().size()));
        }
        return switch (column.type()) {
            case TEXT -> "00" + random.nextInt(1000) + "号";
            case INTEGER -> String.valueOf(random.nextInt(100_000));
            case NUMBER -> random.nextInt(1000) + "." + (1 + random.nextInt(9));
            case YEAR -> String.valueOf(1950 + random.nextInt(76));
            case YEAR_MONTH ->
                LocalDate.of(1890, 1, 1)
                        .plusMonths(random.nextInt(1600))
                        .toString()
                        .substring(0, 7);
            case DATE ->
                LocalDate.of(1890, 1, 1).plusDays(random.nextInt(50_000)).toString();
        };
    }

    @Test
    void codesKeepTheirZerosAndFullWidthDigitsBecomeNarrow() throws IOException {
        var row = read(
                        sheet -> {
                            headings(sheet, 0);
                            cells(sheet, 1, "000123", " 张三　", "１９８０年５月", "2020/9/1", "１２．５", "1,200");
                        },
                        Formulas.REFUSED)
                .get(0);
        assertThat(row.values())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "工号",
                        "000123",
                        "姓名",
                        "张三",
                        "出生年月",
                        "1980-05",
                        "入校日期",
                        "2020-09-01",
                        "学时",
                        "12.5",
                        "人数",
                        "1200"));
    }

    @Test
    void datesMayBeDatesOrTexts() throws IOException {
        var rows = read(
                sheet -> {
                    headings(sheet, 0);
                    var format = sheet.getWorkbook().createCellStyle();
                    format.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
                    cells(sheet, 1, "1", "甲", 29357, 44075);
                    sheet.getRow(1).getCell(2).setCellStyle(format);
                    sheet.getRow(1).getCell(3).setCellStyle(format);
                    cells(sheet, 2, "2", "乙", "1980.05", "2020年9月1日");
                    cells(sheet, 3, "3", "丙", 198005, "20200901");
                },
                Formulas.REFUSED);
        assertThat(rows).extracting(row -> row.value("出生年月")).containsOnly("1980-05");
        assertThat(rows).extracting(row -> row.value("入校日期")).containsOnly("2020-09-01");
    }

    @Test
    void headingsMayStandBelowATitleAndUnderMergedGroups() throws IOException {
        var rows = read(
                sheet -> {
                    cells(sheet, 0, "二〇二六年人员情况表");
                    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 5));
                    cells(sheet, 1, "工号", "姓名", "日期", "", "工作量", "");
                    cells(sheet, 2, "", "", "出生年月", "入校日期", "学时", "人数");
                    sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
                    sheet.addMergedRegion(new CellRangeAddress(1, 1, 2, 3));
                    cells(sheet, 3, "007", "甲", "1980-05", "2020-09-01", 8, 30);
                },
                Formulas.REFUSED);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(4);
            assertThat(row.values()).hasSize(6).containsEntry("工号", "007").containsEntry("人数", "30");
        });
    }

    @Test
    void hiddenRowsAreRowsAndBlankRowsAreNone() throws IOException {
        var rows = read(
                sheet -> {
                    headings(sheet, 0);
                    cells(sheet, 1, "1", "甲");
                    cells(sheet, 2, "2", "乙");
                    sheet.getRow(2).setZeroHeight(true);
                    cells(sheet, 3, " ", "　");
                    cells(sheet, 4, "3", "丙");
                    for (int i = 5; i < 300; i++) {
                        cells(sheet, i, "", "", "");
                    }
                },
                Formulas.REFUSED);
        assertThat(rows).extracting(row -> row.value("工号")).containsExactly("1", "2", "3");
        assertThat(rows).extracting(TableRow::number).containsExactly(2, 3, 5);
    }

    @Test
    void formulasGiveTheirSavedValuesWhenTheFilerSaysSo() throws IOException {
        Consumer<XSSFSheet> calculated = sheet -> {
            headings(sheet, 0);
            cells(sheet, 1, "1", "甲", "", "", "", "");
            sheet.getRow(1).getCell(1).setCellFormula("\"张\"&\"三\"");
            sheet.getRow(1).getCell(3).setCellFormula("DATE(2020,9,1)");
            var format = sheet.getWorkbook().createCellStyle();
            format.setDataFormat((short) 14);
            sheet.getRow(1).getCell(3).setCellStyle(format);
            sheet.getRow(1).getCell(4).setCellFormula("0.1+0.2");
            sheet.getRow(1).getCell(5).setCellFormula("IF(TRUE,\"\",1)");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        };
        assertThat(read(calculated, Formulas.AS_SAVED).get(0).values())
                .isEqualTo(Map.of("工号", "1", "姓名", "张三", "入校日期", "2020-09-01", "学时", "0.3"));
        assertThatThrownBy(() -> read(calculated, Formulas.REFUSED)).isInstanceOf(FormulaCells.class);
    }

    @Test
    void aFormulaWithoutAValueOrWithAnErrorIsNeverTaken() {
        Consumer<XSSFSheet> broken = sheet -> {
            headings(sheet, 0);
            cells(sheet, 1, "1", "甲", "", "", "", "");
            sheet.getRow(1).getCell(4).setCellFormula("1/0");
            sheet.getWorkbook().getCreationHelper().createFormulaEvaluator().evaluateAll();
        };
        assertThatThrownBy(() -> read(broken, Formulas.AS_SAVED))
                .isInstanceOf(UploadRefused.class)
                .isNotInstanceOf(FormulaCells.class)
                .hasMessageContaining("第2行“学时”");
    }

    @Test
    void columnsOfItsOwnAreKeptApartAndComeBack() throws IOException {
        var rows = read(
                sheet -> {
                    cells(sheet, 0, "备注", "工号", "姓名", "备注", "出生年月", "入校日期", "学时", "人数", "空列");
                    cells(sheet, 1, "左", "1", "甲", "右");
                    cells(sheet, 2, "", "2", "乙", "");
                },
                Formulas.REFUSED);
        assertThat(rows.get(0).extra()).isEqualTo(Map.of("备注", "左", "备注（2）", "右"));
        assertThat(rows.get(1).extra()).isEmpty();
        assertThat(read(WorkbookWriter.write(STAFF, rows), STAFF, Formulas.REFUSED))
                .isEqualTo(rows);
    }

    /** As the sign of a character it would come back as A. */
    @Test
    void aTextThatLooksLikeTheSignOfACharacterComesBackTheSame() throws IOException {
        TableRow row = new TableRow(2, "104", Map.of("工号", "1", "姓名", "甲_x0041_乙_x000D_"), Map.of("备注", "_x0042_"));
        Path file = Files.write(folder.resolve("往返.xlsx"), WorkbookWriter.write(STAFF, List.of(row)));
        TableRow back = WorkbookReader.read(file, "往返.xlsx", STAFF, CATALOG, "104", Formulas.REFUSED)
                .rows()
                .get(0);
        assertThat(back.values()).isEqualTo(row.values());
        assertThat(back.extra()).isEqualTo(row.extra());
    }
}
