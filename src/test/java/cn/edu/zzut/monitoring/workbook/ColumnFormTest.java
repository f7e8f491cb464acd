package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.RawSheet.Kind;
import cn.edu.zzut.monitoring.workbook.RawSheet.RawCell;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write for the same thing is stored as one, and they are told. */
class ColumnFormTest {

    private static final Catalog CATALOG = Shipped.CATALOG;

    private final Changes changes = new Changes();

    private String of(String table, String column, Kind kind, String text) {
        TableDefinition definition = CATALOG.table(new TableCode(table));
        return new ColumnForm(definition, definition.column(column).orElseThrow())
                .of(new RawCell(kind, text), 2, changes);
    }

    @ParameterizedTest
    @CsvSource({
        "5-1-1, 授课教师, 张三；李四, 张三;李四, 的分隔符改成了“;”",
        "5-1-1, 授课教师, 张三;李四;, 张三;李四, 的分隔符改成了“;”",
        "5-1-1, 授课教师工号, 0101、0102, 0101;0102, 的分隔符改成了“;”",
        "1-1, 招生批次, 提前批、第一批次, 提前批;第一批次, 的分隔符改成了“;”",
        "1-1, 招生批次, 提前批;第二批次Ａ, 提前批;第二批次A, 改成了可选值的写法",
        "1-4-1, 代码版本, 2012（专业目录版本）, 2012(专业目录版本), 改成了可选值的写法",
        "3-5-3, 收录情况, sci; SSCI, SCI;SSCI, 改成了可选值的写法",
        "5-1-1, 单位号, 0, 000, 的0读成了约定的代码",
        "5-1-1, 授课教师工号, 0101;0, 0101;000000, 的0读成了约定的代码",
        "5-1-1, 授课教师, 阿不都・热合曼, 阿不都·热合曼, 的间隔号统一成了“·”",
        "5-1-1, 授课教师, 阿不都•热合曼, 阿不都·热合曼, 的间隔号统一成了“·”",
        "5-1-1, 授课教师, 阿不都‧热合曼, 阿不都·热合曼, 的间隔号统一成了“·”",
    })
    void isBroughtIntoOneFormAndSaid(String table, String column, String written, String stored, String change) {
        assertThat(of(table, column, Kind.TEXT, written)).isEqualTo(stored);
        assertThat(changes.remarks()).singleElement().asString().startsWith("有1个单元格" + change);
    }

    @ParameterizedTest
    @CsvSource({
        "5-1-1, 授课教师, 张三;李四",
        "5-1-1, 授课教师, 阿不都·热合曼",
        "5-1-1, 授课教师, '张三、李四'",
        "5-1-1, 课程名称, '机械制图、测绘；实习'",
        "5-1-1, 课程名称, • 实习",
        "5-1-1, 单位号, 000",
        "5-1-1, 课程号, 0",
        "1-4-1, 代码版本, 2012专业目录版本",
        "1-1, 招生批次, 提前批;无批次",
    })
    void whatMayBeMeantStaysAndNothingIsSaid(String table, String column, String text) {
        assertThat(of(table, column, Kind.TEXT, text)).isEqualTo(text);
        assertThat(changes.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "出生年月, TEXT, 1980/5/7, 1980-05, 只取了年和月",
        "出生年月, TEXT, 1980.05.01, 1980-05, 只取了年和月",
        "出生年月, DATE, 29348, 1980-05, 只取了年和月",
        "出生年月, TEXT, 198005, 1980-05, 6位数字读成了年月",
        "姓名, BOOLEAN, TRUE, TRUE, 是逻辑值",
        "姓名, DATE, 43831, 2020-01-01, 是日期",
        "姓名, NUMBER, 1234567890123456789, 1234567890123460000, 是数值",
        "姓名, NUMBER, 0.333333333333333, 0.333333333333333, 是数值",
    })
    void whatIsSeenOtherwiseIsSaid(String column, Kind kind, String written, String stored, String change) {
        assertThat(of("1-5-1", column, kind, written)).isEqualTo(stored);
        assertThat(changes.remarks()).singleElement().asString().contains(change, "“" + column + "”");
    }

