package cn.edu.zzut.monitoring.feel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An expression about all elements tells which of them make it false. */
class ExceptionsTest {

    private static final Map<String, Object> ONE = Map.of("数", BigDecimal.ONE, "名", "甲");
    private static final Map<String, Object> TEN = Map.of("数", BigDecimal.TEN, "名", "乙");
    private static final Map<String, Object> UNKNOWN = Map.of("名", "丙");

    private static List<?> exceptions(String source, Effort effort) {
        Expression expression = Feel.expression(source, new Names().withTable("表", Set.of("数", "名")));
        return expression.exceptions(new Object[] {List.of(ONE, TEN, UNKNOWN)}, effort);
    }

    private static List<?> exceptions(String source) {
        return exceptions(source, new Effort());
    }

    @Test
    void theyAreTheElementsThemselves() {
        assertThat(exceptions("every 行 in 表 satisfies 行.数 < 5"))
                .hasSize(1)
                .first()
                .isSameAs(TEN);
        assertThat(exceptions("every 行 in 表[名 != \"乙\"] satisfies 行.名 = \"丙\""))
                .first()
                .isSameAs(ONE);
    }

    @Test
    void anElementIsToldOnceHoweverManyOthersItFailsWith() {
        assertThat(exceptions("every a in 表, b in 表 satisfies a.名 = \"甲\"")).hasSize(2);
    }

    @Test
    void whatIsNoStatementAboutAllHasNone() {
        assertThat(exceptions("some 行 in 表 satisfies 行.数 > 50")).isEmpty();
        assertThat(exceptions("count(表) > 7")).isEmpty();
    }

    @Test
    void findingThemIsBoundedAsDecidingIs() {
        assertThatThrownBy(() -> exceptions("every a in 表, b in 表 satisfies a.数 = b.数", new Effort(5, 100)))
                .isInstanceOf(FeelProblem.class);
    }
}
