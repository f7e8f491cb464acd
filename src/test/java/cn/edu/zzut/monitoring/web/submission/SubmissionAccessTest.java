package cn.edu.zzut.monitoring.web.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.SubmissionState;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Whoever may not write is told what has happened, not what was so a moment ago. */
class SubmissionAccessTest {

    @Test
    void dataHandedInMeanwhileAreNotCalledOpen() {
        for (SubmissionState open : new SubmissionState[] {SubmissionState.FILLING, SubmissionState.RETURNED}) {
            assertThat(SubmissionAccess.notWritable(open, OptionalInt.empty()))
                    .hasMessageContainingAll("刚刚已经提交", "没有保存", "请刷新")
                    .message()
                    .doesNotContain(open.title());
        }
        assertThat(SubmissionAccess.notWritable(SubmissionState.SUBMITTED, OptionalInt.empty()))
                .hasMessageContaining("当前状态：待审核");
        assertThat(SubmissionAccess.notWritable(SubmissionState.LOCKED, OptionalInt.of(3)))
                .hasMessageContaining("版本3已锁定");
    }
}
