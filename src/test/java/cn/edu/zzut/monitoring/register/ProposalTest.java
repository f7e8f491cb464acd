package cn.edu.zzut.monitoring.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.rectification.Cause;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line of the list knows which proposal it was taken over from, however the office rewrote it. */
class ProposalTest {

    private static final Proposal COMMENT =
            new Proposal("专家意见第7号", Cause.review("4-2", ""), "104", "表4-2：课程漏报", "逐门核对");
    private static final Proposal FIGURE =
            new Proposal("监测指标“生师比”，全校", Cause.indicator("ratio", "SCHOOL", ""), "", "全校“生师比”为29", "补足教师");

    private static List<Proposal> takenBy(String source, String unit, String problem) {
        return Proposal.takenBy(List.of(COMMENT, FIGURE), source, unit, problem).stream()
                .toList();
    }

    @Test
    void aLineThatNamesItsSourceMayBeRewritten() {
        assertThat(takenBy("监测指标“生师比”，全校", "201", "教师不足")).containsExactly(FIGURE);
    }

    @Test
    void aLineWithoutSourceIsKnownByWhatItSaysOfWhom() {
        assertThat(takenBy("", "104", "表4-2：课程漏报")).containsExactly(COMMENT);
        assertThat(takenBy("", "101", "表4-2：课程漏报")).isEmpty();
        assertThat(takenBy("", "104", "课程漏报")).isEmpty();
    }

    @Test
    void aSourceThatNobodyProposedIsNone() {
        assertThat(takenBy("专家意见第8号", "104", "表4-2：课程漏报")).isEmpty();
    }
}