    @ParameterizedTest
    @CsvSource({
        "出生年月, DATE, 29342, 1980-05",
        "出生年月, TEXT, 1980/5, 1980-05",
        "出生年月, TEXT, 29342, 29342",
        "姓名, NUMBER, 20240001, 20240001",
        "姓名, NUMBER, 1.5, 1.5",
    })
    void whatIsSeenSoNeedsNoWord(String column, Kind kind, String written, String stored) {
        assertThat(of("1-5-1", column, kind, written)).isEqualTo(stored);
        assertThat(changes.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1-6, 入学年份, TEXT, ２０２３, 2023, 换成了统一的写法",
        "1-6, 入学年份, DATE, 45717, 2025, 只取了年份",
        "2-7, 单价（元）, TEXT, '2，000', 2000, “2，000”读成2000",
        "2-7, 单价（元）, TEXT, 3600.50, 3600.5, “3600.50”读成3600.5",
    })
    void aNumberOrYearThatIsWrittenOtherwiseIsSaid(
            String table, String column, Kind kind, String written, String stored, String change) {
        assertThat(of(table, column, kind, written)).isEqualTo(stored);
        assertThat(changes.remarks()).singleElement().asString().contains(change, "“" + column + "”");
    }

    @ParameterizedTest
    @CsvSource({"DATE, 45658, 2025", "TEXT, 2025年, 2025", "TEXT, ' 2025 ', 2025", "NUMBER, 2025, 2025"})
    void aYearThatIsSeenSoNeedsNoWord(Kind kind, String written, String stored) {
        assertThat(of("1-6", "入学年份", kind, written)).isEqualTo(stored);
        assertThat(changes.remarks()).isEmpty();
    }

    @Test
    void sixDigitsAreAskedForWhereTheyNeedNoWord() {
        assertThat(of("2-7", "购置时间", Kind.TEXT, "202009")).isEqualTo("2020-09");
        assertThat(changes.remarks()).isEmpty();
    }

    @Test
    void aCodeThatExcelMadeANumberIsFoundAgainWhereItStandsForNone() {
        assertThat(of("5-1-1", "单位号", Kind.NUMBER, "0")).isEqualTo("000");
        assertThat(changes.remarks()).hasSize(1);
    }

    /** 基建、后勤处 is one unit; with as many codes as parts they are several. */
    @Test
    void namesAreCountedByTheirCodes() {
        TableDefinition sections = CATALOG.table(new TableCode("5-1-1"));
        int code = sections.columnNames().indexOf("授课教师工号");
        int name = sections.columnNames().indexOf("授课教师");
        String[] texts = new String[sections.columns().size()];
        texts[code] = "1;2";
        texts[name] = "张三、李四";
        new PairedLists(sections).settle(texts, 2, changes);
        assertThat(texts[name]).isEqualTo("张三;李四");
        texts[code] = "1";
        texts[name] = "张三、李四";
        new PairedLists(sections).settle(texts, 2, changes);
        assertThat(texts[name]).isEqualTo("张三、李四");
        texts[code] = "1;2;3";
        new PairedLists(sections).settle(texts, 2, changes);
        assertThat(texts[name]).isEqualTo("张三、李四");
        assertThat(changes.remarks()).containsExactly("有1个单元格的分隔符改成了“;”：第2行“授课教师”");
    }

    @ParameterizedTest
    @CsvSource({
        "授课教师工号, 0101;5-Jan, 5-Jan已被Excel变成日期",
        "授课教师工号, 0101；1.00E+06, 1.00E+06已被Excel变成科学计数",
        "授课教师工号, '0101、TRUE', 逻辑值TRUE",
        "开课号, 1.00E+06\u200b, 科学计数",
        "开课号, '=\"1.00E+06\"', 科学计数",
        "开课号, 2024/1/5, 日期",
    })
    void eachCodeOfAListIsOneAndNoneIsHiddenInAShell(String column, String written, String reason) {
        TableDefinition table = CATALOG.table(new TableCode("5-1-1"));
        ColumnForm form = new ColumnForm(table, table.column(column).orElseThrow());
        assertThat(form.damage(new RawCell(Kind.TEXT, written)).orElseThrow()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "授课教师工号, 0101;0102",
        "授课教师工号, 0101;",
        "开课号, 0101",
        "课程名称, 5-Jan",
    })
    void whatIsNoSpoiltCodeIsTaken(String column, String written) {
        TableDefinition table = CATALOG.table(new TableCode("5-1-1"));
        ColumnForm form = new ColumnForm(table, table.column(column).orElseThrow());
        assertThat(form.damage(new RawCell(Kind.TEXT, written))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"开课号, 410105199001011000", "授课教师工号, 0101;1234567890123450"})
    void aCodeThatMayHaveLostItsEndIsSaid(String column, String written) {
        assertThat(of("5-1-1", column, Kind.TEXT, written)).isEqualTo(written);
        assertThat(changes.remarks()).singleElement().asString().contains("从第16位起都是0", "“" + column + "”");
    }

