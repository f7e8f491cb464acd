package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.ForeignKey;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvSource({
        "１-Jan, 日期",
        "ＴＲＵＥ, 逻辑值",
        "１．００Ｅ＋０６, 科学计数",
        "'\u00a05-Jan\u00a0', 日期",
        "'TRUE\u2007', 逻辑值",
        "2026/1/5 0:00, 日期",
        "2026-01-05 00:00:00, 日期",
        "2026-01-05T00:00:00, 日期",
        "’5-Jan, 日期",
    })
    void wideLettersAndBlanksHideNoDamage(String text, String reason) {
        assertThat(Codes.damage(text).orElseThrow()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "1-1, 代码",
        "1-4-1, 专业代码",
        "5-1-1, 课程号",
        "2-8, 学科代码",
        "4-1-3, 学科代码",
        "7-3-2, 获奖证书编号",
        "1-5-1, 工号",
        "5-1-1, 单位号",
        "3-5-4, ISBN",
    })
    void whatIsCalledACodeOrRefersByOneIsOne(String table, String column) {
        assertThat(isCode(table, column)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1-5-1, 姓名", "1-5-1, 单位名称", "5-1-1, 课程名称", "3-2, 管理人员类别", "1-4-1, 学制"})
    void namesAndKindsAreNone(String table, String column) {
        assertThat(isCode(table, column)).isFalse();
    }

    private static boolean isCode(String table, String column) {
        TableDefinition definition = Shipped.CATALOG.table(new TableCode(table));
        return Codes.isCode(definition, definition.column(column).orElseThrow());
    }

    @Test
    void aReferenceAndWhatItRefersToHaveOneForm() {
        for (TableDefinition table : Shipped.CATALOG.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                for (ForeignKey.Target target : key.targets()) {
                    for (int i = 0; i < key.columns().size(); i++) {
                        assertThat(isCode(table.code().value(), key.columns().get(i)))
                                .as(table.title() + key.columns().get(i))
                                .isEqualTo(isCode(
                                        target.table().value(), target.columns().get(i)));
                    }
                }
            }
        }
    }
}
