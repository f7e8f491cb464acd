package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.refusal.Refusal;
import cn.edu.zzut.monitoring.support.Shipped;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person types, pastes or sends by the API is held to the same as the cells of a file. */
class TypedTextTest {

    private final TypedText typed = new TypedText(Shipped.CATALOG.table(new TableCode("5-1-1")));

    private String into(String column, String text) {
        return typed.into(Map.of(), Map.of(column, text), 7).getOrDefault(column, "");
    }

    @Test
    void whoTypesGetsTheSameForm() {
        assertThat(into("授课教师", "张三；李四")).isEqualTo("张三;李四");
        assertThat(into("开课号", "０１０１\u200b")).isEqualTo("0101");
        assertThat(into("开课号", "=\"0101001\"")).isEqualTo("0101001");
        assertThat(into("教材类型", "国家级规划")).isEqualTo("教育部国家级规划教材");
        assertThat(typed.remarks())
                .anySatisfy(remark -> assertThat(remark).contains("分隔符", "第7行“授课教师”"))
                .anySatisfy(remark -> assertThat(remark).contains("看不见的字符", "第7行“开课号”"))
                .anySatisfy(remark -> assertThat(remark).contains("改成了标准写法“教育部国家级规划教材”"));
    }

    @Test
    void namesAreCountedByTheCodesOfTheirRow() {
        Map<String, String> row = typed.into(Map.of("授课教师工号", "1;2"), Map.of("授课教师", "张三、李四"), 3);
        assertThat(row).containsExactlyInAnyOrderEntriesOf(Map.of("授课教师工号", "1;2", "授课教师", "张三;李四"));
        assertThat(typed.remarks()).singleElement().asString().contains("第3行“授课教师”");
    }

    @Test
    void nothingTypedEmptiesTheCellAndTheOthersStay() {
        Map<String, String> values = new HashMap<>();
        values.put("单位号", null);
        values.put("课程名称", "  ");
        assertThat(typed.into(Map.of("单位号", "104", "课程名称", "某课", "开课号", "1"), values, 2))
                .isEqualTo(Map.of("开课号", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.00E+06", "1e+21", "5-Jan", "2024/1/5", "TRUE", "true", "=\"1.00E+06\"", "01\n02"})
    void aSpoiltCodeIsNotSaved(String text) {
        into("开课号", text);
        assertThatThrownBy(typed::requireUndamaged)
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("1处", "没有保存", "第7行“开课号”");
    }

    @Test
    void allSpoiltCodesAreNamedAtOnce() {
        into("开课号", "1.00E+06");
        into("授课教师工号", "0101;5-Jan");
        assertThatThrownBy(typed::requireUndamaged).hasMessageContainingAll("2处", "“开课号”：1.00E+06", "“授课教师工号”：5-Jan");
    }

    @Test
    void whatIsNoCodeMayLookLikeADate() {
        into("课程名称", "1月5日");
        into("开课号", "410105199001011234");
        assertThatCode(typed::requireUndamaged).doesNotThrowAnyException();
    }

    @Test
    void aColumnThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> into("没有", "1")).isInstanceOf(Refusal.class).hasMessageContaining("本表没有“没有”");
    }

    @Test
    void anErrorOrMoreThanACellHoldsIsNotSavedInAnyColumn() {
        into("课程名称", "#N/A");
        into("开课单位", "字".repeat(40_000));
        assertThatThrownBy(typed::requireUndamaged).hasMessageContainingAll("2处", "“课程名称”：#N/A", "“开课单位”：有40000个字");
    }
}
