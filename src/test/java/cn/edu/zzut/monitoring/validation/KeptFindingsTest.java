package cn.edu.zzut.monitoring.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of very many findings the errors are listed first, and no anomaly is so far down that it passes unexplained. */
class KeptFindingsTest {

    private static List<Finding> anomalies(String rule, String column, int firstRow, int count) {
        return IntStream.range(firstRow, firstRow + count)
                .mapToObj(row -> new Finding(
                        Severity.ANOMALY, rule, row, column, "值" + row, "少一些", "第" + row + "行：“" + column + "”偏大"))
                .toList();
    }

    private static Finding error(int row) {
        return Finding.error("required", row, "姓名", "", "必填");
    }

    @Test
    void errorsThatWereFoundLastAreListedFirst() {
        List<Finding> found = new ArrayList<>(anomalies("工资", "金额", 2, 10));
        found.add(error(7));
        found.add(error(3));
        List<Finding> kept = KeptFindings.of(found, 4);
        assertThat(kept.subList(0, 2)).extracting(Finding::row).containsExactly(7, 3);
        assertThat(kept.subList(2, 4)).extracting(Finding::row).containsExactly(2, 3);
    }

    @Test
    void anomaliesBeyondTheBoundStandTogetherByRuleAndColumnAndSayHowManyThereAre() {
        List<Finding> found = new ArrayList<>(anomalies("工资", "金额", 2, 100));
        found.addAll(anomalies("年龄", "出生年月", 2, 30));
        List<Finding> kept = KeptFindings.of(found, 60);
        assertThat(kept).hasSize(62);
        assertThat(kept.subList(60, 62)).extracting(Finding::column).containsExactly("金额", "出生年月");
        assertThat(kept.subList(60, 62)).extracting(Finding::count).containsExactly(40, 30);
        assertThat(kept.get(60).severity()).isEqualTo(Severity.ANOMALY);
        assertThat(kept.get(60).message()).contains("另有40处同样的异常", "第62、63、", "一并说明", "例如：第62行：“金额”偏大");
        assertThat(kept.stream().mapToInt(Finding::count).sum()).isEqualTo(found.size());
    }

    @Test
    void whatExplainedManyTogetherDoesNotExplainOthers() {
        String before = KeptFindings.of(anomalies("工资", "金额", 2, 9), 3).get(3).value();
        List<Finding> changed = new ArrayList<>(anomalies("工资", "金额", 2, 8));
        changed.add(new Finding(Severity.ANOMALY, "工资", 10, "金额", "别的值", "少一些", "第10行：“金额”偏大"));
        assertThat(KeptFindings.of(anomalies("工资", "金额", 2, 9), 3).get(3).value())
                .isEqualTo(before);
        assertThat(KeptFindings.of(changed, 3).get(3).value()).startsWith("6处").isNotEqualTo(before);
    }

    @Test
    void asManyAsTheBoundAreListedOneByOne() {
        List<Finding> found = anomalies("工资", "金额", 2, 5);
        assertThat(KeptFindings.of(found, 5)).isEqualTo(found);
        assertThat(KeptFindings.of(anomalies("工资", "金额", 2, 6), 5))
                .extracting(Finding::count)
                .containsOnly(1);
    }

    @Test
    void aGroupCountsAllThatItsFindingsStandFor() {
        assertThat(FindingGroup.of(KeptFindings.of(anomalies("工资", "金额", 2, 100), 60)))
                .singleElement()
                .satisfies(group -> assertThat(group.count()).isEqualTo(100));
    }
}
