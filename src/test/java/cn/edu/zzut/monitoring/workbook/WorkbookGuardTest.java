package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no reader should be given: a few bytes that ask for gigabytes, and bytes that changed on their way. */
class WorkbookGuardTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    Path folder;

    private Path workbook(String rows) throws IOException {
        return workbook(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "xl/workbook.xml",
                "<workbook/>",
                "xl/sharedStrings.xml",
                "<sst><si><t>甲</t></si><si><t>乙</t></si></sst>",
                SHEET,
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private Path workbook(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("表.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setMethod(ZipOutputStream.DEFLATED);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
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
        assertThatCode(() -> WorkbookGuard.check(workbook(rows))).doesNotThrowAnyException();
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
                    """)
    void aCellThatNoWorkbookHasIsNamed(String rows, String place, String what) {
        assertThatThrownBy(() -> WorkbookGuard.check(workbook(rows)))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll(place, what, "新建工作簿");
    }

    /** However it is written: with a prefix, quotes and blanks of any kind, after comments and texts within brackets. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><x:c r='ZZZZ1'/></row>",
                "<row><c\n\tt = 'n'\n r = \"ZZZZ1\"\n/></row>",
                "<row><!-- --- > <c> --><c r='ZZZZ1'/></row>",
                "<row><c r='A1'><v><![CDATA[]]]]><![CDATA[>]]></v></c><c r='ZZZZ1'/></row>",
                "<row><?x <c r='A1'?><c s='>' r='ZZZZ1'/></row>",
                "<row><c name='r=\"A1\"' r='ZZZZ1'/></row>",
                "<row><c r='B1' t='s'><v><![CDATA[2000]]></v></c></row>"
            })
    void howeverItIsWritten(String rows) {
        assertThatThrownBy(() -> WorkbookGuard.check(workbook(rows)))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("不存在");
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
        assertThatCode(() -> WorkbookGuard.check(workbook(rows))).doesNotThrowAnyException();
    }

    /** Each would be read by the parser, and could hide a cell from whoever looks before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c r='&#90;ZZZ1'/></row>",
                "<row/><!DOCTYPE x>",
                "<row><c r=ZZZZ1/></row>",
                "<row><c r='A1></row>",
                "<row><!-- <c/></row>"
            })
    void whatNoProgramWritesIsRefused(String rows) {
        assertThatThrownBy(() -> WorkbookGuard.check(workbook(rows)))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32"})
    void anotherEncodingIsRefused(String encoding) throws IOException {
        String sheet = "<worksheet><row><c r='ZZZZ1'/></row></worksheet>";
        Path file = folder.resolve("utf.xlsx");
        Files.write(file, stored(sheet.getBytes(Charset.forName(encoding))));
        assertThatThrownBy(() -> WorkbookGuard.check(file)).isInstanceOf(UploadRefused.class);
        Files.write(
                file, stored("<?xml version='1.0' encoding='GBK'?><worksheet/>".getBytes(StandardCharsets.US_ASCII)));
        assertThatThrownBy(() -> WorkbookGuard.check(file)).hasMessageContaining("UTF-8");
    }

    /** The end of a buffer may fall anywhere. */
    @Test
    void acrossBuffersToo() throws IOException {
        for (int blanks = 65_450; blanks < 65_560; blanks++) {
            Path file = workbook("<row>" + " ".repeat(blanks) + "<c r='ZZZZ1' t='n'><v>1</v></c></row>");
            assertThatThrownBy(() -> WorkbookGuard.check(file)).hasMessageContaining("ZZZZ1");
        }
    }

    @Test
    void aNumberOfAMillionDigitsIsOutOfRange() {
        assertThatThrownBy(() ->
                        WorkbookGuard.check(workbook("<row><c r='A1'><v>" + "9".repeat(1_000_000) + "</v></c></row>")))
                .hasMessageContaining("超出范围");
    }

    @Test
    void moreCellsThanARowHasAreRefused() {
        assertThatThrownBy(() -> WorkbookGuard.check(workbook("<row>" + "<c/>".repeat(16_385) + "</row>")))
                .hasMessageContaining("超过16384个");
    }

    @Test
    void whatIsNoXmlIsDamaged() {
        assertThatThrownBy(() -> WorkbookGuard.check(workbook("<row>")))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll(SHEET, "已损坏");
    }

    /** Nobody would see it: the value is another one, and the workbook as good as any. */
    @Test
    void aBitThatChangedOnTheWayIsSeen() throws IOException {
        Path file = folder.resolve("存储.xlsx");
        byte[] content = "<worksheet><sheetData><row><c><v>1234</v></c></row></sheetData></worksheet>"
                .getBytes(StandardCharsets.UTF_8);
        byte[] bytes = stored(content);
        Files.write(file, bytes);
        assertThatCode(() -> WorkbookGuard.check(file)).doesNotThrowAnyException();

        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("1234");
        bytes[at] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> WorkbookGuard.check(file))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll(SHEET, "损坏", "没有接收");
    }

    /** With the sheet uncompressed, so that the test finds the digit. */
    private static byte[] stored(byte[] sheet) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String part : new String[] {"[Content_Types].xml", "xl/workbook.xml"}) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
            }
            ZipEntry entry = new ZipEntry(SHEET);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(sheet.length);
            CRC32 sum = new CRC32();
            sum.update(sheet);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(sheet);
        }
        return file.toByteArray();
    }
}