    @ParameterizedTest
    @CsvSource({"开课号, 410105199001011230", "开课号, 123456789012300", "课程名称, 410105199001011000"})
    void aCodeWithAllItsDigitsNeedsNoWord(String column, String written) {
        assertThat(of("5-1-1", column, Kind.TEXT, written)).isEqualTo(written);
        assertThat(changes.remarks()).isEmpty();
    }

    private Optional<String> damage(String column, String written) {
        TableDefinition table = CATALOG.table(new TableCode("5-1-1"));
        return new ColumnForm(table, table.column(column).orElseThrow()).damage(new RawCell(Kind.TEXT, written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#REF!", " #DIV/0! ", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "＃N/A", "########"})
    void anErrorIsNobodysDataInAnyColumn(String error) {
        for (String column : List.of("课程名称", "开课号", "授课教师", "学时")) {
            assertThat(damage(column, error)).as(column).isPresent();
        }
        assertThat(damage("授课教师工号", "0101;" + error)).isPresent();
    }

    @Test
    void whatOnlyBeginsLikeAnErrorIsTaken() {
        assertThat(damage("课程名称", "#1 机床")).isEmpty();
        assertThat(damage("课程名称", "C#")).isEmpty();
    }

    @Test
    void moreThanACellHoldsIsRefused() {
        assertThat(damage("课程名称", "字".repeat(32_768)).orElseThrow()).contains("32768个字", "最多32767个字");
        assertThat(damage("课程名称", "字".repeat(32_767))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "开课号, ’S-201, S-201",
        "开课号, ’0101, 0101",
        "开课号, '0101\u2007', 0101",
        "课程号, '\u00a0０１０１', 0101",
        "授课教师工号, '0101;=\"0102\"', 0101;0102",
        "授课教师工号, '=\"0101\";=\"0102\"', 0101;0102",
    })
    void everyCodeLosesItsShellAndBlanks(String column, String written, String stored) {
        assertThat(of("5-1-1", column, Kind.TEXT, written)).isEqualTo(stored);
    }

    @Test
    void anApostropheBeforeACodeIsNoneOfIt() {
        assertThat(of("5-1-1", "开课号", Kind.TEXT, "'S-201")).isEqualTo("S-201");
        assertThat(of("5-1-1", "授课教师工号", Kind.TEXT, "'0101;'01-02")).isEqualTo("0101;01-02");
        assertThat(of("5-1-1", "课程名称", Kind.TEXT, "'一流课程'")).isEqualTo("'一流课程'");
    }

    @Test
    void widerBlanksWithinANameAreSaidAndTheOthersNot() {
        assertThat(of("1-5-1", "姓名", Kind.TEXT, "张　三\u00a0丰")).isEqualTo("张 三 丰");
        assertThat(changes.remarks()).containsExactly("有1个单元格中间的全角空格等改成了普通空格：第2行“姓名”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"张 三", "　张三　"})
    void ordinaryBlanksAndThoseAroundANameNeedNoWord(String name) {
        of("1-5-1", "姓名", Kind.TEXT, name);
        assertThat(changes.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1-5-1, 出生年月, 19650115, 1965-01, 只取了年和月", "1-4-1, 专业设置年份, 20080506, 2008, 只取了年份"})
    void aDayWrittenAsANumberIsNotCutInSilence(
            String table, String column, String written, String stored, String said) {
        assertThat(of(table, column, Kind.NUMBER, written)).isEqualTo(stored);
        assertThat(changes.remarks()).singleElement().asString().contains(said);
    }
}
