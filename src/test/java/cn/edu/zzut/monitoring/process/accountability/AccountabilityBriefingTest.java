package cn.edu.zzut.monitoring.process.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two tasks about two records can be told apart by their names. */
class AccountabilityBriefingTest {

    private static String topic(String... subjects) {
        return AccountabilityBriefing.topic(List.of(subjects), "软件学院");
    }

    @Test
    void aTasksNameSaysWhatHappenedWithoutTheUnitThatItNamesAnyway() {
        assertThat(topic("软件学院未按期说明监测预警“生均图书”（全校）的原因和措施。")).isEqualTo("未按期说明监测预警“生均图书”（全校）的原因和措施");
        assertThat(topic("软件学院的表4-2有3项异常数据未在规定时间内说明，例如：第2行")).isEqualTo("表4-2有3项异常数据未在规定时间内说明");
    }

    @Test
    void ofSeveralItNamesTheFirstAndSaysHowManyThereAre() {
        assertThat(topic("软件学院表4-2未完成。", "软件学院表4-3未完成。")).isEqualTo("表4-2未完成等2项");
    }

    @Test
    void aLongOneIsCutSoThatItStaysAName() {
        assertThat(topic("整改任务未完成".repeat(20))).hasSize(46).endsWith("…");
    }
}
