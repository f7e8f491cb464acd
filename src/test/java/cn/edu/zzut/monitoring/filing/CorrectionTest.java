package cn.edu.zzut.monitoring.filing;

import static cn.edu.zzut.monitoring.filing.AuditAction.APPROVE;
import static cn.edu.zzut.monitoring.filing.AuditAction.LOCK;
import static cn.edu.zzut.monitoring.filing.AuditAction.RETURN;
import static cn.edu.zzut.monitoring.filing.AuditAction.SUBMIT;
import static cn.edu.zzut.monitoring.filing.AuditAction.UNLOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.edu.zzut.monitoring.organization.PersonId;
import cn.edu.zzut.monitoring.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What came back is corrected, or a word says why not. */
class CorrectionTest {

    private static final Instant THEN = Instant.parse("2026-11-02T01:00:00Z");
    private static final PersonId FILER = new PersonId("xxb-filer");
    private static final PersonId HEAD = new PersonId("xxb-head");
    private static final String AREA_120 = "a".repeat(64);
    private static final String AREA_102 = "b".repeat(64);

    private static SubmissionVersion version(int number, String sha256) {
        return new SubmissionVersion(
                new SubmissionId(7), number, sha256, 3, VersionOrigin.UPLOAD, "表2-1.xlsx", HEAD, THEN);
    }

    private static Audit audit(AuditAction action, int version, String sha256, String reason, PersonId by) {
        return new Audit(version(version, sha256), action, reason, by, THEN);
    }

    private static Audit audit(AuditAction action, int version, String sha256) {
        return audit(action, version, sha256, "", action == SUBMIT ? FILER : HEAD);
    }

    private static Correction last(Audit... audits) {
        return Correction.last(List.of(audits)).orElseThrow();
    }

    @Test
    void whatNobodyGaveBackHasNothingToAnswer() {
        assertThat(Correction.last(List.of())).isEmpty();
        assertThat(Correction.last(List.of(audit(SUBMIT, 1, AREA_120), audit(APPROVE, 1, AREA_120))))
                .isEmpty();
    }

    @Test
    void whatAMachineGaveBackMayStandAsItIs() {
        assertThat(Correction.last(List.of(
                        audit(SUBMIT, 1, AREA_120), audit(RETURN, 1, AREA_120, "引用的基础数据表已有变化", PersonId.SYSTEM))))
                .isEmpty();
    }

    @Test
    void whatItsFilerTookBackMayStandAsItIs() {
        assertThat(Correction.last(List.of(audit(SUBMIT, 1, AREA_120), audit(RETURN, 1, AREA_120, "填报人更正异常数据", FILER))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200b"})
    void theVersionThatCameBackIsNotHandedInAgainWithoutAWord(String word) {
        Correction correction = last(audit(SUBMIT, 1, AREA_120), audit(RETURN, 1, AREA_120, "面积不符", HEAD));
        assertThatThrownBy(() -> correction.requireAnswer(version(1, AREA_120), word))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("与更正前的版本1内容完全相同")
                .hasMessageContaining("更正说明");
    }

    @Test
    void norIsItsContentUnderANewNumber() {
        Correction correction = last(audit(SUBMIT, 1, AREA_120), audit(RETURN, 1, AREA_120, "面积不符", HEAD));
        assertThatThrownBy(() -> correction.requireAnswer(version(2, AREA_120), ""))
                .hasMessageContaining("版本2与更正前的版本1内容完全相同");
    }

    @Test
    void whatIsDifferentIsHandedInWithoutAWordAndWhatIsTheSameWithOne() {
        Correction correction = last(audit(SUBMIT, 1, AREA_120), audit(RETURN, 1, AREA_120, "面积不符", HEAD));
        assertThatCode(() -> correction.requireAnswer(version(2, AREA_102), "")).doesNotThrowAnyException();
        assertThatCode(() -> correction.requireAnswer(version(1, AREA_120), "以房产证为准"))
                .doesNotThrowAnyException();
    }

    @Test
    void anOpenedLockIsAnsweredWhoeverOpenedIt() {
        Correction correction = last(
                audit(SUBMIT, 1, AREA_120),
                audit(APPROVE, 1, AREA_120),
                audit(LOCK, 1, AREA_120),
                audit(UNLOCK, 1, AREA_120, "按专家意见更正", PersonId.SYSTEM));
        assertThat(correction.settled()).isFalse();
        assertThatThrownBy(() -> correction.requireAnswer(version(1, AREA_120), ""))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aMachinesReturnInBetweenDoesNotMakeTheFirstOneForgotten() {
        Correction correction = last(
                audit(RETURN, 1, AREA_120, "面积不符", HEAD),
                audit(SUBMIT, 2, AREA_102),
                audit(RETURN, 2, AREA_102, "重新校验发现错误", PersonId.SYSTEM));
        assertThatThrownBy(() -> correction.requireAnswer(version(3, AREA_120), ""))
                .hasMessageContaining("与更正前的版本1内容完全相同");
    }

    @Test
    void whatWasApprovedSinceOwesNothingAndCanStillBeLookedAt() {
        Correction correction = last(
                audit(RETURN, 1, AREA_120, "面积不符", HEAD),
                audit(SUBMIT, 1, AREA_120, "以房产证为准", FILER),
                audit(APPROVE, 1, AREA_120));
        assertThat(correction.settled()).isTrue();
        assertThat(correction.word()).isEqualTo("以房产证为准");
        assertThatCode(() -> correction.requireAnswer(version(1, AREA_120), "")).doesNotThrowAnyException();
    }

    @Test
    void theWordIsThatOfTheLastHandIn() {
        Correction correction = last(
                audit(RETURN, 1, AREA_120, "面积不符", HEAD),
                audit(SUBMIT, 1, AREA_120, "以房产证为准", FILER),
                audit(RETURN, 1, AREA_120, "重新校验发现错误", PersonId.SYSTEM),
                audit(SUBMIT, 2, AREA_102));
        assertThat(correction.word()).isEmpty();
    }
}
