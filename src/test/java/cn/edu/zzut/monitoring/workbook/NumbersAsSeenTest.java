package cn.edu.zzut.monitoring.workbook;

import static cn.edu.zzut.monitoring.workbook.Staff.HEADINGS;
import static cn.edu.zzut.monitoring.workbook.Staff.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number is read as Excel shows it, or it is said, or refused, that it is shown otherwise. */
class NumbersAsSeenTest {

    @TempDir
    Path folder;

    private Reading read(PartedWorkbook workbook) throws IOException {
        return Staff.read(folder, workbook);
    }

    @Test
    void whatIsShownInPercentIsNoHundredthOfIt() throws IOException {
        assertThat(values(read(PartedWorkbook.of(
                        HEADINGS + "<row r='2'><c t='str'><v>1</v></c><c/><c/><c s='2'><v>0.155</v></c></row>"))))
                .containsExactly(Map.of("工号", "1", "经费", "15.5%"));
    }

    private Reading codeShownBy(String format, String number) throws IOException {
        return read(PartedWorkbook.of(
                        HEADINGS + "<row r='2'><c s='2'><v>" + number + "</v></c><c/><c/><c s='2'><v>5</v></c></row>")
                .everywhere("formatCode='0.0%'", "formatCode='" + format + "'"));
    }

    @ParameterizedTest
    @CsvSource({
        "0000000, 101001, 0101001",
        "0000000;[Red]-0000000, 101001, 0101001",
        "[红色]0000000, 101001, 0101001",
        "'0000000_ ', 101001, 0101001",
        "0000;;, 5, 0005",
        "000000000000, 1234567890, 001234567890",
        "0000000, 1.01001E5, 0101001",
        "'0_);[Red]\\(0\\)', 101001, 101001",
        "General, 101001, 101001",
        "@, 101001, 101001",
        "'0_ ', 101001, 101001",
    })
    void aCodeHasTheZerosThatAreSeen(String format, String number, String code) throws IOException {
        assertThat(values(codeShownBy(format, number))).containsExactly(Map.of("工号", code, "经费", "5"));
    }

    @ParameterizedTest
    @CsvSource({
        "000-0000, 101002",
        "&quot;01&quot;00000, 1001",
        "&quot;T&quot;0000, 5",
        "0000, -5",
        "0000;;, 0",
        "'#,##0', 101001",
        "[DBNum1]0, 5",
        "[>9]0000;0, 5",
    })
    void aCodeThatIsSeenOtherwiseIsNotGuessed(String format, String number) {
        assertThatThrownBy(() -> codeShownBy(format, number))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("第2行“工号”", number, "数字格式", "“文本”格式");
    }

    private Reading amountShownBy(String format, String number) throws IOException {
        return read(PartedWorkbook.of(
                        HEADINGS + "<row r='2'><c t='str'><v>1</v></c><c/><c/><c s='2'><v>" + number + "</v></c></row>")
                .everywhere("formatCode='0.0%'", "formatCode='" + format + "'"));
    }

    @ParameterizedTest
    @CsvSource({
        ";;;, 5",
        ";;, -5",
        "0;-0;, 0",
        "0;;0, -5",
        "'#,###', 0",
        "General;General;&quot;&quot;, 0",
        "[=0]&quot;&quot;;General, 0",
        "'[Red]_ ;;', 5",
    })
    void aNumberThatItsFormatHidesIsReadAndSaid(String format, String number) throws IOException {
        Reading reading = amountShownBy(format, number);
        assertThat(values(reading)).containsExactly(Map.of("工号", "1", "经费", number));
        assertThat(reading.remarks()).singleElement().asString().contains("1个单元格的内容被", "打开文件看不到", "第2行“经费”");
    }

    @ParameterizedTest
    @CsvSource({
        "0;-0;, 5",
        "0;;0, 0",
        "'#,###', 5",
        "0.00, 81.5",
        ".00, 3600.5",
        "'#,##0.00', 1234.56",
        "0.00, -81.5",
        "0;-0;&quot;-&quot;, 0",
        "[=0]&quot;&quot;;General, 5",
        "'_ * #,##0_ ;_ * -#,##0_ ;_ * &quot;-&quot;??_ ;_ @_ ', 0",
    })
    void aNumberThatIsSeenNeedsNoWord(String format, String number) throws IOException {
        assertThat(amountShownBy(format, number).remarks()).isEmpty();
    }

    @Test
    void aTextThatItsFormatHidesIsReadAndSaid() throws IOException {
        Reading reading = read(PartedWorkbook.of(HEADINGS
                        + "<row r='2'><c t='str'><v>1</v></c><c t='str' s='2'><v>甲</v></c></row>"
                        + "<row r='3'><c t='str'><v>2</v></c><c t='s' s='2'><v>1</v></c></row>")
                .everywhere("formatCode='0.0%'", "formatCode=';;;'"));
        assertThat(reading.rows()).extracting(row -> row.value("姓名")).containsExactly("甲", "乙");
        assertThat(reading.remarks()).singleElement().asString().contains("2个单元格", "第2行“姓名”、第3行“姓名”");
    }

