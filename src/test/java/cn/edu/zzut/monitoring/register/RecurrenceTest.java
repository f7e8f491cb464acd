package cn.edu.zzut.monitoring.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.rectification.Cause;
import cn.edu.zzut.monitoring.register.Recurrence.Aftermath;
import cn.edu.zzut.monitoring.register.Recurrence.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether what was mended came back is said with its reason, and not said before it can be known. */
class RecurrenceTest {

    private static final Cause COMMENT = Cause.review("4-2", "课程号", "7");

    private static Recurrence of(Cause cause, Aftermath aftermath) {
        return Recurrence.of(true, cause, 2025, Optional.of(aftermath));
    }

    private static Aftermath found(String... sentences) {
        return new Aftermath(2026, "", List.of(sentences));
    }

    @Test
    void whatIsFoundAgainCameBack() {
        Recurrence back = of(COMMENT, found("校验发现“课程号”与其他行重复3处"));
        assertThat(back.verdict()).isEqualTo(Verdict.CAME_BACK);
        assertThat(back.why()).isEqualTo("2026年度：校验发现“课程号”与其他行重复3处");
    }

    @Test
    void ofManyFindingsThreeAreNamed() {
        assertThat(of(COMMENT, found("一", "二", "三", "四", "五")).why()).isEqualTo("2026年度：一；二；三；另有2项");
        assertThat(of(COMMENT, found("一", "二", "三")).why()).isEqualTo("2026年度：一；二；三");
    }

    @Test
    void whatIsNotFoundIsGone() {
        assertThat(of(COMMENT, found()).verdict()).isEqualTo(Verdict.GONE);
    }

    @Test
    void nothingIsSaidOfWhatCannotBeLookedAtYet() {
        assertThat(of(COMMENT, Aftermath.unknown(2026, "还没有上传数据。")))
                .isEqualTo(new Recurrence(Verdict.TOO_EARLY, "还没有上传数据。"));
        assertThat(Recurrence.of(true, COMMENT, 2025, Optional.empty()))
                .isEqualTo(new Recurrence(Verdict.TOO_EARLY, "2026年度还没有启动。"));
    }

    @Test
    void whatIsNotMendedCannotComeBack() {
        assertThat(Recurrence.of(false, COMMENT, 2025, Optional.of(found("一"))).verdict())
                .isEqualTo(Verdict.NOT_MENDED);
    }

    @Test
    void whatTheOfficeWroteItselfIsForPeopleToJudge() {
        assertThat(of(Cause.OFFICE, found()).verdict()).isEqualTo(Verdict.BY_HAND);
        assertThat(of(Cause.meeting("1"), found()).why()).contains("校长办公会决议");
        assertThat(of(Cause.accountability("2-1", "7"), found()).verdict()).isEqualTo(Verdict.BY_HAND);
    }
}
