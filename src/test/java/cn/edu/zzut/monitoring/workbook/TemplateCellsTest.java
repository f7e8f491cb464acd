package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.support.Shipped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A template's cells refuse what cannot be, and its headings and notes say what is wanted. */
class TemplateCellsTest {

    private static final Catalog CATALOG = Shipped.CATALOG;

    private static TableDefinition table(String code) {
        return CATALOG.table(new TableCode(code)).in(2026);
    }

    private static XSSFWorkbook template(TableDefinition table, TableRow... rows) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(WorkbookWriter.template(table, List.of(rows), Guidance.NONE)));
    }

    private static XSSFDataValidation validation(XSSFWorkbook workbook, TableDefinition table, String column) {
        int place = table.columnNames().indexOf(column);
        return workbook.getSheetAt(0).getDataValidations().stream()
                .filter(one -> one.getRegions().getCellRangeAddress(0).getFirstColumn() == place)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyColumnOfEveryTableStopsWhatItsChecksRefuse() throws IOException {
        for (TableDefinition table : CATALOG.tables()) {
            try (XSSFWorkbook workbook = template(table.in(2026))) {
                assertThat(workbook.getSheetAt(0).getDataValidations())
                        .as(table.title())
                        .hasSize(table.columns().size())
                        .allSatisfy(one -> {
                            assertThat(one.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
                            assertThat(one.getShowErrorBox()).isTrue();
                            assertThat(one.getErrorBoxText()).isNotBlank().hasSizeLessThan(225);
                        });
            }
        }
    }

    @Test
    void aRefusedCellSaysWhatCouldStandThere() throws IOException {
        TableDefinition table = table("7-2");
        try (XSSFWorkbook workbook = template(table)) {
            XSSFDataValidation share = validation(workbook, table, "学生评教优");
            assertThat(share.getValidationConstraint().getValidationType()).isEqualTo(ValidationType.FORMULA);
            assertThat(share.getErrorBoxText()).isEqualTo("必填。数字，0–100，最多2位小数。");
        }
    }

    @Test
    void anEnumerationIsAList() throws IOException {
        TableDefinition table = table("6-3-4");
        try (XSSFWorkbook workbook = template(table)) {
            XSSFDataValidation batch = validation(workbook, table, "批次");
            assertThat(batch.getValidationConstraint().getValidationType()).isEqualTo(ValidationType.LIST);
            assertThat(batch.getValidationConstraint().getFormula1()).contains("第一批次招生");
        }
    }

    /** The library writes validations as they are. */
    @Test
    void whatACatalogSaysIsNoMarkupOfTheWorkbook() throws IOException {
        List<String> hostile = List.of("a\"&<b>", "</formula1>", "=1+1");
        TableDefinition table = TableDefinition.form(
                new TableCode("FJ-9"),
                "'=<表>&\"",
                List.of(Column.choice("<列>&\"", hostile), Column.choice("逗号", List.of("一,二", "三"))),
                List.of());
        try (XSSFWorkbook workbook = template(table)) {
            assertThat(validation(workbook, table, "<列>&\"")
                            .getValidationConstraint()
                            .getFormula1())
                    .isEqualTo("\"a\"\"&<b>,</formula1>,=1+1\"");
            assertThat(validation(workbook, table, "逗号")
                            .getValidationConstraint()
                            .getFormula1())
                    .contains(DropDowns.LIST_SHEET);
            assertThat(workbook.getSheet(DropDowns.LIST_SHEET)
                            .getRow(0)
                            .getCell(1)
                            .getStringCellValue())
                    .isEqualTo("一,二");
        }
    }

    @Test
    void headingsAndNotesSayWhatAColumnMeansOrThatItHasToBeWritten() throws IOException {
        TableDefinition table = table("2-9-2");
        try (XSSFWorkbook workbook = template(table)) {
            var sheet = workbook.getSheetAt(0);
            int grant = table.columnNames().indexOf("经常性预算内事业费拨款");
            int unknown = table.columnNames().indexOf("专业建设支出");
            assertThat(sheet.getRow(0)
                            .getCell(grant)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("含义：教育拨款（205类）扣除专项", "单位：万元", "统计时间：自然年（2025年1月1日至12月31日）", "必填。数字，不小于0");
            assertThat(sheet.getRow(0)
                            .getCell(unknown)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("含义：待补充");
            var notes = workbook.getSheet("填写说明");
            assertThat(notes.getRow(1).getCell(4).getStringCellValue()).isEqualTo("含义");
            assertThat(notes.getRow(2 + unknown).getCell(4).getStringCellValue())
                    .isEqualTo("待补充");
            assertThat(notes.getRow(2 + grant).getCell(7).getStringCellValue()).isEqualTo("评估数据分析报告模板");
        }
    }

    @Test
    void monthsInSixDigitsStandAsTextAndComeBack() throws IOException {
        TableDefinition table = table("2-7");
        try (XSSFWorkbook workbook = template(table, new TableRow(2, "104", Map.of("购置时间", "2026-09")))) {
            var month =
                    workbook.getSheetAt(0).getRow(1).getCell(table.columnNames().indexOf("购置时间"));
            assertThat(month.getStringCellValue()).isEqualTo("202609");
            assertThat(month.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }
}
