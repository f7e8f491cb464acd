package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is never done for a file: a few bytes that ask for gigabytes, and bytes that changed on their way. */
class HostileWorkbookTest {

    @TempDir
    Path folder;

    private long read(String rows) throws IOException {
        return read(PartedWorkbook.of(rows));
    }

    private long read(PartedWorkbook workbook) throws IOException {
        return XlsxReader.use(workbook.in(folder), XlsxReader::cells);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<row r='1'><c r='A1' t='s'><v>1</v></c><c r='XFD1'><v>1.5E-7</v></c></row>",
                "<row><c><v>12</v></c><c t='inlineStr'><is><t>甲</t></is></c></row>",
                "<row r='1048576'><c r='xfd1048576' t='str'><v>9e999</v></c></row>",
                "<row r='1'><c r='A1' t='d'><v>2024-09-01T00:00:00</v></c><c r='B1' t='b'><v>1</v></c></row>"
            })
    void whatAWorkbookHoldsIsTaken(String rows) {
        assertThatCode(() -> read(rows)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <row r="99"><c r="ZZZZZZ99"><v>9</v></c></row>              | ZZZZZZ99 | 位置不存在
                    <row r="99"><c r="XFE99"><v>9</v></c></row>                 | XFE99    | 位置不存在
                    <row r="1"><c r="A1048577"><v>9</v></c></row>               | A1048577 | 位置不存在
                    <row r="1"><c r="A-5"><v>9</v></c></row>                    | A-5      | 位置不存在
                    <row r="1"><c r="A0"><v>9</v></c></row>                     | A0       | 位置不存在
                    <row r="-5"><c><v>9</v></c></row>                           | -5       | 不存在的行
                    <row r="99999999999"><c><v>9</v></c></row>                  | 99999999999 | 不存在的行
                    <row r="1"><c r="B1" t="s"><v>2</v></c></row>               | B1       | 不存在的文字
                    <row r="1"><c r="B1" t="s"><v>2000000000</v></c></row>      | B1       | 不存在的文字
                    <row r="1"><c r="B1" t="s"><v>-1</v></c></row>              | B1       | 不存在的文字
                    <row r="1"><c r="C1"><v>1e999999999</v></c></row>           | C1       | 超出范围
                    <row r="1"><c r="C1" t="n"><v>1E-400</v></c></row>          | C1       | 超出范围
                    <row r="1"><c r="C1" t="q"><v>1</v></c></row>               | C1       | 类型
                    <row r="2"><c r="E7"><v>1</v></c></row>                     | E7       | 不一致
                    <row r="2"><c r="A2"><v>1</v><v>2</v></c></row>             | A2       | 两个值
                    <row r="2"><c r="A2"/></row><row r="2"><c r="A2"/></row>    | 第2行    | 行号重复
                    <row r="2"><c r="A2"><v>1</v></c><c r="A2"><v>2</v></c></row> | 第2行  | 同一列
                    """)
    void aCellThatNoWorkbookHasIsNamed(String rows, String place, String what) {
        assertThatThrownBy(() -> read(rows))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("工作表“表”", place, what, "新建工作簿");
    }

    /** However it is written: with a prefix, quotes and blanks of any kind, after comments and texts within brackets. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><x:c r='ZZZZ1'/></row>",
                "<row><c\n\tt = 'n'\n r = \"ZZZZ1\"\n/></row>",
                "<row><!-- - > <c> --><c r='ZZZZ1'/></row>",
                "<row><c r='A1'><v><![CDATA[]]]]><![CDATA[>]]></v></c><c r='ZZZZ1'/></row>",
                "<row><?x <c r='A1'?><c s='>' r='ZZZZ1'/></row>",
                "<row><c name='r=\"A1\"' r='ZZZZ1'/></row>",
                "<row><c r='&#90;ZZZ1'/></row>",
                "<row><c r='B1' t='s'><v><![CDATA[2000]]></v></c></row>"
            })
    void howeverItIsWritten(String rows) {
        assertThatThrownBy(() -> read(rows)).isInstanceOf(UploadRefused.class).hasMessageContaining("不存在");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><!-- <c r='ZZZZ1'/> --><c r='A1'/></row>",
                "<row><c r='A1' t='str'><v><![CDATA[<c r='ZZZZ1'/>]]></v></c></row>",
                "<row><c x:r='ZZZZ1' r='A1'/></row>",
                "<row><f r='ZZZZ1'/></row>",
                "<row><c r='A1' t='n'><v/></c></row>"
            })
    void whatOnlyLooksLikeACellIsNone(String rows) {
        assertThatCode(() -> read(rows)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<row/><!DOCTYPE x>", "<row><c r=ZZZZ1/></row>", "<row><c r='A1></row>", "<row><!-- <c/></row>"})
    void whatIsNoXmlIsDamaged(String rows) {
        assertThatThrownBy(() -> read(rows))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll(PartedWorkbook.SHEET, "已损坏");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32"})
    void anotherEncodingHidesNothing(String encoding) {
        byte[] sheet = "<worksheet><sheetData><row><c r='ZZZZ1'/></row></sheetData></worksheet>"
                .getBytes(Charset.forName(encoding));
        assertThatThrownBy(() -> read(PartedWorkbook.of("").part(PartedWorkbook.SHEET, sheet)))
                .isInstanceOf(UploadRefused.class);
    }

    /** The end of a buffer may fall anywhere. */
    @Test
    void acrossBuffersToo() {
        for (int blanks = 3_800; blanks < 4_100; blanks++) {
            String rows = "<row>" + " ".repeat(blanks) + "<c r='ZZZZ1' t='n'><v>1</v></c></row>";
            assertThatThrownBy(() -> read(rows)).hasMessageContaining("ZZZZ1");
        }
    }

    @Test
    void aNumberOfAMillionDigitsIsOutOfRange() {
        assertThatThrownBy(() -> read("<row><c r='A1'><v>" + "9".repeat(1_000) + "</v></c></row>"))
                .hasMessageContainingAll("A1", "超出范围");
        assertThatThrownBy(() -> read("<row><c r='A1'><v>" + "9".repeat(1_000_000) + "</v></c></row>"))
                .hasMessageContaining("超过200000个字");
    }

    @Test
    void moreCellsThanARowHasAreRefused() {
        assertThatThrownBy(() -> read("<row>" + "<c/>".repeat(16_385) + "</row>"))
                .hasMessageContaining("超过16384个");
    }

    @Test
    void moreMergedCellsThanAnybodyMakesAreRefused() {
        String merged = "<mergeCells>" + "<mergeCell ref='A1:A2'/>".repeat(200_001) + "</mergeCells>";
        assertThatThrownBy(() -> read(PartedWorkbook.of("", merged)))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("工作表“表”", "合并单元格超过200000处");
    }

    @Test
    void blankCellsWithAFormatAreCounted() throws IOException {
        assertThat(read("<row><c s='1'/><c s='1'/></row><row><c s='2'/></row>")).isEqualTo(5);
    }

    /** Nobody would see it: the value is another one, and the workbook as good as any. */
    @Test
    void aBitThatChangedOnTheWayIsSeen() throws IOException {
        PartedWorkbook workbook = PartedWorkbook.of("<row><c><v>1234</v></c></row>")
                .part("xl/theme/theme1.xml", "<theme>5678</theme>")
                .stored();
        assertThatCode(() -> read(workbook)).doesNotThrowAnyException();
        Path file = workbook.in(folder);
        for (String place : new String[] {"1234", "5678", "<worksheet"}) {
            byte[] bytes = Files.readAllBytes(workbook.in(folder));
            bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf(place)] ^= 1;
            Files.write(file, bytes);
            assertThatThrownBy(() -> XlsxReader.use(file, XlsxReader::cells))
                    .isInstanceOf(UploadRefused.class)
                    .hasMessageContainingAll("在保存或传送中损坏", "没有接收");
        }
    }
}
