package cn.edu.zzut.monitoring.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code matches}, {@code replace} and {@code split} give what FEEL says of them (DMN 1.4, 10.3.4.3). */
class RegexTest {

    private static Object evaluate(String source, Object text) {
        return Feel.expression(source, new Names().with("文")).evaluate(new Object[] {text});
    }

    @Test
    void aPatternIsFoundAnywhereInTheText() {
        assertThat(evaluate("matches(文, \"[甲乙]+\")", "丙甲")).isEqualTo(true);
        assertThat(evaluate("matches(文, \"^[甲乙]+$\")", "丙甲")).isEqualTo(false);
        assertThat(evaluate("matches(文, \"A|B\", \"i\")", "xb")).isEqualTo(true);
        assertThat(evaluate("matches(文, \"A|B\")", "xb")).isEqualTo(false);
    }

    @Test
    void eachPlaceIsReplacedAndMayBeRepeatedByItsNumber() {
        assertThat(evaluate("replace(文, \"[甲乙]\", \"丙$0\")", "甲-乙")).isEqualTo("丙甲-丙乙");
        assertThat(evaluate("replace(文, \"(\\\\d+)年\", \"$1\")", "2026年")).isEqualTo("2026");
        assertThat(evaluate("replace(文, \"无\", \"有\")", "甲")).isEqualTo("甲");
    }

    @Test
    void aTextIsSplitAtThePattern() {
        assertThat(evaluate("split(文, \"[;；]\")", "甲;乙；丙")).isEqualTo(List.of("甲", "乙", "丙"));
        assertThat(evaluate("split(文, \"-\")", "甲")).isEqualTo(List.of("甲"));
    }

    @Test
    void whatIsNoTextGivesNull() {
        for (Object other : Arrays.asList(null, BigDecimal.ONE)) {
            assertThat(evaluate("matches(文, \"甲\")", other)).isNull();
            assertThat(evaluate("replace(文, \"甲\", \"乙\")", other)).isNull();
            assertThat(evaluate("split(文, \"甲\")", other)).isNull();
        }
    }
}
