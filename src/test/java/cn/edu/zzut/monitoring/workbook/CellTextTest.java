package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells in their usual spellings come to one normal form; what cannot stays as it is. */
class CellTextTest {

    @ParameterizedTest
    @CsvSource({
        "TEXT, TEXT, '  张三　', 张三",
        "TEXT, TEXT, 00123, 00123",
        "NUMBER, TEXT, 20240001, 20240001",
        "NUMBER, TEXT, 1.0E7, 10000000",
        "NUMBER, NUMBER, 0.30000000000000004, 0.3",
        "TEXT, NUMBER, '１２３．５', 123.5",
        "TEXT, NUMBER, '1,234.50', 1234.5",
        "TEXT, NUMBER, '-1，234，567', -1234567",
        "TEXT, NUMBER, '2,5', '2,5'",
        "TEXT, NUMBER, '3，５', '3，５'",
        "TEXT, NUMBER, '1,00', '1,00'",
        "TEXT, NUMBER, '1,0,0', '1,0,0'",
        "TEXT, NUMBER, '0,123', '0,123'",
        "TEXT, NUMBER, '1234,567', '1234,567'",
        "TEXT, NUMBER, '2.500,5', '2.500,5'",
        "TEXT, NUMBER, '1.000,5', '1.000,5'",
        "TEXT, NUMBER, ²5, ²5",
        "TEXT, INTEGER, ①, ①",
        "TEXT, YEAR, 202④, 202④",
        "TEXT, NUMBER, 无, 无",
        "NUMBER, INTEGER, 12.0, 12",
        "NUMBER, INTEGER, 12.5, 12.5",
        "NUMBER, YEAR, 2024.0, 2024",
        "TEXT, YEAR, 2024年, 2024",
        "DATE, YEAR, 45536, 2024",
        "TEXT, YEAR_MONTH, 2024-9, 2024-09",
        "TEXT, YEAR_MONTH, 2024/09/01, 2024-09",
        "TEXT, YEAR_MONTH, 2024年9月, 2024-09",
        "TEXT, YEAR_MONTH, 202409, 2024-09",
        "NUMBER, YEAR_MONTH, 202409, 2024-09",
        "DATE, YEAR_MONTH, 45536, 2024-09",
        "TEXT, YEAR_MONTH, 2024-13, 2024-13",
        "TEXT, YEAR, 2024-09-01, 2024",
        "TEXT, YEAR, 2024-2025, 2024-2025",
        "TEXT, YEAR, 2024/2025, 2024/2025",
        "TEXT, YEAR, 20242025, 20242025",
        "TEXT, YEAR, 2024-99-99, 2024-99-99",
        "DATE, YEAR, 2015, 2015（日期格式，显示为1905-07-07）",
        "DATE, YEAR_MONTH, 2015, 2015（日期格式，显示为1905-07-07）",
        "TEXT, YEAR_MONTH, 1971年2月30日, 1971年2月30日",
        "TEXT, YEAR_MONTH, 2010.10, 2010-10",
        "TEXT, YEAR_MONTH, 2010.2, 2010-02",
        "NUMBER, YEAR_MONTH, 2010.1, 2010.1",
        "TEXT, YEAR_MONTH, 2010.1, 2010.1",
        "NUMBER, YEAR_MONTH, 2015, 2015",
        "NUMBER, YEAR_MONTH, 29342, 29342",
        "NUMBER, DATE, 29342.5, 29342.5",
        "TEXT, DATE, 2024-02-30, 2024-02-30",
        "TEXT, DATE, 2024-09-01T00:00:00, 2024-09-01",
        "TEXT, DATE, 2024-09-01 08:30:00, 2024-09-01",
        "TEXT, DATE, 2024 – 9 – 1, 2024-09-01",
        "TEXT, DATE, 2024 年 9 月 1 日, 2024-09-01",
        "TEXT, DATE, 2024.9.1, 2024-09-01",
        "TEXT, DATE, 20240901, 2024-09-01",
        "DATE, DATE, 45536.5, 2024-09-01",
        "TEXT, DATE, 昨天, 昨天"
    })
    void comesToNormalForm(Kind kind, ColumnType type, String written, String expected) {
        assertThat(CellText.of(new RawCell(kind, written), type)).isEqualTo(expected);
    }
}
