package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A code is one form of itself, or it is said that a spreadsheet has spoilt it. */
class CodesTest {

    @ParameterizedTest
    @CsvSource({
        "０１０１００１, 0101001",
        "Ｓ－２０１, S-201",
        "0101 001, 0101001",
        "0101001, 0101001",
        "①01, ①01",
        "机械工程（卓越班）, 机械工程（卓越班）",
        "A B, A B"
    })
    void codesHaveOneForm(String written, String code) {
        assertThat(Codes.normal(written)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 410105199001011234, 第16位起的数字已丢失",
        "NUMBER, 4.10105199001011E17, 第16位起的数字已丢失",
        "NUMBER, 1.5, 小数",
        "DATE, 45536, 日期",
        "TEXT, 1.00E+06, 科学计数",
        "TEXT, 4E+17, 科学计数",
        "TEXT, 5-Jan, 日期",
        "TEXT, Jan-05, 日期",
        "TEXT, 1月5日, 日期",
        "TEXT, 2024/1/5, 日期",
        "TEXT, TRUE, 逻辑值"
    })
    void whatASpreadsheetHasSpoiltIsNamed(Kind kind, String text, String reason) {
        assertThat(Codes.damage(new RawCell(kind, text)).orElseThrow()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, 20240001",
        "NUMBER, 999999999999999",
        "NUMBER, 12.0",
        "TEXT, 410105199001011234",
        "TEXT, 1E",
        "TEXT, E+1",
        "TEXT, 2024-1-5",
        "TEXT, Jan-A"
    })
    void whatIsStillTheCodeIsTaken(Kind kind, String text) {
        assertThat(Codes.damage(new RawCell(kind, text))).isEmpty();
    }
}
