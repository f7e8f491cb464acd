package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cells of a decision table mean what DMN says. */
class DecisionFeelTest {

    private final DecisionFeel feel = new DecisionFeel();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-          | 3 | true",
                "3          | 3 | true",
                "3          | 4 | false",
                ">= 5       | 5 | true",
                ">= 5       | 4 | false",
                "<= 0       | 0 | true",
                "[1..5]     | 5 | true",
                "[1..5)     | 5 | false",
                "1, 2, > 10 | 11 | true",
                "1, 2, > 10 | 10 | false",
                "not(1, 2)  | 2 | false",
                "not(1, 2)  | 3 | true",
                "> limit    | 8 | true",
                "> limit    | 7 | false"
            })
    void aNumberIsTested(String cell, int value, boolean expected) {
        assertThat(feel.evaluateSimpleUnaryTests(cell, "cellInput", given(value)))
                .isEqualTo(expected);
    }

    @Test
    void textsAndTruthsAreTested() {
        assertThat(tested("\"LATE\",\"ANOMALY\"", "ANOMALY")).isTrue();
        assertThat(tested("\"LATE\"", "ANOMALY")).isFalse();
        assertThat(tested("not(\"LATE\")", "ANOMALY")).isTrue();
        assertThat(tested("false", false)).isTrue();
        assertThat(tested("false", true)).isFalse();
    }

    @Test
    void whatIsMissingMeetsNoTestButTheOneForAnything() {
        assertThat(tested(">= 5", null)).isFalse();
        assertThat(tested("\"LATE\"", null)).isFalse();
        assertThat(tested("-", null)).isTrue();
    }

    @Test
    void numbersComeOutAsTheEngineKeepsThem() {
        assertThat(value("limit + 1")).isEqualTo(8);
        assertThat(value("limit / 2")).isEqualTo(3.5);
        assertThat(value("limit * 1000000000")).isEqualTo(7_000_000_000L);
        assertThat(value("\"TALK\"")).isEqualTo("TALK");
    }

    @Test
    void noTableCallsWhatIsOutsideTheData() {
        assertThatThrownBy(
                        () -> value(
                                "function(x) external { java: { class: \"java.lang.System\", method signature: \"exit(int)\" } }"))
                .isInstanceOf(FeelException.class)
                .hasMessageContaining("决策表中的");
        assertThatThrownBy(() -> tested("> today()", BigDecimal.ONE)).isInstanceOf(FeelException.class);
    }

    private Object value(String expression) {
        return feel.evaluateSimpleExpression(expression, given(1));
    }

    private boolean tested(String cell, Object value) {
        return feel.evaluateSimpleUnaryTests(cell, "cellInput", given(value));
    }

    private static VariableContext given(Object value) {
        return Variables.createVariables()
                .putValue("cellInput", value)
                .putValue("limit", 7)
                .asVariableContext();
    }
}
