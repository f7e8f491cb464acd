package cn.edu.zzut.monitoring.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reason of which nothing is seen is none. */
class WordsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " \n\t",
                "\u3000\u00a0",
                "\u200b",
                "\ufeff\u202e",
                "\u3164\u2800\u115f",
                "\u0000",
                "\u034f\ufe0f"
            })
    void nothingIsSaidByWhatNobodySees(String text) {
        assertThat(Words.isNone(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"甲\u0000乙", "\u001b[31m红", "甲\u0085乙", "甲\ufffe乙", "甲\ufdd0", "甲\ud800乙", "\u202e甲", "甲\u2066"})
    void controlSignsAreFound(String text) {
        assertThat(Words.hasControls(text)).isTrue();
        assertThat(Words.hasControls("第一段\r\n\t第二段，𠮷与👨\u200d👩都行")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                '\t', '\n', '\r', 0x85, 0x2028, 0x2029, 0x2060, 0xfeff, 0xad, 0x61c, 0x180e, 0xe0041, 0x3164, 0x115f,
                0x2800, 0x200b, 0x202e
            })
    void aNameIsOneLineOfWhatIsSeen(int letter) {
        assertThat(Words.isLine("国庆" + Character.toString(letter) + "节")).isFalse();
        assertThat(Words.isLine("国庆节（10月1日） 𠮷")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"name@school.edu.cn", "a@b.cn", "o'brien+2_x-y@mail.x-1.ac.uk", "1@163.com", "李@x.xn--p1ai"})
    void anAddressIsReadByAnyServer(String address) {
        assertThat(Words.isMailAddress(address)).isEqualTo(!address.startsWith("李"));
        assertThat(Words.isMailAddress("a".repeat(64) + "@x.cn")).isTrue();
        assertThat(Words.isMailAddress("a".repeat(65) + "@x.cn")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@x.cn",
                "a@",
                "a@x",
                "a..b@x.cn",
                ".a@x.cn",
                "a.@x.cn",
                "a b@x.cn",
                "a@@x.cn",
                "a@x..cn",
                "a@.x.cn",
                "a@x.cn.",
                "a@-x.cn",
                "a@x-.cn",
                "a@x.c",
                "a@1.2.3.4",
                "a@x_y.cn",
                "a@x.cn\n",
                "a\u200b@x.cn",
                "a@b@x.cn",
                "\"a\"@x.cn",
                "a(b)@x.cn",
                "a@x.cn,b@x.cn",
                "a%x@x.cn",
                "a@学校.中国"
            })
    void noMailGoesToWhatOnlyLooksLikeAnAddress(String address) {
        assertThat(Words.isMailAddress(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"数", ".", "\u200b甲", "𠮷", "👍", "한"})
    void whateverIsSeenSaysSomething(String text) {
        assertThat(Words.isNone(text)).isFalse();
    }
}
