package cn.edu.zzut.monitoring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a column's values keep to, as the catalog's files say it, in the filing of 2026. */
class LimitsTest {

    private static Column column(String limits) throws JsonProcessingException {
        return CatalogYaml.MAPPER
                .readValue("{name: 某项, " + limits + "}", Column.class)
                .in(2026);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    type: number, minimum: 0                              | -0.01      | 不小于0
                    type: number, minimum: 0                              | 0          |
                    type: number, minimum: 0, maximum: 100                | 100.01     | 不大于100
                    type: number, minimum: 0, maximum: 100                | 100        |
                    type: number, minimum: 1000                           | 999.99     | 不小于1000
                    type: number, decimals: 2                             | 82.667     | 最多2位小数
                    type: number, decimals: 2                             | 82.67      |
                    type: number, decimals: 2                             | 94         |
                    type: integer, minimum: 1, maximum: 10                | 11         | 不大于10
                    type: year, latest: 填报年                             | 2027       | 不晚于2026
                    type: year, earliest: 1949                            | 1948       | 不早于1949
                    type: yearmonth, latest: 填报年前15年-12                | 2030-01    | 不晚于2011-12
                    type: yearmonth, latest: 填报年前15年-12                | 2011-12    |
                    type: yearmonth, earliest: "1949"                     | 1899-05    | 不早于1949
                    type: yearmonth, earliest: "1949"                     | 1949-01    |
                    type: date, earliest: 填报年前5年-09-01                 | 2021-08-31 | 不早于2021-09-01
                    type: date, latest: 填报年-08                          | 2026-08-31 |
                    type: year, latest: 填报年-09                          | 2026       |
                    """)
    void aValueKeepsThemOrIsToldWhichItDoesNot(String limits, String value, String expected)
            throws JsonProcessingException {
        assertThat(column(limits).limits().exceededBy(value).map(Limits.Exceeded::expected))
                .isEqualTo(java.util.Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    type: number, minimum: 0, maximum: 100, decimals: 2         | 0–100，最多2位小数
                    type: integer, minimum: 0                                   | 不小于0
                    type: integer, maximum: 53                                  | 不大于53
                    type: yearmonth, earliest: "1949-01", latest: 填报年-12       | 1949-01至2026-12
                    type: year, earliest: "1949"                                | 不早于1949
                    type: year, latest: 填报年                                   | 不晚于2026
                    type: string, maxLength: 20                                 | 最多20个字
                    type: string, maxLength: 20, values: [甲, 乙]                | ''
                    type: number                                                | ''
                    """)
    void theyAreSaidInOnePhrase(String limits, String phrase) throws JsonProcessingException {
        assertThat(column(limits).limitsPhrase()).isEqualTo(phrase);
    }
}
