package cn.edu.zzut.monitoring.process.task;

import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.filing.SubmissionState;
import cn.edu.zzut.monitoring.process.engine.Does;
import cn.edu.zzut.monitoring.process.task.WorkState.Data;
import cn.edu.zzut.monitoring.process.task.WorkState.Kind;
import cn.edu.zzut.monitoring.validation.CheckedVersion;
import cn.edu.zzut.monitoring.validation.Summary;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a list of tasks says of the data of each. */
class WorkStateTest {

    private static WorkState of(Does does, SubmissionState state, Integer rows, boolean smaller, Summary found) {
        Optional<CheckedVersion> newest =
                Optional.ofNullable(rows).map(some -> new CheckedVersion(some, smaller ? 2 * some + 1 : some, found));
        return WorkState.of(Optional.of(does), Optional.of(new Data(state, newest, 2)));
    }

    private static WorkState filling(Integer rows, boolean smaller, int errors, int anomalies) {
        return of(Does.FILL, SubmissionState.FILLING, rows, smaller, new Summary(errors, anomalies));
    }

    @Test
    void aFilerSeesWhatIsMissing() {
        assertThat(filling(null, false, 0, 0)).isEqualTo(new WorkState(Kind.NOTHING, "未上传"));
        assertThat(filling(5, false, 7, 3)).isEqualTo(new WorkState(Kind.WRONG, "错误7项"));
        assertThat(filling(5, false, 0, 0)).isEqualTo(new WorkState(Kind.READY, "可提交"));
        assertThat(filling(5, false, 0, 3)).isEqualTo(new WorkState(Kind.READY, "可提交，异常3项"));
    }

    @Test
    void whatLostItsRowsIsNotReady() {
        assertThat(filling(0, true, 0, 0)).isEqualTo(new WorkState(Kind.WRONG, "没有数据"));
        assertThat(filling(2, true, 0, 0)).isEqualTo(new WorkState(Kind.WRONG, "行数比上一版本大减"));
    }

    @Test
    void whatCameBackStaysReturnedUntilItIsHandedInAgain() {
        assertThat(of(Does.FILL, SubmissionState.RETURNED, 5, false, Summary.NONE))
                .isEqualTo(new WorkState(Kind.RETURNED, "已退回"));
        assertThat(of(Does.FILL, SubmissionState.RETURNED, 5, false, new Summary(2, 0)))
                .isEqualTo(new WorkState(Kind.RETURNED, "已退回，错误2项"));
    }

    @Test
    void aHeadSeesWhichDataNeedALook() {
        assertThat(of(Does.AUDIT, SubmissionState.SUBMITTED, 5, false, Summary.NONE))
                .isEqualTo(new WorkState(Kind.READY, "没有错误和异常"));
        assertThat(of(Does.AUDIT, SubmissionState.SUBMITTED, 5, false, new Summary(0, 4)))
                .isEqualTo(new WorkState(Kind.OPEN, "错误0项，异常4项"));
        assertThat(of(Does.AUDIT, SubmissionState.SUBMITTED, 5, false, new Summary(1, 0)))
                .isEqualTo(new WorkState(Kind.OPEN, "错误1项，异常0项"));
        assertThat(of(Does.AUDIT, SubmissionState.SUBMITTED, 1, true, Summary.NONE))
                .isEqualTo(new WorkState(Kind.OPEN, "行数比上一版本大减"));
        assertThat(of(Does.AUDIT, SubmissionState.SUBMITTED, null, false, Summary.NONE))
                .isEqualTo(new WorkState(Kind.OPEN, "没有数据"));
    }

    @Test
    void whoeverExplainsSeesHowManyAreLeft() {
        assertThat(of(Does.EXPLAIN, SubmissionState.AUDITED, 5, false, Summary.NONE))
                .isEqualTo(new WorkState(Kind.OPEN, "待说明2项"));
    }

    @Test
    void aTaskThatIsNotAboutFiguresSaysWhatIsToBeDone() {
        assertThat(WorkState.of(Optional.of(Does.REQUIRE), Optional.empty()))
                .isEqualTo(new WorkState(Kind.OPEN, "待写明要求并下达"));
        assertThat(of(Does.RECEIVE, SubmissionState.LOCKED, 5, false, Summary.NONE))
                .isEqualTo(new WorkState(Kind.OPEN, "待接收"));
        assertThat(Stream.of(Does.values()).filter(does -> !Set.of(Does.FILL, Does.EXPLAIN, Does.AUDIT)
                        .contains(does)))
                .allSatisfy(does -> assertThat(WorkState.of(Optional.of(does), Optional.empty())
                                .text())
                        .isNotEmpty());
    }

    @Test
    void ofAStepWithoutAPurposeNothingIsSaid() {
        assertThat(WorkState.of(Optional.empty(), Optional.empty())).isEqualTo(new WorkState(Kind.OTHER, ""));
    }
}
