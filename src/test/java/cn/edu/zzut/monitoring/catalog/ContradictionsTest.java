package cn.edu.zzut.monitoring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Shipped;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column that contradicts itself is not loaded, and it is said what to mend. */
class ContradictionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    type: string, maxLength: 2, values: [第一批次]                           | 长度不超过2个字
                    type: integer, values: [甲]                                             | 类型是整数
                    type: string, separator: ";", values: ["甲;乙"]                          | 分隔符
                    type: integer, values: ["5"], maximum: 4                                | 不大于4
                    type: string, minimum: 0                                                | 类型是文本
                    type: number, latest: 填报年                                             | 类型是数字
                    type: integer, decimals: 2                                              | 类型是整数
                    type: number, minimum: 100, maximum: 0                                  | 100–0
                    type: year, earliest: 填报年后1年, latest: 填报年                          | 2027至2026
                    type: yearmonth, earliest: "2026-10", latest: 填报年-09                   | 2026-10至2026-09
                    type: string, format: phone                                             | 格式“phone”
                    type: date, format: yyyymm                                              | 格式“yyyymm”
                    type: string, values: [甲, 乙], synonyms: {丙: 丁}                        | 可选值中没有“丁”
                    type: string, values: [甲, 乙], synonyms: {乙: 甲}                        | “乙”既是标准写法
                    type: string, synonyms: {甲: 乙, 乙: 丙}                                  | “甲”既是标准写法
                    type: string, maxLength: -1                                             | 最大长度是-1
                    type: string, separator: "1"                                            | 分隔符“1”
                    type: string, separator: 和                                              | 分隔符“和”
                    type: string, separator: ";;"                                           | 分隔符“;;”
                    type: string, synonyms: {A: 甲, Ａ: 乙}                                   | 既代表“甲”，又代表“乙”
                    type: string, maxLength: 2, synonyms: {专职辅导员: 辅导员}                  | 长度不超过2个字
                    """)
    void itIsFound(String definition, String reason) throws JsonProcessingException {
        assertThat(contradiction(definition)).contains(reason).contains("请").doesNotContain("null");
    }

    private static String contradiction(String definition) throws JsonProcessingException {
        return CatalogYaml.MAPPER
                .readValue("{name: 某项, " + definition + "}", Column.class)
                .in(2026)
                .contradiction()
                .orElse("");
    }

    @Test
    void theShippedCatalogHasNone() {
        for (TableDefinition table : Shipped.CATALOG.tables()) {
            for (Column column : table.in(2026).columns()) {
                assertThat(column.contradiction())
                        .as(table.title() + " " + column.name())
                        .isEmpty();
            }
        }
    }

    @Test
    void aColumnOfAnOlderCatalogIsStillRead() throws JsonProcessingException {
        Column column = CatalogYaml.MAPPER.readValue(
                "{name: 级别, type: string, maxLength: 20, description: 如三级甲等}", Column.class);
        assertThat(column.meaning()).isEqualTo("如三级甲等");
    }
}
