package cn.edu.zzut.monitoring.workbook;

import static cn.edu.zzut.monitoring.workbook.PartedWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.support.Shipped;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Excel opens is read as Excel shows it, however it is laid out and whichever program wrote it. */
class LayoutsPeopleUseTest {

    private static final Catalog CATALOG = Shipped.CATALOG;
    private static final TableDefinition STAFF = TableDefinition.form(
            new TableCode("FJ-9"),
            "人员",
            List.of(
                    column("工号", ColumnType.TEXT),
                    column("姓名", ColumnType.TEXT),
                    column("学院", ColumnType.TEXT),
                    column("经费", ColumnType.NUMBER)),
            List.of("工号"));

    private static final String HEADINGS = row(1, "工号", "姓名", "学院", "经费");

    @TempDir
    Path folder;

    private static Column column(String name, ColumnType type) {
        return Column.optional(name, type);
    }

    private Reading read(PartedWorkbook workbook) throws IOException {
        return read(workbook, STAFF);
    }

    private Reading read(PartedWorkbook workbook, TableDefinition table) throws IOException {
        return WorkbookReader.read(workbook.in(folder), "表.xlsx", table, CATALOG, "104", Formulas.REFUSED);
    }

    private Reading read(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("f"), content);
        return WorkbookReader.read(file, name, STAFF, CATALOG, "104", Formulas.REFUSED);
    }

    private static List<Map<String, String>> values(Reading reading) {
        return reading.rows().stream().map(TableRow::values).map(Map::copyOf).toList();
    }

    @Test
    void theStrictFormIsRead() throws IOException {
        PartedWorkbook strict = PartedWorkbook.of(HEADINGS + row(2, "007", "甲", "机电", "1"))
                .everywhere(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .everywhere(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships");
        assertThat(values(read(strict))).containsExactly(Map.of("工号", "007", "姓名", "甲", "学院", "机电", "经费", "1"));
    }

    @Test
    void aWorkbookCanDoWithoutStylesAndSharedTexts() throws IOException {
        PartedWorkbook bare = PartedWorkbook.of(HEADINGS + "<row><c s='3'><v>12</v></c></row>")
                .unrelated("styles", PartedWorkbook.STYLES)
                .unrelated("sharedStrings", PartedWorkbook.TEXTS)
                .without("[Content_Types].xml");
        assertThat(values(read(bare))).containsExactly(Map.of("工号", "12"));
    }

    @Test
    void partsMayHaveOddNames() throws IOException {
        PartedWorkbook odd = PartedWorkbook.of(HEADINGS + row(2, "007"))
                .everywhere("Target='worksheets/sheet1.xml'", "Target='/xl/../XL/Blätter/表 1.XML'")
                .renamed(PartedWorkbook.SHEET, "xl\\Blätter\\表 1.xml");
        assertThat(values(read(odd))).containsExactly(Map.of("工号", "007"));
        PartedWorkbook elsewhere = PartedWorkbook.of(HEADINGS + row(2, "008"))
                .everywhere("Target='xl/workbook.xml'", "Target='/xl/book.xml'")
                .renamed("xl/workbook.xml", "xl/book.xml")
                .renamed("xl/_rels/workbook.xml.rels", "xl/_rels/book.xml.rels");
        assertThat(values(read(elsewhere))).containsExactly(Map.of("工号", "008"));
    }

    @Test
    void howToPronounceATextIsNoPartOfIt() throws IOException {
        String spoken = "<r><t>张</t></r><rPh sb='0' eb='1'><t>zhang</t></rPh><r><t>三</t></r><phoneticPr fontId='1'/>";
        PartedWorkbook workbook = PartedWorkbook.of(
                        HEADINGS + "<row r='2'><c t='s'><v>0</v></c><c t='inlineStr'><is>" + spoken + "</is></c></row>")
                .part(PartedWorkbook.TEXTS, "<sst><si>" + spoken + "</si></sst>");
        assertThat(values(read(workbook))).containsExactly(Map.of("工号", "张三", "姓名", "张三"));
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

    @Test
    void aMergedTextIsFilledInAndSaid() throws IOException {
        Reading reading = read(PartedWorkbook.of(
                HEADINGS + row(2, "1", "甲", "机电") + row(3, "2", "乙") + row(4, "3", "丙") + row(5, "4", "丁"),
                "<mergeCells><mergeCell ref='C2:C4'/><mergeCell ref='A1:A1'/></mergeCells>"));
        assertThat(reading.rows()).extracting(row -> row.value("学院")).containsExactly("机电", "机电", "机电", "");
        assertThat(reading.remarks()).containsExactly("有2个单元格属于合并单元格，填入了合并区域的值：第3行“学院”、第4行“学院”");
    }

    @Test
    void aMergedNumberIsNotMadeMore() throws IOException {
        Reading reading = read(PartedWorkbook.of(
                HEADINGS + row(2, "1", "甲", "机电", "90") + row(3, "2", "乙", "机电"),
                "<mergeCells><mergeCell ref='D2:D3'/></mergeCells>"));
        assertThat(reading.rows()).extracting(row -> row.value("经费")).containsExactly("90", "");
        assertThat(reading.remarks()).singleElement().asString().contains("合并的数值", "第2行“经费”", "拆分");
    }

    @Test
    void sumsAndSignaturesAreNoDataAndAreNamed() throws IOException {
        Reading reading = read(PartedWorkbook.of(HEADINGS
                + row(2, "1", "甲", "机电", "90")
                + row(3, "合 计", "", "", "90")
                + row(4, "填表人：张三", "", "审核人：李四")
                + row(5, "注：经费单位为万元")));
        assertThat(reading.rows()).extracting(TableRow::number).containsExactly(2);
        assertThat(reading.remarks()).containsExactly("有3行是合计、签字或说明，没有作为数据读入：第3行“合 计”、第4行“填表人：张三”、第5行“注：经费单位为万元”");
    }

    /** The sum is a formula, which is refused of data only. */
    @Test
    void theFormulaOfASumIsNobodysData() throws IOException {
        Reading reading = read(PartedWorkbook.of(HEADINGS
                + row(2, "1", "甲", "机电", "90")
                + "<row r='3'><c t='inlineStr'><is><t>合计</t></is></c><c/><c/><c><f>SUM(D2:D2)</f><v>90</v></c></row>"));
        assertThat(reading.rows()).hasSize(1);
    }

    @Test
    void aRowThatHasAKeyIsData() throws IOException {
        Reading reading = read(PartedWorkbook.of(HEADINGS + row(2, "1", "合计", "小计", "5") + row(3, "2", "备注：无")));
        assertThat(reading.rows()).extracting(TableRow::number).containsExactly(2, 3);
        assertThat(reading.remarks()).isEmpty();
        Reading keyBehind = read(PartedWorkbook.of(
                row(1, "学院", "工号", "姓名", "经费") + row(2, "合计", "1", "甲", "5") + row(3, "合计", "", "", "5")));
        assertThat(keyBehind.rows()).extracting(TableRow::number).containsExactly(2);
    }

    @Test
    void aRowWithNothingButANoteInAColumnOfTheSendersOwnIsSaid() throws IOException {
        Reading reading = read(PartedWorkbook.of(
                row(1, "工号", "姓名", "学院", "经费", "备注") + row(2, "1", "", "", "", "a") + row(3, "", "", "", "", "缺一人")));
        assertThat(reading.rows()).extracting(TableRow::number).containsExactly(2);
        assertThat(reading.remarks()).containsExactly("有1个单元格所在的行在本表各列中没有内容，没有读入：第3行“备注”");
    }

    @Test
    void aCodeOfTwoLinesIsNoCode() {
        assertThatThrownBy(() -> read(PartedWorkbook.of(HEADINGS + row(2, "01_x000B_01001"))))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("第2行“工号”", "换行");
    }

    @Test
    void aRowThatIsMostlyFilledIsDataWhateverItsKey() throws IOException {
        TableDefinition wide = TableDefinition.form(
                new TableCode("FJ-8"),
                "人员",
                Stream.of("工号", "姓名", "性别", "学院", "专业")
                        .map(name -> column(name, ColumnType.TEXT))
                        .toList(),
                List.of("工号"));
        String rows = row(1, "工号", "姓名", "性别", "学院", "专业")
                + row(2, "小计", "甲", "男", "机电")
                + row(3, "注：张三", "乙", "女", "外语")
                + row(4, "小计", "2")
                + row(5, "合计", "合计", "合计", "合计");
        Reading reading = read(PartedWorkbook.of(rows), wide);
        assertThat(reading.rows()).extracting(TableRow::number).containsExactly(2, 3);
    }

    @Test
    void headingsMayBeMarkedAndStandFarDown() throws IOException {
        StringBuilder above = new StringBuilder();
        for (int i = 1; i <= 14; i++) {
            above.append(row(i, "填报说明第" + i + "条"));
        }
        Reading reading = read(
                PartedWorkbook.of(above + row(15, "*工号", "姓名（必填）", "学院 [选填]", "★经费：") + row(16, "1", "甲", "机电", "5")));
        assertThat(values(reading)).containsExactly(Map.of("工号", "1", "姓名", "甲", "学院", "机电", "经费", "5"));
    }

    @ParameterizedTest
    @CsvSource({
        "\\t, UTF-8, 表.csv",
        "\\t, UTF-16, 表.txt",
        ";, GB18030, 表.csv",
        "',', GB18030, 表.csv",
    })
    void cellsOfATextMayBeSeparatedInAnyUsualWay(String separator, String charset, String name) throws IOException {
        String teachers = separator.equals(";") ? "张三" : "张三;李四";
        String text = ("工号,姓名,学院,经费\r\n1," + teachers + ",机电,5\r\n2,王五,外语,6\r\n")
                .replace(",", separator.replace("\\t", "\t"));
        assertThat(read(name, text.getBytes(Charset.forName(charset))).rows())
                .extracting(row -> row.value("学院"))
                .containsExactly("机电", "外语");
    }

    @Test
    void aTextMaySayItsSeparator() throws IOException {
        assertThat(values(read("表.csv", "sep=;\n工号;姓名;学院;经费\n1;a,b;c,d;5\n".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(Map.of("工号", "1", "姓名", "a,b", "学院", "c,d", "经费", "5"));
    }

    private Reading readLines(String... lines) throws IOException {
        return read("表.csv", String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aQuoteThatIsNotClosedIsNamedByItsLine() {
        for (String line : List.of("2,\"甲,机电,5", "2,\"甲\"乙,机电,5", "2,甲,机电,\"")) {
            assertThatThrownBy(() -> readLines("工号,姓名,学院,经费", "1,\"子\r\n丑\",机电,5", line, "3,丙,外语,6"))
                    .as(line)
                    .isInstanceOf(UploadRefused.class)
                    .hasMessageContainingAll("第4行", "引号", "没有成对");
        }
    }

    @Test
    void aLineWithMoreCellsThanHeadingsIsRefused() {
        assertThatThrownBy(() -> readLines("工号,姓名,学院,经费", "1,甲,机电,5,,", "2,赵,甲子,机电,5"))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("第3行第5格“5”", "错了位");
    }

    @Test
    void aCellBelowNoHeadingIsSaid() throws IOException {
        Reading reading = read(PartedWorkbook.of(
                row(1, "工号", "", "姓名", "学院", "经费") + row(2, "1", "丑", "甲", "机电", "5", "子") + row(3, "2")));
        assertThat(values(reading))
                .containsExactly(Map.of("工号", "1", "姓名", "甲", "学院", "机电", "经费", "5"), Map.of("工号", "2"));
        assertThat(reading.remarks()).containsExactly("有2个单元格上面没有表头，没有读入：B2“丑”、F2“子”");
    }

    @Test
    void aCellOfSeveralLinesIsSaid() throws IOException {
        Reading reading = readLines("工号,姓名,学院,经费", "1,\"甲 \"\"小\"\"\r\n乙\",机电,5", "2,a\"b,机电,5", "3,丙,机电,\"6\"");
        assertThat(reading.rows()).extracting(row -> row.value("姓名")).containsExactly("甲 \"小\"\n乙", "a\"b", "丙");
        assertThat(reading.remarks()).anySatisfy(remark -> assertThat(remark).contains("占了几行", "第2行“姓名”"));
    }

    private static final TableDefinition AREA = CATALOG.table(new TableCode("2-1"));

    /** A row a name, with these texts beside it; # stands for a number of the row. */
    private static String namesDown(List<String> names, String... beside) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            int number = 10 * (i + 2);
            String[] texts = Stream.concat(
                            Stream.of(names.get(i)),
                            Stream.of(beside).map(text -> text.replace("#", String.valueOf(number))))
                    .toArray(String[]::new);
            rows.append(row(i + 2, texts));
        }
        return rows.toString();
    }

    private static final Map<String, String> AREAS = AREA.columnNames().stream()
            .collect(Collectors.toMap(
                    name -> name, name -> String.valueOf((AREA.columnNames().indexOf(name) + 2) * 10)));

    @Test
    void namesMayStandOneBelowTheOther() throws IOException {
        Reading reading = read(
                PartedWorkbook.of(row(1, "项目", "计量单位", "数值", "上年") + namesDown(AREA.columnNames(), "平方米", "#", "1#")),
                AREA);
        assertThat(values(reading)).containsExactly(AREAS);
        assertThat(reading.remarks()).containsExactly("工作表“表”的数据项名称是竖排的，读取的是名称右边C列的值", "名称右边的B列、D列没有读入");
    }

    @Test
    void columnsBetweenANameAndItsValueMayBeEmptyOrUnits() throws IOException {
        for (String between : List.of("", "平方米")) {
            assertThat(values(read(PartedWorkbook.of(namesDown(AREA.columnNames(), between, "#")), AREA)))
                    .as(between)
                    .containsExactly(AREAS);
        }
    }

    @Test
    void theColumnThatIsSaidToHaveTheValuesIsReadThoughItIsEmpty() throws IOException {
        Reading reading = read(PartedWorkbook.of(row(1, "项目", "上年", "数值") + namesDown(AREA.columnNames(), "#")), AREA);
        assertThat(reading.rows()).isEmpty();
        assertThat(reading.remarks()).contains("名称右边的B列没有读入");
    }

    @ParameterizedTest
    @CsvSource({"上年数, 本年数", "2025年, 2026年", "'', ''", "数值, 数据"})
    void ofTwoColumnsOfValuesTheSenderChooses(String one, String other) {
        PartedWorkbook years = PartedWorkbook.of(row(1, "项目", one, other) + namesDown(AREA.columnNames(), "1#", "#"));
        assertThatThrownBy(() -> read(years, AREA))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("2列值", "B列", one, "C列", other, "请只留下要报送的一列");
    }

    @Test
    void whatElseStandsThereIsSaid() throws IOException {
        int last = AREA.columns().size() + 1;
        Reading reading = read(
                PartedWorkbook.of(namesDown(AREA.columnNames(), "#").replace("<row r='3'>", "<row r='3' hidden='1'>")
                        + row(last + 1, "合计", "5")
                        + row(last + 2, "填表人：甲")),
                AREA);
        assertThat(values(reading)).containsExactly(AREAS);
        assertThat(reading.remarks())
                .contains(
                        "其中1行在工作簿中被隐藏或筛选掉，也已读入",
                        "有2行不是本表的数据项，没有读入：第" + (last + 1) + "行“合计”、第" + (last + 2) + "行“填表人：甲”");
    }

    @Test
    void aNameThatStandsTwiceOrNotAtAllIsNamed() {
        String name = AREA.columnNames().get(1);
        String all = namesDown(AREA.columnNames(), "#");
        assertThatThrownBy(() -> read(PartedWorkbook.of(all + row(99, name, "5")), AREA))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("“" + Heading.plain(name) + "”", "不止一次");
        List<String> others =
                AREA.columnNames().stream().filter(other -> !other.equals(name)).toList();
        assertThatThrownBy(() -> read(PartedWorkbook.of(namesDown(others, "#")), AREA))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("竖排", "缺少：" + name + "。");
    }

    @ParameterizedTest
    @CsvSource({
        "xl/workbook.bin, Excel二进制工作簿",
        "word/document.xml, Word文档",
        "Index/Document.iwa, Numbers",
    })
    void anotherFormatIsCalledByItsName(String part, String name) {
        assertThatThrownBy(() ->
                        read(PartedWorkbook.of("").without("xl/workbook.xml").part(part, "")))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll(name, "另存为.xlsx");
    }

    @Test
    void aWebPageThatIsCalledAWorkbookIsCalledByItsName() {
        byte[] page = "<html><table><tr><td>工号</td></tr></table></html>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read("导出.xls", page)).hasMessageContainingAll("网页", "另存为.xlsx");
    }

    /** Without its styles a date would be a number, and nobody would know. */
    @Test
    void aPartThatIsMissingIsNamed() {
        assertThatThrownBy(() -> read(PartedWorkbook.of(HEADINGS).without(PartedWorkbook.STYLES)))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("缺少部件", PartedWorkbook.STYLES);
    }

    @Test
    void aSheetThatIsMissingIsNamed() {
        assertThatThrownBy(() -> read(PartedWorkbook.of(HEADINGS).without(PartedWorkbook.SHEET)))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("缺少工作表“表”");
    }
}
