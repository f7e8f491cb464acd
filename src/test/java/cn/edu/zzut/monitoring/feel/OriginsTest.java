package cn.edu.zzut.monitoring.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An expression tells the rows that its value comes from, and what it divides by. */
class OriginsTest {

    private static final Map<String, Object> A = row("a", 1);
    private static final Map<String, Object> B = row("b", 2);
    private static final Map<String, Object> C = row("b", 3);
    private static final Object[] VALUES = {List.of(A, B, C), BigDecimal.ZERO};

    private static Map<String, Object> row(String kind, int number) {
        return Map.of("类", kind, "数", BigDecimal.valueOf(number));
    }

    private static Expression expression(String source) {
        return Feel.expression(
                source, new Names().withTable("表", Set.of("类", "数")).with("零"));
    }

    private static List<Map<?, ?>> rows(String source) {
        return expression(source).rows(VALUES, new Effort());
    }

    @Test
    void theRowsThatAFilterLeaves() {
        assertThat(rows("count(表[类 = \"b\"])")).containsExactly(B, C);
        assertThat(rows("sum(表[类 = \"b\"][数 > 2].数)")).containsExactly(C);
        assertThat(rows("count(distinct values(表[数 < 3].类))")).containsExactly(A, B);
    }

    @Test
    void allRowsWhereThereIsNoFilter() {
        assertThat(rows("count(表)")).containsExactly(A, B, C);
        assertThat(rows("sum(表.数)")).containsExactly(A, B, C);
        assertThat(rows("mean(for 行 in 表[数 > 1] return 行.数)")).containsExactly(B, C);
    }

    @Test
    void whatAConditionLooksUpIsNoOrigin() {
        assertThat(rows("count(表[list contains(表[数 = 1].类, 类)])")).containsExactly(A);
    }

    @Test
    void whatItDividesByAndIsZero() {
        assertThat(expression("1 / 零 + 2 / (数[1] + 0)".replace("数[1]", "count(表)"))
                        .zeroDivisors(VALUES, new Effort()))
                .containsExactly("零");
        assertThat(expression("1 / count(表[类 = \"x\"])").zeroDivisors(VALUES, new Effort()))
                .singleElement()
                .asString()
                .startsWith("count(表");
    }
}
