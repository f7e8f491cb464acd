package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.support.Shipped;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A template's cell takes while it is typed what the checks take later, and refuses what they refuse. */
class CellConditionTest {

    private static final Catalog CATALOG = Shipped.CATALOG;

    /** What a cell of the column's format makes of it: in one for text, everything is text. */
    private static void type(XSSFCell cell, Column column, String typed) {
        if (column.type() == ColumnType.TEXT || column.isWrittenInSixDigits()) {
            cell.setCellValue(typed);
        } else if (typed.matches("-?\\d+(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(typed));
        } else if (typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
            cell.setCellValue(LocalDate.parse(typed));
        } else {
            cell.setCellValue(typed);
        }
    }

    private static boolean takes(Column column, String typed) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var row = workbook.createSheet().createRow(1);
            type(row.createCell(2), column, typed);
            XSSFCell condition = row.createCell(4);
            condition.setCellFormula(new CellCondition(column, "C2").formula().orElseThrow());
            var value = workbook.getCreationHelper().createFormulaEvaluator().evaluate(condition);
            return value.getCellType() == CellType.BOOLEAN && value.getBooleanValue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1-4-1, 学制, 4, true",
        "1-4-1, 学制, 四, false",
        "1-4-1, 学制, -4, false",
        "1-4-1, 学制, 11, false",
        "6-1, 留学生数, 12.5, false",
        "7-2, 学生评教优, 66.41, true",
        "7-2, 学生评教优, 0, true",
        "7-2, 学生评教优, 66.415, false",
        "7-2, 学生评教优, 100.01, false",
        "2-7, 单价（元）, 999, false",
        "2-7, 单价（元）, 5350.5, true",
        "1-4-1, 专业设置年份, 2008, true",
        "1-4-1, 专业设置年份, 2027, false",
        "1-4-1, 专业设置年份, 08, false",
        "1-4-1, 专业设置年份, 2008.5, false",
        "1-5-1, 出生年月, 1980-05-01, true",
        "1-5-1, 出生年月, 2011-12-01, true",
        "1-5-1, 出生年月, 2030-01-01, false",
        "1-5-1, 出生年月, 不详, false",
        "SF-5, 结束日期, 2026-08-31, true",
        "SF-5, 结束日期, 2026-09-01, false",
        "2-7, 购置时间, 202609, true",
        "2-7, 购置时间, 202613, false",
        "2-7, 购置时间, 189905, false",
        "2-7, 购置时间, 2026, false",
        "1-4-1, 校内专业代码, 12345678901234567890, true",
        "1-4-1, 校内专业代码, 甲23456789012345678901, false",
        "1-1, 联系电子邮箱, name@zzut.example, true",
        "1-1, 联系电子邮箱, 无, false",
        "1-1, 学校网址, www.zzut.example, true",
        "1-1, 学校网址, 无, false"
    })
    void itTakesWhatTheChecksTake(String table, String column, String typed, boolean taken) throws IOException {
        Column definition =
                CATALOG.table(new TableCode(table)).in(2026).column(column).orElseThrow();
        assertThat(takes(definition, typed)).isEqualTo(taken);
    }
}
