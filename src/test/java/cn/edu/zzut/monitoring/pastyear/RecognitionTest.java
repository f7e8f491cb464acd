package cn.edu.zzut.monitoring.pastyear;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Column;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.pastyear.Recognition.How;
import cn.edu.zzut.monitoring.pastyear.Recognition.Recognised;
import cn.edu.zzut.monitoring.workbook.TableHeadings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which table a sheet is of is told by what it is called, unless its headings speak against it. */
class RecognitionTest {

    private static final TableHeadings PEOPLE = table("1-5-1", "教职工基本信息", "工号", "姓名", "性别", "单位号");
    private static final TableHeadings OUTSIDE = table("1-5-3", "外聘教师", "工号", "姓名", "单位号");
    private static final TableHeadings CAMPUS = table("1-1(校区)", "校区信息", "校区名称", "地址");

    private static TableHeadings table(String code, String name, String... columns) {
        return new TableHeadings(TableDefinition.form(
                new TableCode(code),
                name,
                Stream.of(columns).map(column -> Column.text(column, false, "")).toList(),
                List.of()));
    }

    private static Recognised recognised(
            Map<String, String> choices, String name, Map<TableHeadings, Integer> columns) {
        return new Recognition(List.of(PEOPLE, OUTSIDE, CAMPUS), choices)
                .of(Recognition.label(name, ""), List.of(name), table -> columns.getOrDefault(table, 0));
    }

    private static String code(Recognised recognised) {
        return recognised.table().map(table -> table.table().code().value()).orElse("");
    }

    @Test
    void byItsNumberHoweverThatIsWritten() {
        for (String name : List.of("表1-5-1 人员.xlsx", "2024年1－5－1.xlsx", "1—5—1_2023-09-30.csv", "附表1-5-1（终稿）.xlsx")) {
            Recognised found = recognised(Map.of(), name, Map.of(PEOPLE, 3, OUTSIDE, 3));
            assertThat(code(found)).as(name).isEqualTo("1-5-1");
            assertThat(found.how()).isEqualTo(How.NUMBER);
        }
        assertThat(code(recognised(Map.of(), "表1-1（校区）.xlsx", Map.of(CAMPUS, 2))))
                .isEqualTo("1-1(校区)");
    }

    @Test
    void aDateIsNoNumber() {
        assertThat(recognised(Map.of(), "导出2024-1-5.xlsx", Map.of()).table()).isEmpty();
    }

    @Test
    void byItsName() {
        Recognised found = recognised(Map.of(), "2024外聘教师.xlsx", Map.of(OUTSIDE, 2));
        assertThat(code(found)).isEqualTo("1-5-3");
        assertThat(found.how()).isEqualTo(How.NAME);
    }

    @Test
    void byItsHeadingsWhereTheseAreOneTablesOnly() {
        Recognised found = recognised(Map.of(), "新建工作表.xlsx", Map.of(PEOPLE, 4, OUTSIDE, 3));
        assertThat(code(found)).isEqualTo("1-5-1");
        assertThat(found.how()).isEqualTo(How.HEADINGS);
        assertThat(recognised(Map.of(), "新建工作表.xlsx", Map.of(PEOPLE, 1)).table())
                .isEmpty();
    }

    @Test
    void ofTwoThatFitAlikeTheOneThatIsFullIsMeant() {
        assertThat(code(recognised(Map.of(), "无名.xlsx", Map.of(PEOPLE, 3, OUTSIDE, 3))))
                .isEqualTo("1-5-3");
    }

    @Test
    void headingsThatSpeakAgainstTheNumberWin() {
        Recognised found = recognised(Map.of(), "1-5-1.xlsx", Map.of(PEOPLE, 1, OUTSIDE, 3));
        assertThat(code(found)).isEqualTo("1-5-3");
        assertThat(found.how()).isEqualTo(How.HEADINGS);
    }

    @Test
    void whatTheOfficeChoseHoldsForTheNextYearToo() {
        Map<String, String> choices = Map.of(Recognition.label("2023年 人员情况.xlsx", ""), "1-5-3");
        Recognised found = recognised(choices, "2024年人员情况.xlsx", Map.of(PEOPLE, 4));
        assertThat(code(found)).isEqualTo("1-5-3");
        assertThat(found.how()).isEqualTo(How.CHOICE);
    }

    @Test
    void andWhatItLeftOutStaysOut() {
        Map<String, String> choices = Map.of(Recognition.label("说明.xlsx", ""), "");
        assertThat(recognised(choices, "说明.xlsx", Map.of(PEOPLE, 4)).isPutAside())
                .isTrue();
    }
}