    @Test
    void aSheetThatShowsNoNoughtsHidesThem() throws IOException {
        Reading reading =
                read(PartedWorkbook.of(HEADINGS + "<row r='2'><c t='str'><v>1</v></c><c/><c/><c><v>0</v></c></row>"
                                + "<row r='3'><c t='str'><v>2</v></c><c/><c/><c><v>5</v></c></row>")
                        .everywhere("<sheetData>", "<sheetViews><sheetView showZeros='0'/></sheetViews><sheetData>"));
        assertThat(reading.rows()).extracting(row -> row.value("经费")).containsExactly("0", "5");
        assertThat(reading.remarks()).singleElement().asString().contains("1个单元格的内容被", "第2行“经费”");
    }

    @Test
    void aCodeThatItsFormatHidesIsNotTaken() {
        assertThatThrownBy(() -> codeShownBy(";;;", "5"))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("第2行“工号”", "数值是5", "数字格式不显示它");
    }

    @Test
    void aDayThatNoCalendarHasStaysANumber() throws IOException {
        assertThat(values(read(PartedWorkbook.of(
                                HEADINGS + "<row r='2'><c t='str'><v>1</v></c><c s='1'><v>1e300</v></c>"
                                        + "<c s='1'><v>-3</v></c></row>")))
                        .get(0))
                .containsEntry("学院", "-3")
                .hasEntrySatisfying("姓名", text -> assertThat(text).startsWith("1000"));
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertThatThrownBy(() -> read(PartedWorkbook.of(HEADINGS + "<row r='2'><c/><c/><c/><c><v>NaN</v></c></row>")))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("第2行“经费”：NaN", "错误值");
    }

    @ParameterizedTest
    @CsvSource({
        "0.0&quot;万&quot;, 81.59999999999999, 81.6, 显示81.6万",
        "&quot;1800&quot;, 5, 5, 显示1800",
        "0, 2500.4, 2500.4, 显示2500",
        "0.00, 0.333, 0.333, 显示0.33",
        "0.0, 81.59, 81.59, 显示81.6",
        "000, 3262.6, 3262.6, 显示3263",
        "00;-00, 5267.15009, 5267.15009, 显示5267",
        ".0, 0.25, 0.25, 显示",
        "'#,##0.0', 1234.56, 1234.56, 显示1234.6",
        "'#,##0', 0.5, 0.5, 显示1",
        "'0.0,', 1500, 1500, 显示1.5",
        "'#,##0,,', 2000000, 2000000, 显示2",
        "0;0, -5, -5, 显示5",
        "0.00E+00, 123456, 123456, 显示",
        "# ?/?, 0.3, 0.3, 可能是另一个数",
        "[&gt;9]0000;0, 5, 5, 可能是另一个数",
    })
    void aNumberThatIsShownAsAnotherIsSaidWithBoth(String format, String number, String read, String said)
            throws IOException {
        Reading reading = amountShownBy(format, number);
        assertThat(values(reading)).containsExactly(Map.of("工号", "1", "经费", read));
        assertThat(reading.remarks()).singleElement().asString().contains("第2行“经费”", said, "读入" + read);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2500",
        "0.00, 2500.4",
        "0.00, 2500.45",
        "'#,##0', 1234567",
        "'#,##0.00', 1234.5",
        "General, 0.333333333333",
        "'&quot;¥&quot;#,##0.00', 12.5",
        "'[$¥-804]#,##0.00', 12.5",
        "0&quot;人&quot;, 12",
        "'#,##0;(#,##0)', -5",
        "'0_);[Red]\\(0\\)', -5",
        "0.0, 0.30000000000000004",
    })
    void aNumberThatIsShownWholeNeedsNoWord(String format, String number) throws IOException {
        assertThat(amountShownBy(format, number).remarks()).isEmpty();
    }

    @Test
    void aDayThatStandsThereAsSuchIsADay() {
        assertThatThrownBy(() ->
                        read(PartedWorkbook.of(HEADINGS + "<row r='2'><c t='d'><v>2026-01-05T00:00:00</v></c></row>")))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("第2行“工号”", "变成日期");
    }

    @Test
    void aFormulasValueIsTakenWithAWordAndNamed() throws IOException {
        PartedWorkbook workbook = PartedWorkbook.of(
                HEADINGS + "<row r='2'><c t='str'><v>1</v></c><c/><c/><c><f>40+2</f><v>42</v></c></row>");
        Reading reading = WorkbookReader.read(
                workbook.in(folder), "表.xlsx", Staff.TABLE, Staff.CATALOG, "104", Formulas.AS_SAVED);
        assertThat(values(reading)).containsExactly(Map.of("工号", "1", "经费", "42"));
        assertThat(reading.remarks()).containsExactly("有1个单元格是公式，读入的是文件保存时算出的值：第2行“经费”（42）");
    }
}
