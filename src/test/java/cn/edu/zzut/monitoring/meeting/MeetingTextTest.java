package cn.edu.zzut.monitoring.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.meeting.Material.ExpertLine;
import cn.edu.zzut.monitoring.meeting.Material.FiledLine;
import cn.edu.zzut.monitoring.meeting.Material.IndicatorLine;
import cn.edu.zzut.monitoring.meeting.Material.OpenLine;
import cn.edu.zzut.monitoring.review.Conclusion;
import cn.edu.zzut.monitoring.review.ReviewTotals;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sentences before the president's meeting: true, short, and about no person. */
class MeetingTextTest {

    private static Material material(List<IndicatorLine> indicators, List<OpenLine> open, List<String> pledged) {
        return new Material(
                2026,
                List.of(
                        new FiledLine("表1-1", "学校办公室", 3, 2, true, "已锁定"),
                        new FiledLine("表2-1", "后勤处", 5, 5, false, "已退回")),
                indicators,
                List.of(),
                new ReviewTotals(2, 2, 60, 58, 1, Map.of(Conclusion.PASS, 1), 1),
                List.of(),
                List.of(new ExpertLine("表2-1", "数据错误", "严重", "面积不符", "待核查", true)),
                open,
                pledged,
                List.of("后勤处"));
    }

    @Test
    void itCountsWhatIsThereAndWhatIsNot() {
        var words = MeetingText.of(material(
                List.of(
                        new IndicatorLine("生师比", "19", "18", "18", "22", "未达合格标准"),
                        new IndicatorLine("生均图书", "90册", "", "80册", "40册", "合格")),
                List.of(
                        new OpenLine("异常", "后勤处", "表2-1“面积”与上年相差较大1处", "尚未说明"),
                        new OpenLine("迟报", "后勤处", "表2-1", "迟报2个工作日，已完成")),
                List.of("学校办公室")));
        assertThat(words.get("完成情况")).contains("2张表格、2个责任单位，共8行", "还有1张没有锁定", "1项迟报");
        assertThat(words.get("主要数值")).contains("2项有合格标准的监测指标中，1项未达标", "生师比19（上年18，标准18）");
        assertThat(words.get("主要数值")).doesNotContain("生均图书");
        assertThat(words.get("异常情况")).contains("异常1类，1类尚未说明");
        assertThat(words.get("专家意见")).contains("意见1条（严重1条", "还有1条没有办结");
        assertThat(words.get("专家意见")).startsWith("专家2位审核2张表格，抽样60行、已看58行；机器核对不一致1项；审核结论通过1位，1位尚未给出。");
        assertThat(words.get("承诺书")).contains("1份：学校办公室", "尚未收到1份：后勤处");
    }

    @Test
    void howeverMuchThereIsTheTextStaysShort() {
        List<String> units =
                IntStream.range(0, 400).mapToObj(i -> "名称很长的第" + i + "学院").toList();
        List<IndicatorLine> missed = IntStream.range(0, 200)
                .mapToObj(i -> new IndicatorLine("名称很长的指标" + i, "1", "2", "3", "4", "未达合格标准"))
                .toList();
        var words = MeetingText.of(material(missed, List.of(), units));
        assertThat(MeetingText.length(words)).isLessThan(1_500);
        assertThat(words.get("承诺书")).contains("400份", "等。");
    }

    @Test
    void numbersThatSingleSomebodyOutAreLeftOut() {
        assertThat(Nameless.of("工号20190012，身份证41010119900101123X，电话13800001111，邮箱zhang@zzut.edu.cn，面积1234.5平方米"))
                .isEqualTo("工号＊＊＊，身份证＊＊＊，电话＊＊＊，邮箱＊＊＊，面积1234.5平方米");
    }
}
