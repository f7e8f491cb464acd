package cn.edu.zzut.monitoring.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource({
        "[点](https://e.example), \\[点\\](https\\://e.example)",
        "www.e.example, www\\.e.example",
        "a@e.example, a\\@e.example",
        "<img src=x>, \\<img src=x\\>",
        "**粗**_斜_`码`~删~, \\*\\*粗\\*\\*\\_斜\\_\\`码\\`\\~删\\~",
        "&lt;, \\&lt;",
        "已经\\[转义, 已经\\\\\\[转义",
        "a|b, a\\|b",
        "人数12.5%（2026-09-07）, 人数12.5%（2026-09-07）"
    })
    void whatMeansSomethingIsWrittenAsItself(String text, String written) {
        assertThat(Markdown.inline(text)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"# 题, \\# 题", "1. 项, 1\\. 项", "- 项, \\- 项", "+ 项, \\+ 项", "===, \\===", "'    缩进', 缩进"})
    void aPersonsLineBeginsNothing(String line, String written) {
        assertThat(Markdown.text("上一行\n" + line)).isEqualTo("上一行\n" + written);
    }

    @Test
    void ourListAndOurEmphasisStay() {
        assertThat(Markdown.list("- 甲：" + Markdown.strong("要*求") + "\n  - 乙\n- # 丙"))
                .isEqualTo("- 甲：**要\\*求**\n  - 乙\n- \\# 丙");
    }

    @Test
    void aPersonsLinesBecomeOne() {
        assertThat(Markdown.oneLine(" 一 \r\n- 二\u2028三\n")).isEqualTo("一 - 二 三");
    }
}
