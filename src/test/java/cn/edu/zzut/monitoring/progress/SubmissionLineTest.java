package cn.edu.zzut.monitoring.progress;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.Part;
import cn.edu.zzut.monitoring.filing.SubmissionId;
import cn.edu.zzut.monitoring.filing.SubmissionState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What speaks for a part's being late soon. */
class SubmissionLineTest {

    private static final Delay LATE = new Delay(new TreeSet<>(), true);

    private static SubmissionLine line(
            Part part, SubmissionState state, int version, int errors, Delay delay, boolean lateLastYear) {
        return new SubmissionLine(
                new SubmissionId(1),
                "4-2",
                "201",
                part,
                state,
                LocalDate.parse("2026-03-06"),
                state == SubmissionState.LOCKED ? Optional.of(Instant.EPOCH) : Optional.empty(),
                version,
                version > 0,
                errors,
                0,
                0,
                delay,
                lateLastYear);
    }

    private static SubmissionLine filling(int version, int errors, boolean lateLastYear) {
        return line(Part.ASSISTING, SubmissionState.FILLING, version, errors, Delay.NONE, lateLastYear);
    }

    @Test
    void nothingUploadedOrErrorsShortlyBeforeTheDay() {
        assertThat(filling(0, 0, false).risk(3))
                .hasValueSatisfying(risk -> assertThat(risk).contains("尚未上传"));
        assertThat(filling(0, 0, false).risk(4)).isEmpty();
        assertThat(filling(1, 2, false).risk(0))
                .hasValueSatisfying(risk -> assertThat(risk).contains("2项错误"));
        assertThat(filling(1, 0, false).risk(0)).isEmpty();
    }

    @Test
    void whoWasLateLastYearIsWatchedEarlier() {
        assertThat(filling(0, 0, true).risk(6)).isPresent();
        assertThat(filling(0, 0, true).risk(7)).isEmpty();
        assertThat(line(Part.ASSISTING, SubmissionState.RETURNED, 1, 0, Delay.NONE, true)
                        .risk(6))
                .contains("上年本表迟报，退回后尚未重新提交");
        assertThat(line(Part.ASSISTING, SubmissionState.SUBMITTED, 1, 0, Delay.NONE, true)
                        .risk(6))
                .isEmpty();
    }

    @Test
    void pastItsDayAndNotLateItWaitsForOthers() {
        assertThat(line(Part.RESPONSIBLE, SubmissionState.FILLING, 0, 0, Delay.NONE, false)
                        .risk(-2))
                .hasValueSatisfying(risk -> assertThat(risk).contains("计划日期已过，在等其他单位"));
        assertThat(line(Part.RESPONSIBLE, SubmissionState.RETURNED, 1, 0, Delay.NONE, false)
                        .risk(-2))
                .hasValueSatisfying(risk -> assertThat(risk).contains("退回后在更正期限内"));
    }

    @Test
    void whoCannotBeginIsToldWhy() {
        SubmissionLine waiting = line(Part.ASSISTING, SubmissionState.NOT_STARTED, 0, 0, Delay.NONE, true);
        assertThat(waiting.risk(3)).hasValueSatisfying(risk -> assertThat(risk).contains("责任单位尚未明确填报要求"));
        assertThat(waiting.risk(4)).isEmpty();
    }

    @Test
    void whatIsHandedInDoneOrLateAlreadyIsNoRisk() {
        assertThat(line(Part.RESPONSIBLE, SubmissionState.AUDITED, 1, 0, Delay.NONE, true)
                        .risk(-2))
                .isEmpty();
        assertThat(line(Part.RESPONSIBLE, SubmissionState.LOCKED, 1, 0, Delay.NONE, true)
                        .risk(1))
                .isEmpty();
        assertThat(line(Part.ASSISTING, SubmissionState.FILLING, 0, 0, LATE, true)
                        .risk(-2))
                .isEmpty();
    }
}
