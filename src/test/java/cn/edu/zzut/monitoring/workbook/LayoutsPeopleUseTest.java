package cn.edu.zzut.monitoring.workbook;

import static cn.edu.zzut.monitoring.workbook.PartedWorkbook.row;
import static cn.edu.zzut.monitoring.workbook.Staff.HEADINGS;
import static cn.edu.zzut.monitoring.workbook.Staff.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.ColumnType;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Excel opens is read as Excel shows it, however the sheet is laid out. */
class LayoutsPeopleUseTest {

    @TempDir
    Path folder;

    private Reading read(PartedWorkbook workbook) throws IOException {
        return Staff.read(folder, workbook);
    }

    private Reading read(PartedWorkbook workbook, TableDefinition table) throws IOException {
        return Staff.read(folder, workbook, table);
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
    void whatStandsBelowAMergedCellIsReadAndSaid() throws IOException {
        Reading reading = read(PartedWorkbook.of(
                HEADINGS + row(2, "1", "甲", "机电", "3600") + row(3, "2", "乙", "机电", "9999"),
                "<mergeCells><mergeCell ref='D2:D3'/></mergeCells>"));
        assertThat(reading.rows()).extracting(row -> row.value("经费")).containsExactly("3600", "9999");
        assertThat(reading.remarks()).containsExactly("有1个单元格被合并单元格盖住，打开文件看不到，也已读入，请核对：第3行“经费”");
        Reading across = read(PartedWorkbook.of(
                HEADINGS + row(2, "1", "甲", "机电", "3600"), "<mergeCells><mergeCell ref='B2:D2'/></mergeCells>"));
        assertThat(across.remarks()).containsExactly("有2个单元格被合并单元格盖住，打开文件看不到，也已读入，请核对：第2行“学院”、第2行“经费”");
    }

    @Test
    void mergedCellsThatLieOverOneAnotherAreBounded() {
        StringBuilder rows = new StringBuilder(HEADINGS);
        for (int i = 2; i < 3000; i++) {
            rows.append(row(i, "1"));
        }
        assertThatThrownBy(() -> read(PartedWorkbook.of(
                        rows.toString(),
                        "<mergeCells>" + "<mergeCell ref='A2:A3000'/>".repeat(6000) + "</mergeCells>")))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContaining("互相重叠");
    }

    @Test
    void columnsAndRowsOfNoSizeAreHidden() throws IOException {
        assertThat(read(PartedWorkbook.of(HEADINGS + row(2, "1", "甲").replace("<row ", "<row ht='0' "))
                                .everywhere("<sheetData>", "<cols><col min='2' max='2' width='0'/></cols><sheetData>"))
                        .remarks())
                .containsExactly("其中1行在工作簿中被隐藏或筛选掉，也已读入", "“姓名”列在工作簿中被隐藏，也已读入");
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
        assertThat(reading.remarks()).containsExactly("有1列不属于本表，不校验、不上报：E列“备注”", "有1个单元格所在的行在本表各列中没有内容，没有读入：第3行“备注”");
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
                        .map(name -> Column.optional(name, ColumnType.TEXT))
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

    @Test
    void aCellBelowNoHeadingIsSaid() throws IOException {
        Reading reading = read(PartedWorkbook.of(
                row(1, "工号", "", "姓名", "学院", "经费") + row(2, "1", "丑", "甲", "机电", "5", "子") + row(3, "2")));
        assertThat(values(reading))
                .containsExactly(Map.of("工号", "1", "姓名", "甲", "学院", "机电", "经费", "5"), Map.of("工号", "2"));
        assertThat(reading.remarks()).containsExactly("有2个单元格上面没有表头，没有读入：B2“丑”、F2“子”");
    }

    @Test
    void columnsOfTheSendersOwnAreNamedOnceWhereTheyHaveContent() throws IOException {
        Reading reading = read(PartedWorkbook.of(row(1, "序号", "工号", "姓名", "学院", "经费", "备注", "空列")
                + row(2, "1", "1", "甲", "机电", "5", "待核")
                + row(3, "2", "2", "乙", "外语", "6", "已核")));
        assertThat(reading.rows()).hasSize(2);
        assertThat(reading.remarks()).containsExactly("有2列不属于本表，不校验、不上报：A列“序号”、F列“备注”");
    }

    @Test
    void hiddenColumnsAreReadAndNamedWhereTheyHaveContent() throws IOException {
        Reading reading = read(PartedWorkbook.of(HEADINGS + row(2, "1", "甲", "", "5"))
                .everywhere(
                        "<sheetData>",
                        "<cols><col min='1' max='1'/><col min='2' max='3' hidden='1'/>"
                                + "<col min='4' max='16384' hidden='0'/></cols><sheetData>"));
        assertThat(values(reading)).containsExactly(Map.of("工号", "1", "姓名", "甲", "经费", "5"));
        assertThat(reading.remarks()).containsExactly("“姓名”列在工作簿中被隐藏，也已读入");
    }

    private static String farRight(int row, String column) {
        return "<c r='" + column + row + "' t='inlineStr'><is><t>远</t></is></c></row>";
    }

    @Test
    void whatStandsTooFarToTheRightIsSaidThoughNothingElseStandsInItsRow() throws IOException {
        Reading reading = read(PartedWorkbook.of(HEADINGS
                + row(2, "1", "甲").replace("</row>", farRight(2, "KN"))
                + "<row r='3'>" + farRight(3, "KO")
                + "<row r='4'><c r='XFD4'/></row>"));
        assertThat(reading.rows()).hasSize(1);
        assertThat(reading.remarks())
                .containsExactly("有1个单元格上面没有表头，没有读入：KN2“远”", "第300列右边有1个单元格有内容，没有读入：KO3“远”。属于本表的请移到前300列之内再上传");
    }

    @Test
    void aHeadingTooFarToTheRightIsMissingForThatReason() {
        String headings =
                row(1, "工号", "姓名", "学院").replace("</row>", "<c r='KO1' t='inlineStr'><is><t>经费</t></is></c></row>");
        assertThatThrownBy(() -> read(PartedWorkbook.of(headings)))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("缺少的表头：经费", "第300列右边有1个单元格有内容", "KO1“经费”");
    }

    @Test
    void rowsAboveTheHeadingAreSaid() throws IOException {
        Reading reading = read(PartedWorkbook.of(row(1, "人员一览")
                + row(2, "工号码", "姓名", "学院", "经费")
                + row(3, "1", "甲")
                + row(4, "工号", "姓名", "学院", "经费")
                + row(5, "2", "乙")));
        assertThat(reading.rows()).extracting(TableRow::number).containsExactly(5);
        assertThat(reading.remarks()).containsExactly("表头（第4行）上面有2行没有读入：第2行“工号码”、第3行“1”");
    }

    @Test
    void aFurtherHeadingBelowIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> read(PartedWorkbook.of(
                        HEADINGS + row(2, "1", "甲") + row(9, "工号", "姓名", "学院", "经费") + row(10, "2", "乙"))))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("第9行", "表头");
        TableDefinition other = Staff.CATALOG.table(new cn.edu.zzut.monitoring.catalog.TableCode("1-2"));
        assertThatThrownBy(() -> read(PartedWorkbook.of(
                        HEADINGS + row(2, "1", "甲") + row(9, other.columnNames().toArray(String[]::new)))))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("第9行", other.title());
    }

    @Test
    void aTableThatBeginsTooFarToTheRightIsNotCalledEmpty() {
        assertThatThrownBy(() -> read(PartedWorkbook.of("<row r='1'>" + farRight(1, "KO"))))
                .isInstanceOf(UploadRefused.class)
                .hasMessageContainingAll("第300列右边有1个单元格", "KO1“远”");
    }
}
