package cn.edu.zzut.monitoring.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "{{7*7}}", "甲{{{x}}}乙", "={{1}}"})
    void aLabelIsNoExpressionAndLooksTheSame(String label) {
        String shown = new Choice(label, "v").label();
        assertThat(shown).doesNotStartWith("=").doesNotContain("{{");
        assertThat(shown.replace("\u2060", "")).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"张三（x01-filer）", "a=b", "{一}"})
    void anyOtherLabelStays(String label) {
        assertThat(new Choice(label, "v").label()).isEqualTo(label);
    }
}
