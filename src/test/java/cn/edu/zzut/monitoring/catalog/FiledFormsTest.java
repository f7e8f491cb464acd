package cn.edu.zzut.monitoring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.feel.Effort;
import cn.edu.zzut.monitoring.support.Shipped;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How schools really filed the tables, as filled forms and the guide show it, is how the shipped catalog takes them. */
class FiledFormsTest {

    private static final Catalog CATALOG = Shipped.CATALOG;

    private static Column column(String table, String name) {
        return CATALOG.table(new TableCode(table)).column(name).orElseThrow();
    }

    private static Rule rule(String id) {
        TableCode table = new TableCode(id.substring(0, id.indexOf('.')));
        return CATALOG.table(table).rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** As the forms that were really filed have them: 82.67, 94.8. */
    @Test
    void sharesAreCountedInHundredsWithTwoDecimals() {
        Stream.concat(
                        CATALOG.table(new TableCode("7-2")).columns().stream(),
                        Stream.of("英语四级考试累计通过率", "英语六级考试累计通过率", "体质合格率").map(name -> column("6-6", name)))
                .forEach(share -> {
                    assertThat(share.limitsPhrase()).as(share.name()).isEqualTo("0–100，最多2位小数");
                    assertThat(share.unit()).as(share.name()).isEqualTo("%");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "66.41, 33.4, 0.19, 0, true",
        "33.33, 33.33, 33.33, 0, true",
        "66.41, 33.4, 0.16, 0, false",
        "0.6641, 0.334, 0.0019, 0, false"
    })
    void fourSharesSumToAHundredButForRounding(
            BigDecimal best, BigDecimal good, BigDecimal fair, BigDecimal poor, boolean holds) {
        CompiledRule rule = CATALOG.rules(new TableCode("7-2")).stream()
                .filter(one -> one.rule().id().equals("7-2.student-shares"))
                .findFirst()
                .orElseThrow();
        Object[] values = new Object[rule.names().all().size()];
        values[rule.names().place("学生评教覆盖比例")] = new BigDecimal("82.67");
        values[rule.names().place("学生评教优")] = best;
        values[rule.names().place("学生评教良好")] = good;
        values[rule.names().place("学生评教中")] = fair;
        values[rule.names().place("学生评教差")] = poor;
        assertThat(rule.holds().isTrue(values, new Effort())).isEqualTo(holds);
        assertThat(rule.rule().message()).contains("0.02");
    }

    /** Other times, other counts: cumulative and yearly figures, admitted and enrolled students, differ by right. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "6-6.contest-rows",
                "6-6.papers",
                "6-6.patents",
                "5-5.projects",
                "6-3-1.kinds",
                "6-1.undergraduates"
            })
    void whatIsNoEqualityOnlyWarns(String id) {
        assertThat(rule(id).anomaly()).isTrue();
        assertThat(rule(id).holds()).doesNotContainPattern("实际报到数|到账");
    }

    @Test
    void cumulativeProjectsMayBeMoreThanTheYears() {
        assertThat(rule("5-5.projects").holds()).contains(">= count").doesNotContainPattern("[^>]= count");
        assertThat(CATALOG.table(new TableCode("3-5-1")).rules())
                .allSatisfy(rule -> assertThat(rule.tables()).isEmpty());
    }

    @Test
    void wordsAreThoseOfTheFormsThatWereFiled() {
        assertThat(column("5-1-1", "教材类型").values()).contains("教育部国家级规划教材", "省部级规划教材", "无");
        assertThat(column("5-1-1", "教材类型").standard("国家级规划")).isEqualTo("教育部国家级规划教材");
        assertThat(column("6-3-4", "批次").values()).contains("提前批招生", "第一批次招生");
        assertThat(column("6-3-4", "批次").standard("一批")).isEqualTo("第一批次招生");
        assertThat(column("6-3-3", "批次").standard("第一批次招生")).isEqualTo("一批");
        assertThat(column("1-7-1", "性质").values()).contains("基础实验室", "专业实验室");
        assertThat(column("3-2", "职务").standard("本科生辅导员")).isEqualTo("辅导员");
        assertThat(column("1-1", "招生批次").standard("第一批次; 第二批次")).isEqualTo("第一批次;第二批次A");
    }

    @Test
    void anAddressIsNotChosenFromAList() {
        assertThat(column("1-1", "学校网址").values()).isEmpty();
        assertThat(column("1-1", "学校网址").format()).isEqualTo("url");
    }

    @Test
    void aRenamedHeadingKeepsItsFormerName() {
        assertThat(column("2-9-2", "经常性预算内事业费拨款").names()).contains("经常性预算内事业费收入");
        assertThat(column("4-2", "课内教学学分数").names()).contains("课内教学节学分数");
    }

    @Test
    void monthsYearsAndTeachersHaveTheirForms() {
        assertThat(column("2-7", "购置时间").isWrittenInSixDigits()).isTrue();
        assertThat(column("2-7", "单价（元）").unit()).isEqualTo("元");
        assertThat(column("5-1-2", "年级").format()).isEqualTo("year");
        assertThat(column("5-1-2", "年级").separator()).isEqualTo(";");
        assertThat(column("5-1-1", "授课教师").separator()).isEqualTo(";");
        assertThat(column("1-5-1", "出生年月").type()).isEqualTo(ColumnType.YEAR_MONTH);
        assertThat(column("SF-5", "开始日期").type()).isEqualTo(ColumnType.DATE);
    }

    @Test
    void statisticalTimesHaveTheirDays() {
        assertThat(CATALOG.table(new TableCode("1-6")).in(2026).statisticalTime())
                .isEqualTo("时点（2026年9月30日）");
        assertThat(CATALOG.table(new TableCode("5-1-1")).in(2026).statisticalTime())
                .isEqualTo("学年（2025年9月1日至2026年8月31日）");
        TableDefinition achievements = CATALOG.table(new TableCode("6-6")).in(2026);
        assertThat(achievements.statisticalTimeOf(
                        achievements.column("学科竞赛获奖总数").orElseThrow()))
                .isEqualTo("自然年（2025年1月1日至12月31日）");
        assertThat(achievements.statisticalTimeOf(achievements.column("体质合格率").orElseThrow()))
                .isEqualTo("近一届毕业生");
    }
}
