package cn.edu.zzut.monitoring.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.security.password.PasswordRules.Holder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final Holder WANG = new Holder("T20180012", "王小明", "wangxm@school.example");

    private static String fault(String password) {
        return PasswordRules.fault(password, WANG).orElse("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"春眠不觉晓处处闻啼鸟", "correct horse battery staple", "Kq7-vurzel-09", "两个黄鹂鸣翠柳2026"})
    void aSentenceOrSomethingStrangeIsTaken(String password) {
        assertThat(fault(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short-9!x", "          ", "一二三四五六七八九"})
    void whatIsShortOrBlankIsNot(String password) {
        assertThat(fault(password)).contains("10至200个字符");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kq7-vurzel\t-09", "abcdefghi\u0001", "春眠不觉晓\n处处闻啼鸟"})
    void whatHasASignThatNobodySeesIsNot(String password) {
        assertThat(fault(password)).contains("控制字符").doesNotContain("很常用");
    }

    @Test
    void whatIsEndlessIsNot() {
        assertThat(fault("a1b2c3d4e5".repeat(20))).isEmpty();
        assertThat(fault("a1b2c3d4e5".repeat(20) + "x")).contains("10至200个字符");
    }

    @ParameterizedTest
    @ValueSource(strings = {"T20180012-forever", "my-t20180012-account", "我是王小明我自豪啊真的", "wangxm-likes-tea"})
    void whatNamesItsOwnerIsNot(String password) {
        assertThat(fault(password)).contains("工号（用户名）、姓名或邮箱名");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "abcdefghijkl",
                "aaaaaaaaaaaa",
                "1212121212",
                "Password2026!",
                "P@ssw0rd123",
                "qwertyuiop123",
                "woaini1314520",
                "Admin@123456",
                "1qaz2wsx3edc"
            })
    void whatEverybodyTriesFirstIsNot(String password) {
        assertThat(fault(password)).contains("很常用");
    }

    @Test
    void nobodyKnownYetIsNamedByNothing() {
        assertThat(PasswordRules.fault("Kq7-vurzel-09", new Holder("", "", ""))).isEmpty();
    }
}
