package cn.edu.zzut.monitoring.validation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.catalog.Catalog;
import cn.edu.zzut.monitoring.catalog.CompiledRule;
import cn.edu.zzut.monitoring.catalog.RuleScope;
import cn.edu.zzut.monitoring.catalog.TableCode;
import cn.edu.zzut.monitoring.support.Shipped;
import cn.edu.zzut.monitoring.workbook.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules about all rows: who is asked, and that they say where they do not hold. */
class WholeTableRulesTest {

    private static final TableCode MAJORS = new TableCode("1-4-1");
    private static final int YEAR = 2026;

    private final Catalog catalog = Shipped.CATALOG;

    private static TableRow row(int number, String... values) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            cells.put(values[i], values[i + 1]);
        }
        return new TableRow(number, "201", cells);
    }

    private static TableRow major(int number, String code, String name, String state) {
        return row(number, "校内专业代码", code, "校内专业名称", name, "招生状态", state);
    }

    private List<Finding> found(String rule, boolean whole, List<TableRow> majors, TableRow... rows) {
        TableCode table = new TableCode(rule.substring(0, rule.indexOf('.')));
        CompiledRule compiled = catalog.rules(table).stream()
                .filter(candidate -> candidate.rule().id().equals(rule))
                .findFirst()
                .orElseThrow();
        List<Finding> findings = new ArrayList<>();
        OtherTables others = new OtherTables(
                code -> code.equals(MAJORS) ? Optional.of(majors) : Optional.empty(),
                code -> Optional.empty(),
                catalog,
                YEAR);
        new RuleCheck()
                .run(
                        new Subject(
                                catalog.table(table), YEAR, List.of(compiled), List.of(rows), whole, List.of(), others),
                        findings::add);
        return findings;
    }

    private final List<TableRow> threeMajors =
            List.of(major(2, "0801", "软件工程", "在招"), major(3, "0802", "网络工程", "在招"), major(4, "0803", "停办专业", "已停招"));

    @ParameterizedTest
    @CsvSource({"4-2.all-majors, 校内专业代码", "5-1-3.all-majors, 校内专业代码", "6-3-4.all-majors, 校内专业大类代码"})
    void anAssistingUnitIsNotAskedForTheMajorsOfOthers(String rule, String column) {
        assertThat(found(rule, false, threeMajors, row(2, column, "0801"))).isEmpty();
        assertThat(found(rule, true, threeMajors, row(2, column, "0801"))).hasSize(1);
    }

    @Test
    void theWholeTableIsToldWhichMajorsItMisses() {
        assertThat(found("4-2.all-majors", true, threeMajors, row(2, "校内专业代码", "0801")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.row()).isZero();
                    assertThat(finding.severity()).isEqualTo(Severity.ANOMALY);
                    assertThat(finding.value()).isEqualTo("1项：0802 网络工程");
                    assertThat(finding.message())
                            .contains("每个在招专业都应有培养计划", "0802 网络工程")
                            .doesNotContain("停办专业");
                });
    }

    @Test
    void aWholeTableThatHasThemAllHasNoFinding() {
        assertThat(found("4-2.all-majors", true, threeMajors, row(2, "校内专业代码", "0801"), row(3, "校内专业代码", "0802")))
                .isEmpty();
    }

    @Test
    void oneThatMissesVeryManyNamesTheFirstAndSaysHowManyThereAre() {
        List<TableRow> majors = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            majors.add(major(i + 2, "08" + i, "专业" + i, "在招"));
        }
        assertThat(found("4-2.all-majors", true, majors, row(2, "校内专业代码", "080")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("49项：081 专业1、", "0820 专业20等")
                        .doesNotContain("专业21"));
    }

    /** Two of one's own rows that are alike are wrong in a part, too. */
    @Test
    void aRuleAboutOnesOwnRowsNamesThem() {
        TableRow[] rows = {
            row(2, "教师工号", "1", "教师姓名", "甲", "获奖证书编号", "A"),
            row(3, "教师工号", "1", "教师姓名", "甲", "获奖证书编号", "B"),
            row(4, "教师工号", "1", "教师姓名", "甲", "获奖证书编号", "A")
        };
        for (boolean whole : new boolean[] {false, true}) {
            assertThat(found("7-3-2.certificate", whole, List.of(), rows))
                    .extracting(Finding::row)
                    .containsExactly(2, 4);
        }
        assertThat(found("7-3-2.certificate", false, List.of(), rows).get(0).message())
                .contains("第2行", "获奖证书编号=A");
    }

    /** What a rule asks of other tables' rows is theirs to file, which one unit's part cannot have. */
    @Test
    void everyRuleAboutAllRowsOfAnotherTableIsOneOfTheWholeTable() {
        assertThat(catalog.tables().stream()
                        .flatMap(table -> table.rules().stream())
                        .filter(rule -> rule.scope() == RuleScope.TABLE)
                        .filter(rule -> !rule.tables().isEmpty()))
                .isEmpty();
    }
}
