package cn.edu.zzut.monitoring.validation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.catalog.TableDefinition;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one cell may hold in the filing of 2026, and what is said of a cell that may not. */
class ColumnCheckTest {

    private static final Catalog CATALOG = Shipped.CATALOG;

    private static List<String> found(String code, String column, String value) {
        TableDefinition table = CATALOG.table(new TableCode(code)).in(2026);
        List<TableRow> rows = List.of(new TableRow(2, "104", Map.of(column, value)));
        List<Finding> findings = new ArrayList<>();
        new ColumnCheck().run(new Subject(table, 2026, List.of(), rows, true, List.of(), null), findings::add);
        return findings.stream()
                .filter(finding -> finding.column().equals(column))
                .map(finding -> finding.rule() + "：" + finding.message())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "1-5-1, 出生年月, 2030-01, latest：第2行“出生年月”的值“2030-01”有误，应为：不晚于2011-12",
        "1-5-1, 出生年月, 1925-12, earliest：第2行“出生年月”的值“1925-12”有误，应为：不早于1926-01",
        "2-7, 购置时间, 1899-05, earliest：第2行“购置时间”的值“1899-05”有误，应为：不早于1949-01",
        "2-7, 购置时间, 2027-01, latest：第2行“购置时间”的值“2027-01”有误，应为：不晚于2026-12",
        "2-7, 购置时间, 2026/09, type：第2行“购置时间”的值“2026/09”有误，应为：年月，写六位数字，如 202609，1949-01至2026-12",
        "1-6, 入学年份, 1899, type：第2行“入学年份”的值“1899”有误，应为：年份，如 2026，2011至2026",
        "2-7, 单价（元）, 999, minimum：第2行“单价（元）”的值“999”有误，应为：不小于1000",
        "7-2, 学生评教优, 100.01, maximum：第2行“学生评教优”的值“100.01”有误，应为：不大于100",
        "7-2, 学生评教优, 66.667, decimals：第2行“学生评教优”的值“66.667”有误，应为：最多2位小数",
        "1-6, 入学年份, 2027, latest：第2行“入学年份”的值“2027”有误，应为：不晚于2026",
        "1-5-1, 出生年月, 19九, type：第2行“出生年月”的值“19九”有误，应为：年月，如 2011-12，1926-01至2011-12",
        "5-1-2, 年级, 2023;24, format：第2行“年级”的值“2023;24”有误，应为：四位年份，几个年份用“;”分隔，如 2025;2026",
        "6-3-4, 批次, 一批, enumeration：第2行“批次”的值“一批”有误，应为：“第一批次招生”（标准写法）",
        "3-2, 职务, 本科生辅导员, enumeration：第2行“职务”的值“本科生辅导员”有误，应为：“辅导员”（标准写法）"
    })
    void aValueThatCannotBeIsFoundAndItIsSaidWhatCould(String table, String column, String value, String finding) {
        assertThat(found(table, column, value)).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "1-5-1, 出生年月, 1926-01",
        "1-5-1, 出生年月, 2011-12",
        "2-7, 购置时间, 1949-01",
        "2-7, 购置时间, 2026-12",
        "2-7, 单价（元）, 1000",
        "7-2, 学生评教优, 100",
        "7-2, 学生评教优, 82.67",
        "6-6, 体质合格率, 94.8",
        "5-1-2, 年级, 2016;2017",
        "5-1-2, 年级, 2016",
        "6-3-4, 批次, 第一批次招生",
        "3-2, 职务, 辅导员",
        "3-2, 职务, 教学秘书"
    })
    void aValueThatCanBeIsTaken(String table, String column, String value) {
        assertThat(found(table, column, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2-7, 单价（元）, 必填", "6-1, 留学生数, 必填，没有的填0"})
    void whereNothingIsNoughtIsOfferedOnlyIfItMayStandThere(String table, String column, String expected) {
        assertThat(found(table, column, "")).singleElement().asString().endsWith("应为：" + expected);
    }

    /** 无 is proposed only where it is taken, and not where rows are told apart or referred to by it. */
    @ParameterizedTest
    @CsvSource({
        "5-1-1, 学时, '必填，没有的填0'",
        "5-1-1, 授课方式, '必填，没有的填“无”'",
        "5-1-1, 课程类别, '必填，请从可选值中选择'",
        "5-1-1, 课程名称, '必填，没有的填“无”'",
        "5-1-1, 单位号, '必填，没有的填“000”'",
        "5-1-1, 开课单位, 必填",
        "5-1-1, 开课号, 必填",
    })
    void whatIsProposedForNothingIsTaken(String table, String column, String expected) {
        assertThat(found(table, column, "")).singleElement().asString().endsWith("应为：" + expected);
    }

    @ParameterizedTest
    @CsvSource({"2024;2025, 0", "2024;25, 1", "2024;1066, 1"})
    void ofSeveralYearsEachIsAYear(String years, int findings) {
        assertThat(found("SF-9", "年级", years)).hasSize(findings);
    }
}
