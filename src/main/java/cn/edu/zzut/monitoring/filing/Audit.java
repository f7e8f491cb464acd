package cn.edu.zzut.monitoring.filing;

import cn.edu.zzut.monitoring.organization.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 审核记录: who did what to which version of a submission, when and why. */
@Entity
@Immutable
public class Audit {

    /** What is said of an approval by whoever had handed in. */
    public static final String OF_OWN = "填报与审核为同一人";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long submissionId;
    private int versionNumber;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    @Column(columnDefinition = "text")
    private String reason;

    private String actedBy;
    private Instant actedAt;

    protected Audit() {}

    Audit(SubmissionVersion version, AuditAction action, String reason, PersonId by, Instant at) {
        this.submissionId = version.submissionId().value();
        this.versionNumber = version.number();
        this.sha256 = version.sha256();
        this.action = action;
        this.reason = reason;
        this.actedBy = by.value();
        this.actedAt = at;
    }

    /** The last return, or opened lock, of these, the oldest first. */
    static Optional<Audit> lastReturn(List<Audit> audits) {
        return audits.stream()
                .filter(audit -> audit.action == AuditAction.RETURN || audit.action == AuditAction.UNLOCK)
                .reduce((earlier, later) -> later);
    }

    /** Whether it approves what the same person had handed in. */
    public boolean isOfOwn(List<Audit> audits) {
        return action == AuditAction.APPROVE
                && audits.stream()
                        .filter(audit -> audit.action == AuditAction.SUBMIT
                                && audit.submissionId == submissionId
                                && audit.versionNumber == versionNumber
                                && !audit.actedAt.isAfter(actedAt))
                        .reduce((earlier, later) -> later)
                        .filter(submitted -> submitted.actedBy.equals(actedBy))
                        .isPresent();
    }

    public SubmissionId submissionId() {
        return new SubmissionId(submissionId);
    }

    public int versionNumber() {
        return versionNumber;
    }

    public String sha256() {
        return sha256;
    }

    public AuditAction action() {
        return action;
    }

    public String reason() {
        return reason;
    }

    public PersonId actedBy() {
        return new PersonId(actedBy);
    }

    public Instant actedAt() {
        return actedAt;
    }
}
