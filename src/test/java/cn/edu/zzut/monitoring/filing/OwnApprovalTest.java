package cn.edu.zzut.monitoring.filing;

import static cn.edu.zzut.monitoring.filing.AuditAction.APPROVE;
import static cn.edu.zzut.monitoring.filing.AuditAction.RETURN;
import static cn.edu.zzut.monitoring.filing.AuditAction.SUBMIT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.edu.zzut.monitoring.organization.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An approval is of one's own where the same person was the last to hand in that very version. */
class OwnApprovalTest {

    private static final PersonId FILER = new PersonId("xxb-filer");
    private static final PersonId HEAD = new PersonId("xxb-head");

    private final List<Audit> audits = new ArrayList<>();

    private OwnApprovalTest then(AuditAction action, int version, PersonId by) {
        Instant at = Instant.parse("2026-11-02T01:00:00Z").plusSeconds(60L * audits.size());
        audits.add(new Audit(
                new SubmissionVersion(
                        new SubmissionId(7), version, "a".repeat(64), 3, VersionOrigin.UPLOAD, "表2-1.xlsx", by, at),
                action,
                "",
                by,
                at));
        return this;
    }

    private boolean isLastOfOwn() {
        return audits.get(audits.size() - 1).isOfOwn(audits);
    }

    @Test
    void whoHandedInAndApprovesDoesSoOfTheirOwn() {
        assertThat(then(SUBMIT, 1, HEAD).then(APPROVE, 1, HEAD).isLastOfOwn()).isTrue();
    }

    @Test
    void whatSomebodyElseHandedInIsNotTheirs() {
        assertThat(then(SUBMIT, 1, FILER).then(APPROVE, 1, HEAD).isLastOfOwn()).isFalse();
    }

    @Test
    void theLastToHandInCounts() {
        assertThat(then(SUBMIT, 1, HEAD)
                        .then(RETURN, 1, HEAD)
                        .then(SUBMIT, 1, FILER)
                        .then(APPROVE, 1, HEAD)
                        .isLastOfOwn())
                .isFalse();
    }

    /** Such as one that a conflict of units has brought since. */
    @Test
    void aVersionThatNobodyHandedInIsNobodysOwn() {
        assertThat(then(SUBMIT, 1, HEAD).then(APPROVE, 2, HEAD).isLastOfOwn()).isFalse();
    }

    @Test
    void whatIsHandedInLaterChangesNothingOfAnApprovalBefore() {
        then(SUBMIT, 1, FILER).then(APPROVE, 1, HEAD).then(SUBMIT, 1, HEAD);
        assertThat(audits.get(1).isOfOwn(audits)).isFalse();
    }

    @Test
    void onlyAnApprovalIsOne() {
        assertThat(then(SUBMIT, 1, HEAD).then(RETURN, 1, HEAD).isLastOfOwn()).isFalse();
    }
}
