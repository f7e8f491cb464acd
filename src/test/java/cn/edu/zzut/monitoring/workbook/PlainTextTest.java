package cn.edu.zzut.monitoring.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two texts that look the same are the same. */
class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "张\u200b三, 张三",
        "\ufeff0101001, 0101001",
        "01\u200e01, 0101",
        "0101\u202e001\u202c, 0101001",
        "软\u00ad件, 软件",
        "\u0007响, 响",
        "'=\"0101001\"', 0101001",
        "0101001, 0101001",
        "𠮷田·热合曼, 𠮷田·热合曼"
    })
    void whatNobodySeesIsNotKept(String written, String kept) {
        assertThat(PlainText.of(written)).isEqualTo(kept);
    }

    /** As _xD83D_ and _xFFFF_ make them in a workbook: nothing could be stored or written with them. */
    @Test
    void whatIsNoCharacterIsNotKept() {
        assertThat(PlainText.of("甲\ud83d")).isEqualTo("甲");
        assertThat(PlainText.of("\udc00甲\uffff乙\ufffe")).isEqualTo("甲乙");
        assertThat(PlainText.of("\ud83d\ude00笑\udb40\udc41")).isEqualTo("\ud83d\ude00笑");
        assertThat(PlainText.of("\ud83d\ude00")).isEqualTo("\ud83d\ude00");
    }

    @Test
    void aShellIsTakenFromACodeOnly() {
        assertThat(PlainText.of("'0101001")).isEqualTo("0101001");
        assertThat(PlainText.of("'一流课程'")).isEqualTo("'一流课程'");
        assertThat(PlainText.of("=A1&\"x\"")).isEqualTo("=A1&\"x\"");
    }

    /** As Word and Excel write them. */
    @Test
    void everyBreakOfALineIsOne() {
        assertThat(PlainText.of("甲\u000b乙")).isEqualTo("甲\n乙");
        assertThat(PlainText.of("甲\r\n乙\r丙\u2028丁")).isEqualTo("甲\n乙\n丙\n丁");
    }

    @Test
    void anOrdinaryTextIsNotEvenCopied() {
        String text = "表1-5-1 教职工（含外聘）\n第2行";
        assertThat(PlainText.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3164", "\u2800", "\ufe0f", "\u034f", "\uffa0"})
    void lettersOfWhichNothingIsDrawnAreNotKept(String unseen) {
        assertThat(PlainText.of("张" + unseen + "三")).isEqualTo("张三");
        assertThat(PlainText.of(unseen)).isEmpty();
    }
}
