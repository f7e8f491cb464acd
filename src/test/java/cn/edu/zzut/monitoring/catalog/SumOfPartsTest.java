package cn.edu.zzut.monitoring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.support.Shipped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A rule that makes a column the sum of others says so to whoever fills it in. */
class SumOfPartsTest {

    private static final List<Column> COLUMNS = List.of(column("总面积（平方米）"), column("自有"), column("租用"), column("借用"));

    private static Column column(String name) {
        return Column.text(name, true, "");
    }

    private static Rule rule(String holds) {
        return new Rule("r", RuleScope.ROW, Map.of(), holds, "", false, true, "");
    }

    private static List<SumOfParts> sums(Rule... rules) {
        return SumOfParts.of(new TableDefinition(
                new TableCode("2-1"),
                "占地面积",
                "",
                "",
                Shape.SINGLE,
                false,
                false,
                null,
                0,
                null,
                COLUMNS,
                null,
                null,
                null,
                null,
                Arrays.asList(rules),
                null));
    }

    @Test
    void aColumnThatEqualsASumIsOne() {
        assertThat(sums(rule("总面积平方米 = 自有 + 租用 +借用\n")))
                .containsExactly(new SumOfParts("总面积（平方米）", List.of("自有", "租用", "借用")));
    }

    @Test
    void whatIsCountedOtherwiseIsNone() {
        assertThat(sums(
                        rule("总面积平方米 >= 自有 + 租用"),
                        rule("总面积平方米 = 自有"),
                        rule("总面积平方米 = 自有 + 2"),
                        rule("总面积平方米 = 自有 + 租用 and 自有 > 0"),
                        rule("abs(总面积平方米 - 自有) <= 1")))
                .isEmpty();
    }

    @Test
    void aRuleThatIsNotInForceOrSpeaksOfTheWholeTableIsNone() {
        String holds = "总面积平方米 = 自有 + 租用";
        assertThat(sums(
                        new Rule("off", RuleScope.ROW, Map.of(), holds, "", false, false, ""),
                        new Rule("table", RuleScope.TABLE, Map.of(), holds, "", false, true, "")))
                .isEmpty();
    }

    @Test
    void theShippedCatalogKnowsThem() {
        TableDefinition land = Shipped.CATALOG.table(new TableCode("2-1"));
        assertThat(SumOfParts.of(land)).extracting(SumOfParts::column).contains("总占地面积", "总建筑面积");
    }
}
