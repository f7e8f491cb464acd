package cn.edu.zzut.monitoring.workbook;

import static cn.edu.zzut.monitoring.workbook.PartedWorkbook.row;
import static cn.edu.zzut.monitoring.workbook.Staff.HEADINGS;
import static cn.edu.zzut.monitoring.workbook.Staff.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whichever program wrote a workbook, what Excel opens is read; other formats are called by their names. */
class WorkbookPartsTest {

    @TempDir
    Path folder;

    private Reading read(PartedWorkbook workbook) throws IOException {
        return Staff.read(folder, workbook);
    }

    private Reading read(String name, byte[] content) throws IOException {
        return Staff.read(folder, name, content);
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
