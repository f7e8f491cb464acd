package cn.edu.zzut.monitoring.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.document.WordTemplate;
import cn.edu.zzut.monitoring.reporting.Block.Chart;
import cn.edu.zzut.monitoring.reporting.Block.Grid;
import cn.edu.zzut.monitoring.reporting.Block.Note;
import cn.edu.zzut.monitoring.reporting.Block.Series;
import cn.edu.zzut.monitoring.reporting.Block.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Tables and charts take the place of a field, in the order in which they were made. */
class BlockWriterTest {

    private static final Grid GRID =
            new Grid("教师", List.of("指标", "2026年"), List.of(3, 1), 1, List.of(List.of("专任<教师>&", "12")), "没有教师。");

    private static byte[] written(List<Block> blocks) throws IOException {
        try (XWPFDocument document = WordTemplate.open(Words.document("前", "{{关注点}}", "后"));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new BlockWriter(document).replace(document.getParagraphArray(1), blocks);
            document.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void whatIsMadeStandsWhereTheFieldStood() throws IOException {
        byte[] file = written(List.of(new Text("第一段\n第二段"), GRID, new Note("资料来源：表1-5-1。")));
        assertThat(Words.text(file).lines().filter(line -> !line.isBlank()))
                .containsExactly("前", "第一段", "第二段", "表1　教师", "指标\t2026年", "专任<教师>&\t12", "资料来源：表1-5-1。", "后");
    }

    @Test
    void aTableWithoutRowsIsASentence() throws IOException {
        byte[] file = written(List.of(new Grid("教师", List.of("指标"), List.of(1), 1, List.of(), "没有教师。"), GRID));
        assertThat(Words.text(file)).contains("没有教师。", "表1　教师").doesNotContain("表2");
    }

    @Test
    void aChartIsWordsOwnWithItsFigures() throws IOException {
        Chart lines = new Chart(
                "生师比",
                false,
                "",
                List.of("2025", "2026"),
                List.of(new Series("生师比", List.of(18.5, 19.25)), new Series("合格标准", List.of(18.0, 18.0))));
        Chart bars = new Chart("各学院", true, "%", List.of("甲", "乙"), List.of(new Series("就业率", List.of(90.0, 80.0))));
        byte[] file = written(List.of(lines, GRID, bars));
        assertThat(Words.charts(file)).containsExactly(" 生师比|2025 18.5|2026 19.25", " 就业率|甲 90.0|乙 80.0");
        assertThat(Words.text(file)).containsSubsequence("图1　生师比", "表1　教师", "图2　各学院");
    }

    @Test
    void charactersThatXmlHasNoPlaceForAreLeftOut() throws IOException {
        assertThat(Words.text(written(List.of(new Text("甲\u000b乙"), new Note("丙\u0000丁")))))
                .contains("甲", "丙丁");
    }

    @Test
    void theContentsAreAFieldThatWordBringsUpToDate() throws IOException {
        byte[] file = written(List.of(new Block.Contents(
                List.of(new Block.Entry(1, "一、总体情况"), new Block.Entry(2, "学生规模"), new Block.Entry(1, "二、师资")))));
        assertThat(Words.text(file)).containsSubsequence("前", "一、总体情况", "学生规模", "二、师资", "后");
        try (XWPFDocument document = new XWPFDocument(new java.io.ByteArrayInputStream(file))) {
            assertThat(document.getDocument().xmlText()).contains("TOC \\o \"1-2\"");
        }
    }

    private static Chart chart(boolean bars, String unit, Double... values) {
        return new Chart(
                "就业率",
                bars,
                unit,
                Stream.of(values).map(value -> "甲").toList(),
                List.of(new Series("就业率", List.of(values)), new Series("标准", List.of(60.0, 60.0))));
    }

    @Test
    void aChartWithOnePointOrOneLevelIsLeftAwayAndTheOthersAreNumberedOn() throws IOException {
        byte[] file = written(List.of(
                chart(false, "", 7.0),
                chart(true, "", 30.0, 30.001),
                new Note("留下的话。"),
                chart(false, "", 30.0, 30.01)));
        assertThat(Words.charts(file)).hasSize(1);
        assertThat(Words.text(file)).contains("留下的话。", "图1　就业率").doesNotContain("图2");
    }

    @Test
    void noAxisOfSharesGoesBeyondTheWhole() {
        assertThat(chart(true, "%", 88.0, 100.0).axisEnd()).hasValue(100.0);
        assertThat(chart(true, "%", 88.0, 104.0).axisEnd()).isEmpty();
        assertThat(chart(false, "%", 13.0, 14.0).axisEnd()).isEmpty();
        assertThat(chart(true, "人", 88.0, 100.0).axisEnd()).isEmpty();
    }

    @Test
    void theEndOfTheAxisIsWrittenAndEveryBarIsNamed() throws IOException {
        byte[] file = written(List.of(chart(true, "%", 88.0, 100.0)));
        try (XWPFDocument document = new XWPFDocument(new java.io.ByteArrayInputStream(file))) {
            assertThat(document.getCharts().get(0).getCTChart().xmlText())
                    .contains("max val=\"100.0\"", "tickLblSkip val=\"1\"");
        }
    }
}
